import type { Page } from '@playwright/test';
import { expect, highlighted, pointAt, pointOf, serviceWorker, test } from './fixtures';
import { overlapIn } from './overlap';
import { openNews } from './written-pages';

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

const TEXT =
  '初冬的红柳县，阳光洒满河谷。今年以来，该县坚持以人民为中心的发展思想，围绕“四件大事”、着眼“四个创建”，大力践行“四敢”要求，推动高质量发展取得新成效。';

const heights = (page: Page) =>
  page.evaluate(() =>
    ['#mine', '#twin'].map((place) => document.querySelector(place)?.getBoundingClientRect().height ?? 0),
  );

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

/** A box of 640 pixels, 18-pixel text, that is cut off after some of its lines. */
const CUT_OFF: Record<string, string> = {
  'with tight lines': 'line-height: 1.3; max-height: 47px; overflow: hidden',
  'in the middle of wide ones': 'line-height: 1.8; height: 65px; overflow: hidden',
  'by its lines’ number':
    'line-height: 1.8; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden',
};

for (const [how, style] of Object.entries(CUT_OFF))
  test(`a box that is cut off ${how} keeps them, and has underlines instead of pinyin`, async ({
    context,
  }) => {
    const page = await openNews(
      context,
      `<p>${TEXT}</p><div id="mine">${TEXT}</div><div id="twin" lang="en">${TEXT}</div>`,
      `<style>body { font-size: 18px; width: 640px } div { ${style} }</style>`,
    );
    await expect.poll(async () => (await highlighted(page, 'tifa-slogan')).length).toBe(6);
    expect(await page.locator('#mine rt').count()).toBe(0);
    const [mine, twin] = await heights(page);
    expect(mine).toBe(twin);
    await pointAt(page, '四敢');
  });

test('text that stands by itself in a flex container or a grid stays one item', async ({ context }) => {
  const LINE = '乡村面貌焕然一新，大力践行“四敢”要求';
  const styles: Record<string, string> = {
    flex: 'display: flex; justify-content: space-between; gap: 12px; width: 600px',
    'inline-flex': 'display: inline-flex; align-items: center; gap: 12px; height: 60px',
    grid: 'display: grid; grid-template-columns: 1fr auto; width: 600px',
    'two texts': 'display: flex; gap: 12px; width: 600px',
    'stretched items': 'display: flex; width: 600px',
  };
  const box = (name: string, lang: string) =>
    `<div class="${name.replace(' ', '-')}" style="${styles[name]}" lang="${lang}">${name === 'two texts' ? LINE.replace('，', '，<!---->') : LINE}<i>2022</i></div>`;
  const page = await openNews(
    context,
    Object.keys(styles)
      .flatMap((name) => [box(name, 'zh'), box(name, 'en')])
      .join('<hr>'),
    '<style>body { font: 18px/2 serif } .stretched-items > * { flex: 1; order: 2; margin: 9px }</style>',
  );
  await expect.poll(async () => (await highlighted(page, 'tifa-slogan')).length).toBe(5);
  await expect(page.locator('.flex tifa-text')).toHaveCount(1);
  await expect(page.locator('.two-texts[lang=zh] tifa-text')).toHaveCount(0);
  const places = await page.locator('i').evaluateAll((all) =>
    all.map((item) => {
      const { left, top, height } = item.parentElement?.getBoundingClientRect() ?? new DOMRect();
      const { x, y } = item.getBoundingClientRect();
      return [x - left, y - top, height];
    }),
  );
  // A word whose pinyin is wider moves what comes after it; figures are not as wide in another language's font.
  const WIDER = 40;
  for (const [index, name] of Object.keys(styles).entries()) {
    const [mine = [], twin = []] = places.slice(2 * index);
    for (const [part, value] of mine.entries())
      expect(Math.abs(value - (twin[part] ?? 0)), `${name}: ${mine.join()} ${twin.join()}`).toBeLessThan(
        part === 0 ? WIDER : 1,
      );
  }
});

/** Rows of tabs that their texts fill, and how they would burst. */
const ROWS: Record<string, string> = {
  'tabs as wide as their characters': 'li { width: 72px; height: 36px; margin-right: 6px }',
  'a menu that fills its row':
    'div { height: 36px; width: 504px } li { padding: 0 15px } li:last-child { padding-right: 0 }',
};

for (const [what, style] of Object.entries(ROWS))
  test(`what pinyin would burst keeps its row, and has underlines: ${what}`, async ({ context }) => {
    const row = (id: string, lang: string) =>
      `<div id="${id}" lang="${lang}"><ul>${['乡镇动态', '重点项目', '中央精神', '创新创业', '党建工作'].map((tab) => `<li><a>${tab}</a></li>`).join('')}</ul></div>`;
    const page = await openNews(
      context,
      `${row('twin', 'en')}${row('mine', 'zh')}<p>${TEXT}</p>`,
      `<style>body { font: 18px/36px SimSun } div { height: 36px; margin-bottom: 9px } ul { list-style: none; margin: 0; padding: 0 } li { float: left } ${style}</style>`,
    );
    await expect(page.locator('p rt').first()).toBeAttached();
    await expect.poll(() => highlighted(page, 'tifa-term')).toContain('党建');
    const [twin, mine] = await page.locator('ul').evaluateAll((rows) =>
      rows.map((tabs) => {
        const { top } = tabs.getBoundingClientRect();
        return [...tabs.querySelectorAll('a')].map((tab) =>
          Math.floor((tab.getBoundingClientRect().top - top) / 36),
        );
      }),
    );
    expect(twin).toEqual([0, 0, 0, 0, 0]);
    expect(mine).toEqual(twin);
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
        'zhōngguó',
        'gòngchǎndǎng',
        'zhuāngjī',
        'róngliàng',
        'zhǎnxiàn',
        'dāndāng',
      ]);
    for (const { of, blank } of gaps) expect(blank, of).toBeGreaterThan(0.2);
  });
