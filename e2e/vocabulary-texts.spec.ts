import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { openVocabulary, save, saveOf, stored } from './vocabulary-fixtures';

test('a saved term’s pinyin and English are put right by keys, undone, reviewed, and backed up', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await page.bringToFront();
  // As a card had them before a correction.
  await save(page, saveOf('四敢', { pinyin: 'sì gàn', english: 'four must-dos' }));
  const row = page.locator('.term-row');
  await row.focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'About 四敢' });
  const edit = details.getByRole('button', { name: 'Edit pinyin and English' });
  await edit.press('Enter');
  const pinyin = details.getByLabel('Pinyin');
  await expect(pinyin).toBeFocused();
  await expect(pinyin).toHaveValue('sì gàn');
  await expect(details.getByLabel('English')).toHaveValue('four must-dos');

  await pinyin.fill('sigan');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('alert')).toHaveText('There must be one syllable for each character.');
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
  await expect(row).toContainText('sìgàn');

  await page.keyboard.press('Enter');
  await pinyin.fill('si4 gan1');
  await details.getByLabel('English').fill('the four audacities');
  await details.getByRole('button', { name: 'Store' }).press('Enter');
  await expect(edit).toBeFocused();
  for (const place of [row, details.locator('.card')]) {
    await expect(place).toContainText('sìgān');
    await expect(place).toContainText('the four audacities');
  }
  // What the glossary says besides stays.
  await expect(details.locator('.members li')).toHaveCount(4);

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('four must-dos');
  expect((await stored(page)).terms[0]).not.toHaveProperty('own');

  // Left empty: as the card has it now.
  await edit.click();
  await pinyin.fill('');
  await details.getByLabel('English').fill('daring, four times');
  await details.getByRole('button', { name: 'Store' }).click();
  await expect(row).toContainText('sìgǎn');
  expect((await stored(page)).terms).toMatchObject([
    { pinyin: 'sì gǎn', english: 'daring, four times', own: ['english'] },
  ]);

  await page.getByRole('link', { name: /^Review/ }).click();
  await expect(page.locator('.hint')).toHaveText('daring, four times');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.locator('.answer .english').first()).toHaveText('daring, four times');

  await page.getByRole('link', { name: 'Backup' }).click();
  for (const name of ['Save a backup', 'CSV']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('daring, four times');
  }
});

test('a note is stored while its field has the focus: closing the tab loses none', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await page.bringToFront();
  await save(page, saveOf('四敢'));
  await page.locator('.term-row').click();
  const notes = page.locator('.details').getByLabel('Notes');
  await notes.focus();
  await page.keyboard.type('heard at the county');
  await expect.poll(async () => (await stored(page)).terms[0]?.notes).toBe('heard at the county');
  // Nothing that is drawn anew takes the place of what is typed meanwhile.
  await page.keyboard.type(' assembly');
  await expect(notes).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notes).toHaveCount(0);
  await expect.poll(async () => (await stored(page)).terms[0]?.notes).toBe('heard at the county assembly');
});
