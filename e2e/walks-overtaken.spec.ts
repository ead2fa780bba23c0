import { chromium, expect, test, type Browser } from '@playwright/test';
import { chromiumPath } from './browsers';
import { bundled } from './monkey/bundle';

/** Walks through the page take their time; cut into small slices they take long, and the page changes meanwhile. */
const PARAGRAPH = '<p>落实“三会一课”。</p>';

let script: string;
let browser: Browser;
test.beforeAll(async () => {
  script = await bundled('annotate.ts');
  browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false });
});
test.afterAll(() => browser.close());

for (const comes of ['before Tifa', 'after Tifa'] as const) {
  test(`what the page copies into a component that comes ${comes} is its text at once`, async () => {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
    await page.addScriptTag({ content: script });
    const seen = await page.evaluate(
      async ({ paragraph, isThere }) => {
        const task = () => new Promise((done) => setTimeout(done));
        document.body.innerHTML = paragraph;
        const section = document.createElement('section');
        section.innerHTML = paragraph.repeat(100);
        const component = document.createElement('news-item');
        const into = document.createElement('div');
        component.attachShadow({ mode: 'open' }).append(into);
        section.append(component);
        if (isThere) document.body.append(section);
        const annotator = window.annotate();
        while (!document.querySelector('tifa-text')) await task();
        if (!isThere) document.body.append(section);
        await task();
        const isReached = document.querySelector('section > p:last-of-type tifa-text') !== null;

        into.innerHTML = document.querySelector('p')?.innerHTML ?? '';
        const isCopied = into.querySelector('tifa-text') !== null;
        await task();
        const held = document.createTextNode('Latin ');
        into.prepend(held);
        await task();
        annotator.stop();
        return { isReached, isCopied, held: held.data, markup: into.innerHTML };
      },
      { paragraph: PARAGRAPH, isThere: comes === 'before Tifa' },
    );
    expect(seen).toEqual({
      isReached: false,
      isCopied: true,
      held: 'Latin ',
      markup: 'Latin 落实“三会一课”。',
    });
  });
}

// The walk stands at every third.
for (const moved of [1, 2, 3]) {
  test(`nothing is left out when the page moves paragraph ${moved} to the end amid a walk`, async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 3000 } });
    await page.setContent(`<!doctype html><html lang="zh-CN"><body>${PARAGRAPH.repeat(40)}</body></html>`);
    await page.addScriptTag({ content: script });
    await page.evaluate((n) => {
      window.annotate();
      document.body.append(document.querySelectorAll('p')[n - 1] ?? '');
    }, moved);
    await expect(page.locator('p:has(rt)')).toHaveCount(40);
  });
}
