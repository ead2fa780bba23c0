import { expect, openAnnotated, serve, test } from './fixtures';

const SLOGAN = '落实“四议两公开”工作法';

test('underlines look alike at each size and colour of text, in shadow roots and where nothing is drawn', async ({
  context,
}) => {
  await serve(context, {
    'news.html': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><body>
      <h1>${SLOGAN}</h1><p style="color: #eee; background: #111">${SLOGAN}</p><div></div>
      <script>document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<p>${SLOGAN}</p>'</script>`,
  });
  const page = await openAnnotated(context, 'news.html');
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector('div')?.shadowRoot?.querySelectorAll('ruby').length),
    )
    .toBeGreaterThan(0);
  const underlines = await page.evaluate(() => {
    const shadow = document.querySelector('div')?.shadowRoot;
    const elements = [document, shadow].flatMap((root) => [...(root?.querySelectorAll('h1, p, ruby') ?? [])]);
    return elements.map((element) => {
      const style = getComputedStyle(element, '::highlight(tifa-slogan)');
      return [style.textDecorationLine, style.textDecorationColor, style.textUnderlineOffset].join();
    });
  });
  expect(underlines.length).toBeGreaterThan(12);
  // A share of the text's size: as a length it would be the root's.
  expect(new Set(underlines)).toEqual(new Set(['underline,color(srgb 0.85098 0.254902 0.254902 / 0.8),20%']));
});

test('what may be seen soon is underlined, and all that is printed', async ({ context }) => {
  const paragraph = (n: number) =>
    `<p style="line-height: 2; height: 100px">第${n}段落实“四议两公开”工作法。</p>`;
  const COUNT = 60;
  await serve(context, {
    'news.html': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><body>${Array.from({ length: COUNT }, (_, n) => paragraph(n)).join('')}`,
  });
  const page = await openAnnotated(context, 'news.html');
  /** The numbers of the paragraphs with underlines. */
  const underlined = () =>
    page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('p')];
      const ranges = [...(CSS.highlights.get('tifa-slogan') ?? [])] as StaticRange[];
      return ranges
        .map(({ startContainer }) => paragraphs.findIndex((p) => p.contains(startContainer)))
        .toSorted((a, b) => a - b);
    });
  await expect.poll(underlined).toEqual(expect.arrayContaining([0, 1, 2]));
  expect(await underlined()).not.toContain(COUNT - 1);
  // What is drawn ahead of the reader is not underlined yet; a slow machine draws what is near, and no more.
  await expect.poll(() => page.locator('p:has(ruby)').count()).toBeGreaterThanOrEqual(13);
  expect(Math.max(...(await underlined()))).toBeLessThan(18);

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(underlined).toContain(COUNT - 1);
  await expect.poll(underlined).not.toContain(0);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await underlined()).toEqual(Array.from({ length: COUNT }, (_, n) => n));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await underlined()).not.toContain(0);
  expect(await underlined()).toContain(COUNT - 1);
});
