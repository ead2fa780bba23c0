/** `npm run store:pictures`: the stores' screenshots and tile, from the built extension in a real browser. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { SAMPLE } from '../entrypoints/welcome/sample';
import { annotated, extensionOf, highlighted, launch, pointAt, serve, SITE } from './fixtures';

const OUT = 'docs/store/images';
const SIZE = { width: 1280, height: 800 };

const article = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${SAMPLE.title}</title>
<style>body{max-width:44em;margin:3em auto;padding:0 2em;font:21px/2.15 "Noto Serif CJK SC",serif;background:#fffefb;color:#1c1917}
h1{font-size:32px;text-align:center}p{text-indent:2em;margin:.7em 0}</style>
<h1>${SAMPLE.title}</h1>${SAMPLE.paragraphs.map((text) => `<p>${text}</p>`).join('')}
<p>据介绍，该县牢牢把握“三个赋予一个有利于”要求，把铸牢中华民族共同体意识贯穿各项工作全过程，严格落实“四个不摘”要求，巩固拓展脱贫攻坚成果同乡村振兴有效衔接。</p></html>`;

const profile = await mkdtemp(path.join(tmpdir(), 'tifa-pictures-'));
const context = await launch(profile);
await mkdir(OUT, { recursive: true });

async function openPage(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address);
  return page;
}

async function openArticle(): Promise<Page> {
  const page = await openPage(`${SITE}/article.html`);
  await page.bringToFront();
  await annotated(page);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('三个一批');
  return page;
}

const picture = (page: Page, name: string) => page.screenshot({ path: path.join(OUT, `${name}.png`) });

/** The article with the popup where the browser would open it. */
async function withPopup(page: Page, popup: Page): Promise<void> {
  await popup.setViewportSize({ width: 380, height: 640 });
  const [under, over] = await Promise.all([page.screenshot(), popup.screenshot()]);
  const source = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
  await page.setContent(
    `<body style="margin:0;background:url(${source(under)})"><img src="${source(over)}" style="position:absolute;top:8px;right:24px;border:1px solid #d8d0c6;border-radius:10px;box-shadow:0 12px 40px #0003">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await picture(page, 'screenshot-3');
}

try {
  await serve(context, { 'article.html': article });
  const extension = await extensionOf(context);
  const own = (file: string) => `chrome-extension://${extension.id}/${file}`;

  const page = await openArticle();
  await pointAt(page, '四议两公开');
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'screenshot-1');
  for (const term of ['四议两公开', '三会一课', '三个赋予一个有利于', '四个不摘', '四敢']) {
    await pointAt(page, term);
    const card = page.locator('tifa-card');
    await card.getByRole('button', { name: `Save: ${term}` }).click();
    await expect(card.locator('.save')).toHaveAttribute('data-state', 'saved');
    await page.keyboard.press('Escape');
  }

  const spelledOut = await openArticle();
  await pointAt(spelledOut, '三个一批');
  await spelledOut.locator('tifa-card .here').first().waitFor();
  await picture(spelledOut, 'screenshot-2');
  await spelledOut.close();

  const popup = await extension.popup(page);
  await popup.emulateMedia({ colorScheme: 'light' });
  await popup.locator('.digest li').first().waitFor();
  await withPopup(page, popup);

  const vocabulary = await openPage(own('vocabulary.html'));
  await vocabulary.getByText('四敢').first().click();
  await picture(vocabulary, 'screenshot-4');

  const options = await openPage(own('options.html'));
  await options.locator('.preview rt').first().waitFor({ state: 'attached' });
  await picture(options, 'screenshot-5');

  const icon = Buffer.from(await readFile('assets/icon.svg')).toString('base64');
  const tile = await context.newPage();
  await tile.setViewportSize({ width: 440, height: 280 });
  await tile.setContent(`<style>
    body{margin:0;height:280px;display:grid;place-content:center;justify-items:center;gap:6px;background:#fffdf9;color:#1c1917;font:17px/1.4 "Noto Sans",sans-serif}
    img{width:84px}h1{margin:8px 0 0;font:600 40px/1.2 "Noto Serif CJK SC",serif}p{margin:0;color:#5f574f}</style>
    <img src="data:image/svg+xml;base64,${icon}"><h1>提法 Tifa</h1><p>Read Chinese official news</p>`);
  await tile.screenshot({ path: path.join(OUT, 'tile.png') });
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
