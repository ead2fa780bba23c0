import type { Page } from '@playwright/test';
import { expect, highlighted, pointAt, pointOf, serviceWorker, test } from './fixtures';
import { heights, TEXT } from './lines';
import { overlapIn } from './overlap';
import { openNews } from './written-pages';

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

const BOXES: Record<string, (id: string, lang: string) => string> = {
  paragraph: (id, lang) => `<p id="${id}" lang="${lang}">${TEXT}</p>`,
  'inline-block': (id, lang) =>
    `<div><div id="${id}" lang="${lang}" style="display: inline-block">${TEXT}</div></div>`,
  'flex item': (id, lang) =>
    `<div style="display: flex"><div id="${id}" lang="${lang}">${TEXT}</div><i>|</i></div>`,
  'table cell': (id, lang) => `<table><tr><td id="${id}" lang="${lang}">${TEXT}</td></tr></table>`,
};

/** Line heights at 18 px, with how much a block of three lines may grow. */
const GROWTH: Record<string, number> = {
  '1.2': 4 * 9,
  '20px': 4 * 9,
  '24px': 3 * 9,
  normal: 3 * 9,
  '1.5': 3 * 9,
  // A first line that has nothing above it.
  '1.6': 5,
  '1.8': 3,
  '34px': 3,
  '2': 0,
};

for (const [lineHeight, most] of Object.entries(GROWTH))
  test(`lines do not overlap at a line height of ${lineHeight}`, async ({ context }) => {
    const page = await openNews(context, `<p>${TEXT}</p>`);
    for (const [name, box] of Object.entries(BOXES)) {
      await page.evaluate(
        ([html, height]) => {
          document.body.style.cssText = `font-size: 18px; width: 640px; line-height: ${height}`;
          document.body.innerHTML = html;
        },
        [box('mine', 'zh') + box('twin', 'en'), lineHeight] as const,
      );
      await expect.poll(() => page.locator('#mine').innerText()).toBe(TEXT);
      await expect
        .poll(() => page.locator('#mine').evaluate((mine) => mine.querySelectorAll('rt').length), name)
        .toBeGreaterThan(30);
      expect(await page.locator('#mine').evaluate(overlapIn), name).toBeLessThanOrEqual(1);
      const [mine = 0, twin = 0] = await heights(page);
      expect(mine - twin, name).toBeLessThanOrEqual(most);
    }
  });

/** How many paragraphs on screen have no pinyin yet. */
const bareInView = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('p')].filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && !line.querySelector('rt');
      }).length,
  );

