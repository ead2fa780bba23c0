import { build } from 'esbuild';
import {
  annotated,
  expect,
  highlighted,
  openAnnotated,
  pointOf,
  serve,
  SITE,
  switchPage,
  test,
} from './fixtures';
import { differences, rememberPage } from './snapshot';

for (const name of ['plain', 'br', 'inline', 'wechat']) {
  test(`switching off gives back the same document: ${name}`, async ({ context, extension }) => {
    const page = await context.newPage();
    await rememberPage(page);
    await page.goto(`${SITE}/${name}.html`);
    await annotated(page);
    await expect.poll(() => highlighted(page, 'tifa-slogan')).not.toEqual([]);
    await switchPage(extension, page, false);
    expect(await differences(page)).toEqual([]);
    await switchPage(extension, page, true);
    await annotated(page);
    await switchPage(extension, page, false);
    expect(await differences(page)).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
}

test('a page that draws its text anew keeps working, and is given back', async ({ context, extension }) => {
  const { outputFiles } = await build({
    entryPoints: ['e2e/apps/live.tsx'],
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'iife',
  });
  await context.unrouteAll();
  await serve(context, { 'live.js': outputFiles[0]?.text ?? '' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${SITE}/live.html`);
  await annotated(page);
  for (const turn of [1, 2, 3]) {
    await page.locator(`main[data-turn="${turn}"]`).waitFor();
    await expect(page.locator('#ticker')).toHaveText(`会议要求，大力践行“四敢”要求，第${turn}次通报。`);
    await expect(page.locator('#ticker rt').first()).toBeAttached();
    await expect(page.locator(turn % 2 === 0 ? '#odd' : '#even')).toHaveCount(0);
  }
  await switchPage(extension, page, false);
  expect(await page.locator('tifa-text, tifa-stop, tifa-card').count()).toBe(0);
  const shown = await page.evaluate(() => document.querySelector('main')?.dataset.turn);
  await expect(page.locator('#ticker')).toHaveText(/会议要求，大力践行“四敢”要求，第\d+次通报。/);
  await page.locator(`main[data-turn="${Number(shown) + 1}"]`).waitFor();
  await expect(page.locator('#ticker')).toHaveText(
    `会议要求，大力践行“四敢”要求，第${Number(shown) + 1}次通报。`,
  );
  expect(problems).toEqual([]);
});

test('copying, innerText and find give the page’s own text', async ({ context }) => {
  const page = await openAnnotated(context, 'plain.html');
  const text =
    '初冬的红柳县，阳光洒满河谷。今年以来，该县坚持以人民为中心的发展思想，围绕“四件大事”、着眼“四个创建”，大力践行“四敢”要求，推动高质量发展取得新成效。';
  const seen = await page.evaluate(() => {
    const first = document.querySelector<HTMLElement>('#first');
    if (!first) throw new Error('no paragraph');
    getSelection()?.selectAllChildren(first);
    const copied = getSelection()?.toString();
    getSelection()?.removeAllRanges();
    const find = (window as unknown as { find: (text: string) => boolean }).find('人民为中心的发展思想');
    return { innerText: first.innerText, textContent: first.textContent, copied, find };
  });
  expect(seen).toEqual({ innerText: text, textContent: text, copied: text, find: true });
});

test('a double click selects a word, a triple click its paragraph, dragging what is between', async ({
  context,
}) => {
  const page = await openAnnotated(context, 'plain.html');
  await page.bringToFront();
  const selected = () => page.evaluate(() => String(getSelection()));
  // The middle of the second character: a little to the left of it the caret is before it.
  const valley = await pointOf(page, '河谷');
  await page.mouse.click(valley.x - 4, valley.y, { clickCount: 2 });
  expect(await selected()).toBe('河谷');
  await page.mouse.click(valley.x - 4, valley.y, { clickCount: 3 });
  const paragraph = await page.evaluate(() => document.querySelector('#first')?.textContent?.trim());
  expect((await selected()).trim()).toBe(paragraph);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const village = await pointOf(page, '桑珠村');
  const from = await pointOf(page, '河谷');
  await page.mouse.move(from.x - 4, from.y);
  await page.mouse.down();
  // Over its pinyin on the way.
  await page.mouse.move(village.x, village.y - 18);
  await page.mouse.move(village.x, village.y, { steps: 3 });
  await page.mouse.up();
  expect(await selected()).toMatch(/^谷。今年以来[^]*\n\s*在桑珠?$/);
});

test('a page with no Chinese is left alone', async ({ context }) => {
  const page = await context.newPage();
  await rememberPage(page);
  await page.goto(`${SITE}/latin.html`);
  await page.waitForLoadState('load');
  const ticks = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await ticks();
  await ticks();
  expect(await differences(page)).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});
