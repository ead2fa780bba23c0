import type { BrowserContext, Page } from '@playwright/test';
import { expect, serviceWorker, test } from './fixtures';
import { overlapIn } from './overlap';
import { openNews } from './written-pages';

const TEXT =
  '初冬的红柳县，阳光洒满河谷。今年以来，该县坚持以人民为中心的发展思想，围绕“四件大事”、着眼“四个创建”，大力践行“四敢”要求，推动高质量发展取得新成效。';
const LINE_HEIGHTS = ['1.2', 'normal', '1.5', '1.8', '2'];

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

async function expectNoOverlap(page: Page): Promise<void> {
  for (const height of LINE_HEIGHTS) {
    const line = page.locator(`[style*="line-height: ${height}"]`);
    await line.scrollIntoViewIfNeeded();
    await expect.poll(() => line.locator('rt').count(), height).toBeGreaterThan(30);
    expect(await line.evaluate(overlapIn), height).toBeLessThanOrEqual(1);
  }
}

const LINES = LINE_HEIGHTS.map((height) => `<p style="line-height: ${height}">${TEXT}</p>`).join('');

const open = (context: BrowserContext, style = ''): Promise<Page> =>
  openNews(context, LINES, `<style>body { font-size: 18px; width: 640px } ${style}</style>`);

for (const style of [
  'html { zoom: 1.5 }',
  'body { zoom: 0.8 }',
  'html { font-size: 200% } body { font-size: 1rem }',
])
  test(`lines do not overlap on a page with ${style}`, async ({ context }) => {
    await expectNoOverlap(await open(context, style));
  });

for (const zoom of [0.75, 1.1, 1.5])
  test(`lines do not overlap when the reader zooms to ${zoom}`, async ({ context }) => {
    const page = await open(context);
    const worker = await serviceWorker(context);
    const before = await page.evaluate(() => devicePixelRatio);
    await worker.evaluate((factor) => chrome.tabs.setZoom(factor), zoom);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(before * zoom, 1);
    await expectNoOverlap(page);
  });

test.describe('on a screen with 1.5 pixels for one', () => {
  test.use({ browserOptions: { deviceScaleFactor: 1.5 } });

  test('lines do not overlap', async ({ context }) => {
    const page = await open(context);
    expect(await page.evaluate(() => devicePixelRatio)).toBe(1.5);
    await expectNoOverlap(page);
  });
});
