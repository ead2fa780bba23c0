import { expect, highlighted, test } from './fixtures';
import { TEXT } from './lines';
import { openNews } from './written-pages';

const WORDS =
  '会议指出，现代化产业体系要实事求是、与时俱进，“老百姓满意度”和大学生运动会办公室，推动高质量发展，落实《西藏日报》（汉文版）第3版2025年刊发的四议两公开工作法。';

test('no word is broken over two lines, no line reaches out of its box or begins with a comma', async ({
  context,
}) => {
  const widths = Array.from({ length: 60 }, (_none, i) => 120 + 4 * i);
  const page = await openNews(
    context,
    widths.map((width) => `<p style="width: ${width}px">${WORDS}</p>`).join(''),
    '<style>body { font-size: 18px; line-height: 2; columns: 3 380px; width: 1250px } p { break-inside: avoid }</style>',
  );
  await page.setViewportSize({ width: 1280, height: 9000 });
  await expect.poll(() => page.locator('p:has(rt)').count()).toBe(widths.length);
  const figures = await page.locator('p').evaluateAll((paragraphs) => {
    const broken: string[] = [];
    const outside: string[] = [];
    const begun: string[] = [];
    for (const paragraph of paragraphs) {
      if (paragraph.scrollWidth > paragraph.clientWidth) outside.push(paragraph.style.width);
      let line = Number.NaN;
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 9)));
        if (text.parentElement?.closest('ruby') && tops.size > 1) broken.push(text.nodeValue ?? '');
        const boxes = range.getClientRects();
        const isNewLine = Math.abs((boxes[0]?.top ?? 0) - line) > 9;
        if (isNewLine && /^[，、。”》）]/.test(text.nodeValue ?? '')) begun.push(text.nodeValue ?? '');
        line = boxes[boxes.length - 1]?.top ?? line;
      }
    }
    return { broken, outside, begun };
  });
  expect(figures).toEqual({ broken: [], outside: [], begun: [] });
});

test('what an ellipsis hides has no pinyin beside it', async ({ context }) => {
  const page = await openNews(
    context,
    `<p>${TEXT}</p><div>${TEXT}</div><div><a href="#">${TEXT}</a></div><div class="whole">${TEXT.slice(0, 12)}</div><div class="just">${TEXT.slice(0, 22)}</div>`,
    '<style>body { font: 18px/2 serif } div { width: 400px; padding: 0 9px; border: 3px solid; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }</style>',
  );
  await expect(page.locator('div rt').first()).toBeAttached();
  const [over, ...whole] = await page.locator('div').evaluateAll((boxes) =>
    boxes.map((box) => {
      const edge = box.getBoundingClientRect().right - 12 - 18;
      const ends = [...box.querySelectorAll('rt')].map((rt) => rt.getBoundingClientRect().right);
      const isCutOff = box.scrollWidth > box.clientWidth;
      return { words: ends.length, outside: ends.filter((end) => end > edge + 1).length, isCutOff };
    }),
  );
  expect(over?.words).toBeGreaterThanOrEqual(6);
  expect([over?.outside, ...whole.map(({ outside }) => outside)]).toEqual([0, 0, 0, 0]);
  expect(whole[1]?.words).toBeGreaterThanOrEqual(3);
  // What was shown whole is not cut off for the sake of its pinyin.
  expect(whole[2]).toEqual({ words: 0, outside: 0, isCutOff: false });
});

test('characters that a page sets one by one, and lines from right to left, stay where they are', async ({
  context,
}) => {
  const labels: Record<string, string> = {
    spread: '<div class="spread">宣传部门</div>',
    'spread by an empty box': '<div class="by-box">宣传部门<i></i></div>',
    'spread by what is generated': '<div class="generated">宣传部门</div>',
    'one below another': '<div class="narrow">宣传部门</div>',
    'from right to left': '<div dir="rtl">全面推进乡村振兴。</div>',
  };
  const all = Object.values(labels).join('');
  const page = await openNews(
    context,
    `<p>${TEXT}</p><section id="twin" lang="en">${all}</section><section id="mine">${all}</section>
      <p id="indented">\u3000\u3000要抓好落实。</p><div id="single" class="narrow">一</div>`,
    `<style>
      body { font: 18px/1.8 "Noto Serif CJK SC", serif; width: 640px }
      .spread { width: 7em; text-align-last: justify }
      .by-box, .generated { width: 7em; height: 2em; text-align: justify }
      .by-box i, .generated::after { content: ""; display: inline-block; width: 100% }
      #indented { text-align: justify; letter-spacing: 4px }
      .narrow { width: 1em; padding: 6px; line-height: 1.2 }
    </style>`,
  );
  await expect.poll(() => highlighted(page, 'tifa-term')).toContain('乡村振兴');
  const places = (id: string) =>
    page.locator(`${id} > div`).evaluateAll((boxes) =>
      boxes.map((box) => {
        const { left, top, height } = box.getBoundingClientRect();
        const characters: number[] = [height];
        const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          for (let i = 0; i < (text.nodeValue?.length ?? 0); i++) {
            const range = document.createRange();
            range.setStart(text, i);
            range.setEnd(text, i + 1);
            const at = range.getBoundingClientRect();
            characters.push(Math.round(at.left - left), Math.round(at.top - top));
          }
        return characters;
      }),
    );
  expect(await places('#mine')).toEqual(await places('#twin'));
  await expect(page.locator('#mine rt')).toHaveCount(0);
  await expect(page.locator('#indented rt').first()).toBeAttached();
  await expect(page.locator('#single rt')).toBeAttached();
});

test('a drop cap does not lift the pinyin of its line', async ({ context }) => {
  const page = await openNews(
    context,
    `<p id="mine">${TEXT}</p>`,
    '<style>p { font: 18px/2 serif; width: 640px } p::first-letter { float: left; font-size: 3em; line-height: 1 }</style>',
  );
  const heights = await page.locator('#mine ruby').evaluateAll((rubies) =>
    rubies.map((ruby) => {
      const base = document.createRange();
      base.selectNodeContents(ruby.firstChild ?? ruby);
      const { bottom = 0 } = ruby.querySelector('rt')?.getBoundingClientRect() ?? {};
      return Math.abs(base.getBoundingClientRect().top - bottom);
    }),
  );
  expect(heights.length).toBeGreaterThan(20);
  expect(Math.max(...heights)).toBeLessThan(9);
});
