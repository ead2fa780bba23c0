/** Colours of the system's instead of the page's, as in the contrast themes of Windows. */
import type { Page } from '@playwright/test';
import { expect, highlighted, openSample, serviceWorker, test } from './fixtures';
import { openVocabulary } from './vocabulary-fixtures';

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

const clearMarks = (page: Page) => page.evaluate(() => CSS.highlights.clear());

for (const underline of ['line', 'shade'] as const)
  test(`terms are marked and their pinyin stays as it is, ${underline}`, async ({ context }) => {
    const worker = await serviceWorker(context);
    await worker.evaluate((settings) => chrome.storage.local.set({ settings }), { underline });
    const page = await openSample(context);
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
    const term = page.locator('#first ruby', { hasText: '敢' });
    const pinyin = term.locator('rt');
    const marked = [await pinyin.screenshot(), await term.screenshot()] as const;
    await clearMarks(page);
    const bare = [await pinyin.screenshot(), await term.screenshot()] as const;
    expect(marked[0].equals(bare[0])).toBe(true);
    expect(marked[1].equals(bare[1])).toBe(false);
  });

test('what is switched on, chosen or current looks other than what is not', async ({
  context,
  extension,
}) => {
  const options = await context.newPage();
  await options.emulateMedia({ forcedColors: 'active' });
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  const control = options.getByRole('switch', { name: 'All sites' });
  const size = await control.boundingBox();
  const paper = await options.screenshot({ clip: { x: 2, y: 2, width: size!.width, height: size!.height } });
  expect((await control.screenshot()).equals(paper)).toBe(false);
  const colour = (name: string) =>
    options
      .getByRole('radio', { name, exact: true })
      .locator('+ span')
      .evaluate((label) => getComputedStyle(label).backgroundColor);
  expect(await colour('Quiet')).not.toBe(await colour('By tone'));

  const vocabulary = await openVocabulary(context, extension);
  await vocabulary.emulateMedia({ forcedColors: 'active' });
  const line = (name: string) =>
    vocabulary.getByRole('link', { name }).evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await line('Words')).not.toBe(await line('Backup'));
});
