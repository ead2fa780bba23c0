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
