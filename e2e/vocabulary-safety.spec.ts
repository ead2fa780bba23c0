import { brokenTest } from './broken-extension';
import { expect, openAnnotated, test } from './fixtures';
import { Random } from './monkey/random';
import { openVocabulary, save, saveOf, stored } from './vocabulary-fixtures';

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

const WRITES = 200;
const REVIEWS_EVERY = 4;
const KILLS = 8;

test('a background killed at random points loses nothing that was acknowledged', async ({
  context,
  extension,
}) => {
  test.slow();
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`seed ${seed} (SEED=${seed} repeats this run)`);
  const random = new Random(seed);
  const page = await openVocabulary(context, extension, 'review');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');

  // Saves go through the background, one after another without a pause; the kills come in between wherever they do.
  const words = Array.from({ length: WRITES }, (_none, i) => saveOf(`词${i}`));
  const saving = page.evaluate(async (saves) => {
    const acknowledged: string[] = [];
    for (const each of saves) {
      const answer: { ok: boolean } | undefined = await chrome.runtime
        .sendMessage({ type: 'save', save: each })
        .catch(() => undefined);
      if (answer?.ok) acknowledged.push(each.key);
      (globalThis as { acknowledged?: number }).acknowledged = acknowledged.length;
    }
    return acknowledged;
  }, words);
  const acknowledged = () => page.evaluate(() => (globalThis as { acknowledged?: number }).acknowledged ?? 0);

  // Reviews are written by the page meanwhile, and each is acknowledged by the next card.
  let reviewed = 0;
  const review = async () => {
    const more = page.getByRole('button', { name: /^Review \d+ term/ });
    await expect(page.locator('.show-answer').or(more)).toBeVisible();
    if (await more.isVisible()) await more.click();
    await page.locator('.show-answer').click();
    await page.getByRole('button', { name: /^Easy/ }).click();
    await expect(page.locator('.grades')).toBeHidden();
    reviewed++;
  };

  const kills = Array.from({ length: KILLS }, () => random.below(WRITES)).toSorted((a, b) => a - b);
  for (const at of kills) {
    await expect
      .poll(acknowledged, { intervals: [5] })
      .toBeGreaterThanOrEqual(Math.min(at, WRITES - 10 * KILLS));
    await session.send('ServiceWorker.stopAllWorkers');
    for (let i = 0; i < REVIEWS_EVERY; i++) await review();
  }
  const kept = await saving;
  await extension.killBackground();
  const { terms, meetings, reviews } = await stored(page);
  const keys = new Set(terms.map(({ key }) => key));
  expect(kept.filter((key) => !keys.has(key))).toEqual([]);
  expect(meetings).toHaveLength(terms.length);
  expect(reviews).toHaveLength(reviewed);
  expect(kept.length).toBeGreaterThan(WRITES / 2);
  expect(terms.filter(({ reps }) => reps === 1)).toHaveLength(reviewed);
});

test('without room the card says so and the page stays whole', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢'));
  await page.locator('.term-row').click();
  // From here on the disk is full.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('.details').getByRole('button', { name: 'Mark as known' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no room left on this device');
  const { terms } = await stored(page);
  expect(terms.map(({ known }) => known)).toEqual([0]);
});

brokenTest.describe('in a browser that opens no database', () => {
  const throws = `IDBFactory.prototype.open = () => { throw new DOMException('broken', 'UnknownError'); };`;
  brokenTest.use({ damage: { file: 'background.js', how: { does: throws } } });

  brokenTest('the list says so, and pages still get their pinyin', async ({ context, extension }) => {
    await context.addInitScript(`if (location.protocol === 'chrome-extension:') { ${throws} }`);
    const page = await openVocabulary(context, extension);
    await expect(page.getByRole('alert').first()).toContainText('could not open the vocabulary');
    await openAnnotated(context, 'plain.html');
  });
});
