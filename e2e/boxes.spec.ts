import { expect, highlighted, pointAt, test } from './fixtures';
import { heights, TEXT } from './lines';
import { openNews } from './written-pages';

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

test('a summary that is unfolded has pinyin, and none when it is folded again', async ({ context }) => {
  const page = await openNews(
    context,
    `<p>${TEXT}</p><div id="mine" class="folded">${TEXT}</div><div id="twin" class="folded" lang="en">${TEXT}</div>`,
    `<style>body { font: 18px/1.8 serif; width: 640px } .folded { ${CUT_OFF['by its lines’ number'] ?? ''} }</style>`,
  );
  const pinyin = page.locator('#mine rt');
  const toggle = () =>
    page.locator('div').evaluateAll((divs) => divs.map(({ classList }) => classList.toggle('folded')));
  await expect.poll(async () => (await highlighted(page, 'tifa-slogan')).length).toBe(6);
  await expect(pinyin).toHaveCount(0);
  for (const turn of ['first', 'second']) {
    await toggle();
    await expect(pinyin.first(), turn).toBeAttached();
    await toggle();
    await expect(pinyin, turn).toHaveCount(0);
    const [mine, twin] = await heights(page);
    expect(mine, turn).toBe(twin);
  }
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
  'tabs that cut their text off': 'li { width: 72px; white-space: nowrap; overflow: hidden }',
  'tabs whose text is not wrapped': 'li { width: 72px; white-space: nowrap }',
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
    const isWide = (tabs: Element[]) => tabs.map((tab) => tab.scrollWidth > tab.clientWidth + 9);
    expect(await page.locator('#mine li').evaluateAll(isWide)).toEqual(twin?.map(() => false));
  });
