import type { BrowserContext, Page } from '@playwright/test';
import { annotated, expect, serve, SITE, switchPage, test } from './fixtures';
import { expectLeftAlone } from './left-alone';
import { serveOne } from './written-pages';

const CHINESE = '会议强调，要大力践行“四敢”要求。';
const JAPANESE = '会議では、国民のための実務を着実に進めることが強調された。';
/** Nothing in it tells the two languages apart. */
const TITLE = '西藏自治区政府工作報告';

async function open(context: BrowserContext, html: string, encoding = 'utf-8'): Promise<Page> {
  await serve(context);
  await serveOne(context, `${SITE}/other.html`, `text/html; charset=${encoding}`, `<!doctype html>${html}`);
  const page = await context.newPage();
  await page.goto(`${SITE}/other.html`);
  await page.bringToFront();
  return page;
}

test('a Japanese line is left alone beside a Chinese one', async ({ context }) => {
  const page = await open(
    context,
    `<p id="chinese">${CHINESE}</p><p id="japanese">${JAPANESE}</p><p id="mixed">${CHINESE}题为《なかま》。</p>`,
  );
  await annotated(page);
  await expect(page.locator('#mixed rt').first()).toBeAttached();
  expect(await page.locator('#japanese tifa-text').count()).toBe(0);
  // What becomes Japanese loses its pinyin, what becomes Chinese gets it.
  await page.evaluate(
    ([chinese, japanese]) => {
      document.querySelector('#chinese')?.replaceChildren(japanese);
      document.querySelector('#japanese')?.replaceChildren(chinese);
    },
    [CHINESE, JAPANESE] as const,
  );
  await expect(page.locator('#japanese rt').first()).toBeAttached();
  expect(await page.locator('#chinese tifa-text').count()).toBe(0);
});

for (const { name, html, encoding } of [
  { name: 'that says it is Japanese', html: `<html lang="ja-JP"><h1>${TITLE}</h1><p>${JAPANESE}</p>` },
  { name: 'that says it is Korean', html: `<html lang="ko"><h1>${TITLE}</h1>` },
  // ASCII is the same in it: what matters is what the page says, and a script writes the text.
  {
    name: 'in an encoding of Japanese alone',
    html: `<html><h1></h1><script>document.querySelector('h1').append('${TITLE.replace(/./gu, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}')</script>`,
    encoding: 'shift_jis',
  },
])
  test(`a page ${name} is read when it is asked for`, async ({ context, extension }) => {
    const page = await open(context, html, encoding);
    await expect(page.locator('h1')).toHaveText(TITLE);
    await expectLeftAlone(page);
    await switchPage(extension, page, true);
    await expect(page.locator('h1 rt').first()).toBeAttached();
    expect(await page.locator('p tifa-text').count()).toBe(0);
    await switchPage(extension, page, false);
    await expect(page.locator('tifa-text')).toHaveCount(0);
  });

for (const { type, body } of [
  {
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 50"><text y="20">${CHINESE}</text></svg>`,
  },
  { type: 'application/xml', body: `<news><p>${CHINESE}</p></news>` },
])
  test(`a document of the type ${type} is left as it is`, async ({ context }) => {
    await serve(context);
    await serveOne(context, `${SITE}/other`, type, body);
    const page = await context.newPage();
    await page.goto(`${SITE}/other`);
    await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
    expect(await page.evaluate(() => document.getElementsByTagName('tifa-text').length)).toBe(0);
  });

test('a page that carries an English template’s lang is read', async ({ context }) => {
  const page = await open(context, `<html lang="en"><h1>${TITLE}</h1>`);
  await expect(page.locator('h1 rt').first()).toBeAttached();
});
