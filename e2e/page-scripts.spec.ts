import { expect, openSample, pointAt, pointOf, serviceWorker, test } from './fixtures';
import { openVocabulary, stored } from './vocabulary-fixtures';

/** Inside the extension's own pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

test('a page’s script can neither open cards by pointing nor press what is in them', async ({
  context,
  extension,
}) => {
  const page = await openSample(context);
  const worker = await serviceWorker(context);
  await worker.evaluate(() => chrome.storage.local.set({ settings: { hoverDelay: 0 } }));
  const card = page.locator('tifa-card');
  await pointAt(page, '四敢');
  await page.mouse.move(3, 3);
  await expect(card).toHaveCount(0);
  const at = await pointOf(page, '四敢');
  const opened = await page.evaluate(({ x, y }) => {
    const there = { bubbles: true, composed: true, clientX: x, clientY: y };
    document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('pointermove', there));
    return document.querySelector('tifa-card') !== null;
  }, at);
  expect(opened).toBe(false);

  await pointAt(page, '四敢');
  await page.evaluate(() => {
    const root = document.querySelector('tifa-card')?.shadowRoot;
    root?.querySelectorAll('button').forEach((button) => button.click());
  });
  await expect(card.getByRole('textbox')).toHaveCount(0);
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  const { terms } = await stored(await openVocabulary(context, extension));
  expect(terms).toMatchObject([{ headword: '四敢', known: 0 }]);
});
