import type { BrowserContext, Page } from '@playwright/test';
import { annotated, expect, SITE, switchPage, test } from './fixtures';
import { differences, rememberPage } from './snapshot';
import { serveNews } from './written-pages';

const LINE = '会议强调，要大力践行“四敢”要求。';

/** The page in front, its visible text with pinyin; `differences` knows what it was like before. */
async function open(context: BrowserContext, body: string, head = ''): Promise<Page> {
  await serveNews(context, body, head);
  const page = await context.newPage();
  await rememberPage(page);
  await page.goto(`${SITE}/news.html`);
  await annotated(page);
  await page.bringToFront();
  return page;
}

test('switching off gives back what other parts of a page hold', async ({ context, extension }) => {
  const page = await open(
    context,
    `<p>${LINE}</p>
    <p><button>提交四敢</button> <select><option>四敢</option></select> <textarea>四敢要求</textarea>
      <input value="四敢"> <svg><text y="20">四敢要求</text></svg> <code>四敢</code> <kbd>四敢</kbd></p>
    <pre id="source">// 四敢要求\nconst dares = 4;</pre><pre id="prose">　　${LINE}\n　　落实“四议两公开”。</pre>
    <div contenteditable="true">四敢<p>要求</p></div><div contenteditable="plaintext-only">四敢</div>
    <table><caption>四敢要求</caption><thead><tr><th>项目</th></tr></thead><tbody><tr><td>四敢</td></tr></tbody></table>
    <details><summary>四敢要求</summary><p id="closed">落实三会一课</p></details>
    <p aria-hidden="true">四敢要求</p><p id="hidden" hidden>落实四敢要求</p>
    <p id="unselectable" style="user-select: none">${LINE}</p><template><p>四敢</p></template>
    <dl><dt>四敢</dt><dd>要求</dd></dl><figure><figcaption>四敢要求</figcaption></figure>
    <p id="initial">初冬的红柳县</p><ruby>提法<rp>(</rp><rt>tífǎ</rt><rp>)</rp></ruby>`,
    '<style>#initial::first-letter { font-size: 300%; float: left; }</style>',
  );
  for (const read of [
    'caption',
    'th',
    'td',
    'summary',
    '#unselectable',
    'dt',
    'dd',
    'figcaption',
    '#initial',
    '#prose',
  ])
    await expect(page.locator(`${read} rt`).first(), read).toBeAttached();
  for (const alone of [
    'button',
    'select',
    'textarea',
    'svg',
    'code',
    'kbd',
    '#source',
    '[contenteditable]',
    'title',
  ])
    expect(await page.locator(`${alone} tifa-text`).count(), alone).toBe(0);
  await page.locator('summary').click();
  await expect(page.locator('#closed rt').first()).toBeAttached();
  await page.locator('summary').click();
  await page.locator('#hidden').evaluate((hidden) => hidden.removeAttribute('hidden'));
  await expect(page.locator('#hidden rt').first()).toBeAttached();
  await page.locator('#hidden').evaluate((hidden) => hidden.setAttribute('hidden', ''));
  await switchPage(extension, page, false);
  expect(await differences(page)).toEqual([]);
});

test('thousands of tiny blocks are read as the reader comes to them', async ({ context, extension }) => {
  const page = await open(
    context,
    `<ul>${Array.from({ length: 5_000 }, (_, i) => `<li>第${i}项四敢</li>`).join('')}</ul>`,
  );
  await expect(page.locator('li:nth-child(3) rt').first()).toBeAttached();
  const first = await page.locator('tifa-text').count();
  expect(first).toBeLessThan(300);
  await page.evaluate(() => document.querySelector('li:nth-child(4000)')?.scrollIntoView());
  await expect(page.locator('li:nth-child(4000) rt').first()).toBeAttached();
  expect(await page.locator('tifa-text').count()).toBeLessThan(600);
  await switchPage(extension, page, false);
  expect(await differences(page)).toEqual([]);
});

test('a page of 5 MB stays usable', async ({ context, extension }) => {
  test.setTimeout(120_000);
  const paragraph = `<p>${'今年以来，该县坚持以人民为中心的发展思想，大力践行四敢要求，推动高质量发展取得新成效。'.repeat(4)}</p>`;
  const page = await open(context, `<main>${paragraph.repeat(9_600)}</main>`);
  expect(await page.evaluate(() => new Blob([document.body.outerHTML]).size)).toBeGreaterThan(5_000_000);
  const nodes = () => page.evaluate(() => document.querySelectorAll('tifa-text *').length);
  expect(await nodes()).toBeLessThan(10_000);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await expect
    .poll(() =>
      page.evaluate(() => {
        const middle = document.elementFromPoint(400, innerHeight / 2)?.closest('p');
        return middle?.querySelectorAll('rt').length ?? 0;
      }),
    )
    .toBeGreaterThan(10);
  expect(await nodes()).toBeLessThan(20_000);
  await switchPage(extension, page, false);
  expect(await differences(page)).toEqual([]);
});
