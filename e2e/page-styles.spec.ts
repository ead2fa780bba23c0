import type { Locator } from '@playwright/test';
import { expect, highlighted, pointAt, serviceWorker, test } from './fixtures';
import { openNews } from './written-pages';

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

const TEXT = '会议强调，要大力践行“四敢”要求，推动高质量发展。';

/** To an element, or to its shadow root. */
const appendLine = (place: Locator) =>
  place.evaluate((element, text) => {
    const line = document.createElement('p');
    line.textContent = text;
    (element.shadowRoot ?? element).append(line);
  }, TEXT);

/** What pages say of all that stands in their articles, whatever it is: `.TRS_Editor *`, `#content *`, resets. */
const OF_ALL: Record<string, string> = {
  size: 'font-size: 18px; line-height: 36px',
  type: 'font-family: SimSun; font-weight: bold; font-style: italic; font-variant: small-caps',
  spacing: 'letter-spacing: 3px; text-indent: 2em; text-transform: uppercase; white-space: pre',
  box: 'margin: 4px; padding: 4px; border: 1px solid; background: #eee; max-width: 100%; box-sizing: border-box',
  block: 'display: block; width: 100%',
  float: 'float: left',
  position: 'position: relative; top: 4px; vertical-align: middle; transform: scale(2); opacity: 0.2',
  colour: 'color: red',
};

test('what a page says of all elements of its article does not reach what is drawn', async ({ context }) => {
  const rules = Object.entries(OF_ALL).map(
    ([name, says]) =>
      `.${name} * { ${says} } .${name}-important * { ${says.replaceAll(/;|$/g, ' !important$&')} }`,
  );
  const blocks = Object.keys(OF_ALL)
    .flatMap((name) => [name, `${name}-important`])
    .map((name) => `<div class="${name}">${TEXT}</div>`)
    .join('');
  const page = await openNews(
    context,
    `<div>${TEXT}</div><div>${TEXT}</div>${blocks}`,
    `<style>body { font-size: 18px; line-height: 1.8 } ${rules.join('\n')}
      :not(:defined) { visibility: hidden !important; display: none !important }</style>`,
  );
  await page.setViewportSize({ width: 900, height: 1600 });
  const looks = () =>
    page.locator('body > div').evaluateAll((divs) =>
      divs.map((div) => {
        const { left, top, height } = div.getBoundingClientRect();
        const parts = [...div.querySelectorAll('ruby, rt, tifa-word, tifa-syllable')].map((part) => {
          const { color, display, fontFamily, fontWeight, fontStyle, opacity, visibility } =
            getComputedStyle(part);
          // An element without a box of its own has its text's, and nothing that could be seen through.
          const text = document.createRange();
          text.selectNodeContents(part);
          const isBoxless = display === 'contents';
          const box = (isBoxless ? text : part).getBoundingClientRect();
          const place = [box.left - left, box.top - top, box.width, box.height].map((value) =>
            value.toFixed(1),
          );
          return [
            part.localName,
            ...place,
            color,
            fontFamily,
            fontWeight,
            fontStyle,
            isBoxless || opacity,
            visibility,
          ].join(' ');
        });
        return { name: div.className, look: [height.toFixed(1), ...parts].join('\n') };
      }),
    );
  const expectAlike = async () => {
    // The first line of a page has nothing above it.
    const [, plain, ...others] = await looks();
    expect(plain?.look.split('\n').length).toBeGreaterThan(20);
    expect(plain?.look).not.toContain('hidden');
    for (const { name, look } of others) expect(look, name).toBe(plain?.look);
  };
  await expectAlike();
  const worker = await serviceWorker(context);
  await worker.evaluate(() => chrome.storage.local.set({ settings: { pinyinColour: 'tones' } }));
  await expect.poll(() => page.locator('rt:not(:has(tifa-syllable))').count()).toBe(0);
  await expectAlike();
});

test('what a page says of all elements does not reach the card', async ({ context }) => {
  const page = await openNews(context, `<p style="margin-top: 300px">${TEXT}</p>`);
  // It rises as it appears.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const card = page.locator('tifa-card');
  const look = async () => {
    await pointAt(page, '四敢');
    await expect(card.getByRole('heading', { name: '四敢' })).toBeVisible();
    const parts = await card.locator('*').evaluateAll((all) =>
      all.map((part) => {
        const { font, color, letterSpacing, textAlign, textTransform, whiteSpace } = getComputedStyle(part);
        const { x, y, width, height } = part.getBoundingClientRect();
        return [x, y, width, height, font, color, letterSpacing, textAlign, textTransform, whiteSpace];
      }),
    );
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    return parts;
  };
  const before = await look();
  expect(before.length).toBeGreaterThan(20);
  await page.addStyleTag({
    content: `
      html > * { display: block !important; position: relative !important; transform: none !important }
      tifa-card { letter-spacing: 3px; text-align: center; text-transform: uppercase; white-space: nowrap;
        font: 30px serif; color: red; opacity: 0.5; max-width: 100px !important; margin: 50px }`,
  });
  expect(await look()).toEqual(before);
});

test('text that is cut out of a background, or has an outline, keeps its looks', async ({ context }) => {
  const page = await openNews(
    context,
    `<p>${TEXT}</p><h1 class="gold">${TEXT}</h1><p><b class="outline">${TEXT}</b></p>`,
    `<style>.gold { background: linear-gradient(gold, red); background-clip: text; -webkit-text-fill-color: transparent }
      .outline { -webkit-text-stroke: 1px red }</style>`,
  );
  expect(await highlighted(page, 'tifa-slogan')).toEqual(['四敢']);
  await pointAt(page, '四敢');
  await expect(page.locator('tifa-card').getByRole('heading', { name: '四敢' })).toBeVisible();
  const strokes = await page
    .locator('.outline rt')
    .evaluateAll((all) => all.map((rt) => getComputedStyle(rt).webkitTextStrokeWidth));
  expect(new Set(strokes)).toEqual(new Set(['0px']));
});

test('pinyin keeps its style where the page sets style sheets of its own', async ({ context }) => {
  const page = await openNews(
    context,
    `<p>${TEXT}</p><news-item><template shadowrootmode="open"><p>${TEXT}</p></template></news-item>`,
  );
  await expect(page.locator('news-item rt').first()).toBeAttached();
  const shown = () =>
    page
      .locator('rt')
      .evaluateAll((all) => all.filter((rt) => getComputedStyle(rt, '::before').content !== 'none').length);
  await page.evaluate(() => {
    const shadow = document.querySelector('news-item')?.shadowRoot;
    for (const root of [document, shadow]) if (root) root.adoptedStyleSheets = [new CSSStyleSheet()];
  });
  expect(await shown()).toBe(0);
  await appendLine(page.locator('body'));
  await appendLine(page.locator('news-item'));
  await expect(page.locator('p:last-of-type rt')).not.toHaveCount(0);
  await expect.poll(async () => (await page.locator('rt').count()) - (await shown())).toBe(0);
  expect(await page.locator('news-item p:last-of-type rt').count()).toBeGreaterThan(5);
});

test('underlines come back where the page clears the highlights of the document', async ({ context }) => {
  const page = await openNews(context, `<p>${TEXT}</p>`);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toEqual(['四敢']);
  await page.evaluate(() => CSS.highlights.clear());
  await appendLine(page.locator('body'));
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toEqual(['四敢', '四敢']);
});
