import type { Page } from '@playwright/test';
import { bundle } from './apps/bundle';
import type { News } from './apps/newsroom/news';
import { complaintsOf } from './errors';
import { annotated, expect, serve, SITE, switchPage, test } from './fixtures';
import { Random } from './monkey/random';

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>会变的页面</title></head>
<body><div id="mine"></div><div id="twin" lang="en"></div><script src="/app.js"></script></body></html>`;

const TITLES = ['雪山脚下的新气象', '红柳县召开动员大会', 'Latin only', '', '三会一课'];
const TEXTS = ['聚焦“四件大事”', '聚力“四个创建”', '落实“三会一课”', '推动高质量发展', '', '第3次通报'];
const HTMLS = [
  '<p>坚持<b>以人民为中心</b>的发展思想。</p>',
  '裸文本<br><br>　　大力践行“四敢”要求',
  '',
  '<em>latin</em>',
];

function otherNews(random: Random): News {
  // Pages seldom show the same again and again: that would be taken for a refusal.
  const number = random.below(10_000);
  const text = (some: readonly string[]) => random.of(some).replace(/^\p{Script=Han}/u, `第${number}次$&`);
  const ids = [1, 2, 3, 4, 5, 6].filter(() => random.chance(0.6));
  for (let i = ids.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [ids[i], ids[j]] = [ids[j] ?? 0, ids[i] ?? 0];
  }
  return {
    title: text(TITLES),
    count: random.below(100),
    note: random.chance(0.5),
    items: ids.map((id) => ({ id, text: text(TEXTS) })),
    html: random.of(HTMLS),
    heading: random.chance(0.5),
  };
}

/** Shows one state after the other, with pauses of all kinds, and returns the first difference from the twin. */
async function showAll(page: Page, news: readonly News[]): Promise<string | null> {
  return page.evaluate(async (states) => {
    const task = () => new Promise((done) => setTimeout(done));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const text = (place: string) => document.querySelector(place)?.textContent;
    for (const [i, state] of states.entries()) {
      window.newsroom.show(state);
      for (let pause = (i * 7) % 5; pause > 0; pause--) await frame();
      await task();
      if (text('#mine') !== text('#twin'))
        return `state ${i} ${JSON.stringify(state)}: ${text('#mine')} instead of ${text('#twin')}`;
    }
    return null;
  }, news);
}

/** Each line of Chinese has its pinyin. */
const bare = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#mine :is(h1, h3, p, li)')]
      .filter((line) => /\p{Script=Han}/u.test(line.textContent ?? '') && !line.querySelector('rt'))
      .map((line) => line.textContent),
  );

const markup = (page: Page, place: string) =>
  page.evaluate((selector) => document.querySelector(selector)?.innerHTML, place);

for (const app of ['react.jsx', 'preact.tsx', 'vue.ts', 'svelte.ts']) {
  test(`a page of ${app} works on as if Tifa were not there`, async ({ context, extension }) => {
    await serve(context, { 'news.html': HTML, 'app.js': await bundle(`newsroom/${app}`) });
    const page = await context.newPage();
    const problems = complaintsOf(page);
    await page.goto(`${SITE}/news.html`);
    await annotated(page);
    // The welcome page may have come before it: a page behind gets no frames.
    await page.bringToFront();
    const random = new Random(8);
    const states = (count: number) => Array.from({ length: count }, () => otherNews(random));

    expect(await showAll(page, states(150))).toBeNull();
    await expect.poll(() => bare(page)).toEqual([]);

    await switchPage(extension, page, false);
    expect(await markup(page, '#mine')).toBe(await markup(page, '#twin'));
    expect(await showAll(page, states(20))).toBeNull();
    expect(await markup(page, '#mine')).toBe(await markup(page, '#twin'));

    await switchPage(extension, page, true);
    expect(
      await showAll(page, [...states(20), { ...otherNews(random), title: '雪山脚下的新气象' }]),
    ).toBeNull();
    await expect(page.locator('#mine h1 rt').first()).toBeAttached();
    await page.evaluate(() => window.newsroom.leave());
    await expect.poll(() => markup(page, '#mine')).toBe(await markup(page, '#twin'));
    expect(problems).toEqual([]);
  });
}