for (const lineHeight of [1.4, 1.8])
  test(`nothing in view moves once its pinyin is there, at a line height of ${lineHeight}`, async ({
    context,
  }) => {
    const page = await openNews(
      context,
      `<main>${`<p>${TEXT}</p>`.repeat(40)}</main>`,
      `<style>body { font-size: 18px; line-height: ${lineHeight} }</style>`,
    );
    await page.evaluate(() => {
      const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    await expect.poll(() => highlighted(page, 'tifa-slogan')).not.toEqual([]);
    // As fast as a reader turns the wheel, in frames: on a slow machine the reader is slower too.
    for (let turn = 0; turn < 15; turn++) {
      await page.mouse.wheel(0, 300);
      await page.evaluate(async () => {
        for (let frame = 0; frame < 5; frame++) await new Promise((done) => requestAnimationFrame(done));
      });
    }
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    await expect.poll(() => bareInView(page)).toBe(0);
    await pointAt(page, '四敢');
    expect((await shifts()).filter((value) => value > 0)).toEqual([]);
  });

test('the whole page is printed with pinyin, the card is not', async ({ context }) => {
  const page = await openNews(context, `<main>${`<p>${TEXT}</p>`.repeat(120)}</main>`);
  await pointAt(page, '四敢');
  const bare = () =>
    page.evaluate(
      () => [...document.querySelectorAll('p')].filter((line) => !line.querySelector('rt')).length,
    );
  expect(await bare()).toBeGreaterThan(5);
  await expect
    .poll(
      async () => {
        await page.pdf();
        return bare();
      },
      { timeout: 40_000 },
    )
    .toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('tifa-card')).toBeHidden();
  expect(
    await page
      .locator('rt')
      .first()
      .evaluate((rt) => getComputedStyle(rt, '::before').content),
  ).toContain('chūdōng');
});

/** How far the card's nearer edge is from the term, in pixels. */
async function distance(page: Page, term: string): Promise<number> {
  const { x, y } = await pointOf(page, term);
  await pointAt(page, term);
  return page.locator('tifa-card').evaluate(
    (card, at) => {
      const box = card.getBoundingClientRect();
      return Math.hypot(
        Math.max(box.left - at.x, at.x - box.right, 0),
        Math.max(box.top - at.y, at.y - box.bottom, 0),
      );
    },
    { x, y },
  );
}

for (const [name, style] of Object.entries({
  zoomed: 'html { zoom: 1.5 }',
  'zoomed in its body': 'body { zoom: 0.8 }',
  magnified: 'html { font-size: 200% } body { font-size: 1rem }',
  vertical: 'body { writing-mode: vertical-rl; line-height: 2; height: 560px }',
  'vertical, left to right': 'body { writing-mode: vertical-lr; line-height: 2; height: 560px }',
}))
  test(`the card stands at its term on a page that is ${name}`, async ({ context }) => {
    const page = await openNews(context, `<p>${TEXT}</p>`, `<style>${style}</style>`);
    for (const term of ['四件大事', '四敢']) {
      await expect.poll(() => distance(page, term), term).toBeLessThan(60);
    }
  });

test('in vertical text pinyin stands beside its characters', async ({ context }) => {
  const page = await openNews(
    context,
    `<p>${TEXT}</p>`,
    '<style>body { writing-mode: vertical-rl; line-height: 2; font-size: 18px }</style>',
  );
  const [text, pinyin] = await page
    .locator('ruby')
    .first()
    .evaluate((ruby) => {
      const range = document.createRange();
      range.selectNodeContents(ruby.firstChild ?? ruby);
      return [range.getBoundingClientRect(), ruby.querySelector('rt')?.getBoundingClientRect()].map(
        (box) => ({
          left: box?.left ?? 0,
          right: box?.right ?? 0,
          middle: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2,
        }),
      );
    });
  if (!text || !pinyin) throw new Error('no ruby');
  expect(pinyin.left).toBeGreaterThan(text.left + 9);
  expect(Math.abs(pinyin.middle - text.middle)).toBeLessThan(10);
});

for (const pinyinGrouping of ['word', 'character'] as const)
  test(`a blank stays between the pinyin of neighbours, ${pinyinGrouping} by ${pinyinGrouping}`, async ({
    context,
  }) => {
    const worker = await serviceWorker(context);
    await worker.evaluate((settings) => chrome.storage.local.set({ settings }), { pinyinGrouping });
    const page = await openNews(context, '<p>中国共产党装机容量展现担当。</p>');
    const gaps = await page.locator('p').evaluate((paragraph) => {
      const ink = document.createElement('span');
      document.body.append(ink);
      return [...paragraph.querySelectorAll('rt')].map((rt) => {
        const { font, fontSize } = getComputedStyle(rt);
        ink.style.font = font;
        ink.textContent = rt.dataset.pinyin ?? '';
        const { width } = rt.getBoundingClientRect();
        return {
          of: ink.textContent,
          blank: (width - ink.getBoundingClientRect().width) / parseFloat(fontSize),
        };
      });
    });
    if (pinyinGrouping === 'word')
      expect(gaps.map(({ of }) => of)).toEqual([
        'Zhōngguó',
        'Gòngchǎndǎng',
        'zhuāngjī',
        'róngliàng',
        'zhǎnxiàn',
        'dāndāng',
      ]);
    for (const { of, blank } of gaps) expect(blank, of).toBeGreaterThan(0.2);
  });
