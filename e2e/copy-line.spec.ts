import type { Page } from '@playwright/test';
import { annotated, expect, pointAt, serveArticle, serviceWorker, test } from './fixtures';
import { pressOn, tabTo } from './keyboard/focus';
import { openVocabulary, save, saveOf } from './vocabulary-fixtures';

/** Inside the extension's own worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** Many listed sites are without https: such a page has no `navigator.clipboard`. */
const PLAIN_SITE = 'http://www.xizang.gov.cn';

const copyButton = (page: Page) => page.locator('tifa-card .tools .tool').first();

test('the card copies its term, pinyin and English in one line, by keys and on a page without https', async ({
  context,
  extension,
}) => {
  await serveArticle(context, PLAIN_SITE);
  const page = await context.newPage();
  await page.goto(`${PLAIN_SITE}/plain.html`);
  await annotated(page);
  await page.bringToFront();
  await page.evaluate(() => {
    Object.assign(window, { heard: 0 });
    document.addEventListener('copy', () => (window as unknown as { heard: number }).heard++);
    getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body);
  });

  const card = page.locator('tifa-card');
  const heading = card.locator('h2').first();
  await tabTo(page, page.locator('tifa-stop').first());
  while ((await heading.textContent()) !== '四敢') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pressOn(page, card.getByRole('button', { name: 'Copy' }));
  const told = card.locator('.tool [aria-live=polite]');
  await expect(told).toHaveText('Copied');
  await expect(copyButton(page)).toBeFocused();
  const heard = await page.evaluate(() => [
    (window as unknown as { heard: number }).heard,
    String(getSelection()),
    navigator.clipboard as unknown,
  ]);
  expect(heard).toEqual([0, '雪山脚下的新气象', undefined]);

  const notes = await openVocabulary(context, extension, 'text');
  const pasted = notes.getByRole('textbox');
  const paste = async () => {
    await notes.bringToFront();
    await pasted.fill('');
    await pasted.press('Control+v');
    return pasted.inputValue();
  };
  expect(await paste()).toBe('四敢 (sìgǎn) – the Four Dares');

  // The next card is not copied yet; in the characters that the card has.
  const worker = await serviceWorker(context);
  await worker.evaluate(() => chrome.storage.local.set({ settings: { characters: 'traditional' } }));
  await page.bringToFront();
  await page.keyboard.press('Escape');
  for (const [text, line] of [
    ['四个创建', /^四個創建 \(sì gè chuàng jiàn\) – ./],
    ['阳光', /^陽光 \(yángguāng\) – ./],
  ] as const) {
    await page.bringToFront();
    await page.mouse.move(2, 2);
    await pointAt(page, text);
    await expect(heading).toContainText(text);
    await expect(copyButton(page)).toHaveAttribute('title', line);
    await expect(copyButton(page)).toHaveText('Copy');
    await copyButton(page).click();
    await expect(copyButton(page)).toHaveText('Copied');
    expect(await paste()).toMatch(line);
  }
});

test('so do the cards of the vocabulary and the glossary', async ({ context, extension }) => {
  await context.grantPermissions(['clipboard-read']);
  const page = await openVocabulary(context, extension);
  await page.bringToFront();
  await save(page, saveOf('四敢', { english: 'dares, as saved' }));
  await page.locator('.term-row').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('.details .members').waitFor();
  await page.locator('.details').getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('.details').getByRole('button', { name: 'Copied' })).toBeFocused();
  // What the card says, not what it said when it was saved.
  expect(await copied()).toBe('四敢 (sìgǎn) – the Four Dares');
  await page.getByRole('link', { name: 'Glossary' }).click();
  await page.getByRole('searchbox').fill('四个创建');
  await page.locator('.hit').first().click();
  await page.locator('.hits').getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('.hits').getByRole('button', { name: 'Copied' })).toBeFocused();
  await expect.poll(copied).toMatch(/^四个创建 \(sì gè chuàng jiàn\) – ./);
});
