import { expect, highlighted, serviceWorker, SITE, test } from './fixtures';
import { TEXT } from './lines';
import { serveNews } from './written-pages';

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** Pinyin of the first is wider than its words only when it is large, of the second always, in any font a machine has. */
const TABS = ['干部文化', '中央精神'];
const STYLE =
  '<style>body { font: 18px/36px SimSun; width: 640px } .tab { width: 72px; height: 36px }</style>';

test('what has room for pinyin has it, whatever the reader chooses while it is drawn', async ({
  context,
}) => {
  const worker = await serviceWorker(context);
  const use = (settings: object) =>
    worker.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
  await use({ pinyin: 'none' });
  await serveNews(
    context,
    `${TABS.map((tab) => `<div><div class="tab">${tab}</div></div>`).join('')}<p>${TEXT}</p>`,
    STYLE,
  );
  const page = await context.newPage();
  await page.goto(`${SITE}/news.html`);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四件大事');
  const tabs = () =>
    page
      .locator('.tab')
      .evaluateAll((all) =>
        all.map((tab) => [tab.scrollHeight > tab.clientHeight + 9, tab.querySelectorAll('rt').length]),
      );
  await use({});
  await expect.poll(tabs).toEqual([
    [false, 2],
    [false, 0],
  ]);

  await use({ pinyinSize: 0.8 });
  await expect.poll(tabs).toEqual([
    [false, 0],
    [false, 0],
  ]);

  await use({ pinyinSize: 0.3 });
  await expect.poll(tabs).toEqual([
    [false, 2],
    [false, 2],
  ]);

  await use({ pinyin: 'terms', pinyinSize: 0.6 });
  await expect.poll(tabs).toEqual([
    [false, 0],
    [false, 0],
  ]);
});
