import type { BrowserContext, Page } from '@playwright/test';
import { expect, switchPage, test } from './fixtures';
import { openNews } from './written-pages';

/** Its first line is there to be read before what the test is about. */
const open = (context: BrowserContext, body: string): Promise<Page> =>
  openNews(context, `<p>落实“三会一课”。</p>${body}`);

test('a component is read where it comes to, and given back where it may not be read', async ({
  context,
}) => {
  const page = await open(
    context,
    '<code><news-item><template shadowrootmode="open"><p>新的一段四敢</p></template></news-item></code><div></div>',
  );
  await page.evaluate(() => document.querySelector('div')?.append(document.querySelector('news-item') ?? ''));
  await expect(page.locator('news-item rt').first()).toBeAttached();
  await page.evaluate(() => document.querySelector('div')?.setAttribute('contenteditable', 'true'));
  await expect(page.locator('news-item tifa-text')).toHaveCount(0);
  await page.evaluate(() => document.querySelector('div')?.removeAttribute('contenteditable'));
  await expect(page.locator('news-item rt').first()).toBeAttached();
  const shown = await page.evaluate(() => {
    const item = document.querySelector('news-item');
    item?.remove();
    return new Promise((done) => setTimeout(() => done(item?.shadowRoot?.innerHTML)));
  });
  expect(shown).toBe('<p>新的一段四敢</p>');
});

test('text in elements without a box of their own has pinyin', async ({ context }) => {
  const page = await open(
    context,
    `<div id="bare" style="display: contents">新的一段四敢</div>
    <news-item><template shadowrootmode="open"><slot>槽里的四敢</slot></template></news-item>`,
  );
  await expect(page.locator('#bare rt').first()).toBeAttached();
  await expect(page.locator('slot rt').first()).toBeAttached();
});

test('a drawing that is moved into a new shadow root goes with its text', async ({ context, extension }) => {
  const page = await open(context, '<div id="host"></div><p id="moved">新的一段<b>四敢</b></p>');
  await expect(page.locator('#moved rt').first()).toBeAttached();
  await page.evaluate(async () => {
    const task = () => new Promise((done) => setTimeout(done));
    const moved = document.querySelector('#moved');
    const text = moved?.firstChild;
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (moved) root?.append(moved);
    await task();
    if (text) text.nodeValue = '';
    await task();
  });
  await expect(page.locator('#moved')).toHaveText('四敢');
  await expect(page.locator('#moved b rt').first()).toBeAttached();
  await switchPage(extension, page, false);
  expect(await page.locator('#moved').innerHTML()).toBe('<b>四敢</b>');
});
