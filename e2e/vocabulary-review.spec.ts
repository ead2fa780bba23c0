import { expect, highlighted, openAnnotated, pointAt, test } from './fixtures';
import { grade, openVocabulary, save, saveOf, stored } from './vocabulary-fixtures';

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

test('review keys work in the review only, and not in a field', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  const english = 'four steps, two disclosures';
  await save(page, saveOf('四敢'), saveOf('四议两公开', { english }));
  await page.goto(page.url().replace('#words', '#review'));
  await expect(page.locator('.question .blank').first()).toBeVisible();
  await expect(page.locator('.question')).toContainText(english);
  await expect(page.locator('.question')).not.toContainText('四议两公开');
  await page.keyboard.press('3');
  await expect(page.locator('.grades')).toBeHidden();
  await page.keyboard.press(' ');
  await expect(page.locator('.grades button')).toHaveText([/Again 1 min/, /Hard/, /Good 10 min/, /Easy/]);
  await expect(page.locator('.answer')).toContainText('四议两公开');
  await page.getByRole('link', { name: 'Words' }).focus();
  await page.keyboard.press('3');
  await page.locator('.grades button').first().focus();
  await page.keyboard.press('4');
  await expect.poll(async () => (await stored(page)).reviews.map(({ grade }) => grade)).toEqual([4]);
});

test('what is marked known on a page meanwhile leaves the review', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  const word = saveOf('四敢', { key: 'word:四敢', kind: 'word' });
  await save(page, saveOf('河谷', { english: 'river valley' }), word);
  await page.goto(page.url().replace('#words', '#review'));
  await expect(page.locator('.question')).toContainText('meaning of 四敢');
  await page.keyboard.press(' ');
  await expect(page.locator('.grades')).toBeVisible();
  const article = await openAnnotated(context, 'plain.html');
  await expect.poll(() => highlighted(article, 'tifa-saved')).toContain('四敢');
  await article.bringToFront();
  await pointAt(article, '四敢');
  // Saved as a word; its card here is a term's.
  await article.locator('tifa-card').getByRole('button', { name: 'Mark as known: 四敢' }).click();
  await expect(page.locator('.question')).toContainText('river valley');
  await expect(page.locator('.grades')).toBeHidden();
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.bringToFront();
  await grade(page, '4');
  await expect(page.getByText('Done for now')).toBeVisible();
  const { terms, reviews } = await stored(page);
  expect(terms.map(({ key, known, reps }) => [key, known, reps])).toEqual([
    ['term:四敢', 1, 0],
    ['term:河谷', 0, 1],
  ]);
  expect(reviews.map(({ key }) => key)).toEqual(['term:河谷']);
});

test('the meaning can be hidden instead of the term, and a session is bounded', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await save(page, ...Array.from({ length: 8 }, (_none, i) => saveOf(`四敢${'一二三四五六七八'[i]}`)));
  await page.evaluate(() =>
    chrome.storage.local.set({ settings: { reviewHides: 'meaning', reviewLimit: 5 } }),
  );
  await page.goto(page.url().replace('#words', '#review'));
  await expect(page.locator('.question mark')).toBeVisible();
  await expect(page.locator('.question')).not.toContainText('meaning of');
  await expect(page.getByText('0 of 5')).toBeVisible();
  for (let i = 0; i < 5; i++) await grade(page, '4');
  await expect(page.getByText('Done for now')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Review 3 due' })).toBeVisible();
  await page.getByRole('button', { name: 'Review 3 terms' }).click();
  await expect(page.getByText('0 of 3')).toBeVisible();
});
