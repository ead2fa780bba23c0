import { brokenTest as test } from './broken-extension';
import { complaintsOf } from './errors';
import { annotated, expect, SITE } from './fixtures';
import { differences, rememberPage } from './snapshot';

for (const how of ['cut off', 'missing'] as const) {
  test.describe(`a glossary that is ${how}`, () => {
    test.use({ damage: { file: 'data/glossary.bin', how } });

    test('leaves pinyin, and no error in the page', async ({ context }) => {
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(`${SITE}/plain.html`);
      await annotated(page);
      expect(complaints).toEqual([]);
    });
  });
}

test('without its lexicon the page is left as it is, and no error in the page', async ({
  context,
  extension,
}) => {
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await rememberPage(page);
  await page.goto(`${SITE}/plain.html`);
  const popup = await extension.popup(page);
  await expect(popup.getByRole('alert')).toContainText('Tifa could not read all of this page.');
  expect(await differences(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
