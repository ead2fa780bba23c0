import { brokenTest, mend } from './broken-extension';
import { expect, pointAt, test } from './fixtures';
import { openVocabulary, stored } from './vocabulary-fixtures';

test('the glossary is searched by characters, other forms, pinyin and English, and saved from', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension, 'glossary');
  await page.bringToFront();
  const typed = page.getByRole('searchbox');
  const hits = page.locator('.hit');
  for (const query of ['四敢', '四个敢', 'sìgǎn', 'sigan', 'si4 gan3', 'Four Dares']) {
    await typed.fill(query);
    await expect(hits.first(), query).toContainText('the Four Dares');
  }
  await typed.fill('四敢');
  await hits.first().click();
  const card = page.locator('.hits .card');
  await expect(card.locator('.members li')).toHaveCount(4);
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  const { terms, meetings } = await stored(page);
  expect(terms).toMatchObject([{ key: 'term:四敢', headword: '四敢', english: 'the Four Dares' }]);
  expect(meetings).toMatchObject([{ sentence: '四敢', url: '' }]);
  // Met in no sentence: the question is its English alone, not a lone blank.
  await page.goto(page.url().replace('#glossary', '#review'));
  await expect(page.locator('.question .hint')).toHaveText('the Four Dares');
  await expect(page.locator('.blank')).toHaveCount(0);
  await page.goto(page.url().replace('#review', '#glossary'));
  await typed.fill('九头鸟经济带');
  await expect(page.getByRole('status')).toHaveText('Nothing found.');
});

test('what an entry refers to is one click away', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension, 'glossary');
  await page.getByRole('searchbox').fill('四个意识');
  await page.locator('.hit').first().click();
  const related = page.locator('.hits .related button').first();
  const name = (await related.textContent()) ?? '';
  await related.click();
  await expect(page.getByRole('searchbox')).toHaveValue(name);
  await expect(page.locator('.hit').first()).toContainText(name);
});

test('a pasted text is read like a page, and saved from with its sentence', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension, 'text');
  await page.bringToFront();
  await page.getByRole('textbox').fill('河谷里的会\n\n会议强调，要践行“四敢”要求。大家都同意。\n');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Another text' })).toBeFocused();
  await expect(page.locator('article p')).toHaveCount(2);
  await expect(page.locator('rt[data-pinyin=hégǔ]')).toHaveCount(1);
  await pointAt(page, '四敢');
  const card = page.locator('tifa-card');
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  const { meetings } = await stored(page);
  expect(meetings).toMatchObject([{ sentence: '会议强调，要践行“四敢”要求。', url: '' }]);
  await page.getByRole('button', { name: 'Another text' }).click();
  await expect(page.getByRole('textbox')).toBeFocused();
  await expect(page.getByRole('textbox')).toHaveValue(/四敢/);
});

brokenTest.describe('without the glossary', () => {
  brokenTest.use({ damage: { file: 'data/fold.bin', how: 'missing' } });

  brokenTest(
    'searching says what is wrong, and works again',
    async ({ context, extension, damage, unpacked }) => {
      const page = await openVocabulary(context, extension, 'glossary');
      await page.getByRole('searchbox').fill('四敢');
      await expect(page.getByRole('alert')).toContainText('The glossary could not be read.');
      await mend(unpacked, damage);
      await page.getByRole('searchbox').fill('四敢 ');
      await expect(page.locator('.hit').first()).toContainText('the Four Dares');
      await expect(page.getByRole('alert')).toHaveCount(0);
    },
  );
});
