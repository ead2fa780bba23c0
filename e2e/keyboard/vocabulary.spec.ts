import { expect, test } from '../fixtures';
import { grade, openVocabulary, save, saveOf, stored } from '../vocabulary-fixtures';
import { expectFocusSeen, pressOn, tabTo } from './focus';

test('the vocabulary: search, filter, edit, delete, undo, export, review', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  await page.bringToFront();
  await save(page, saveOf('四敢'), saveOf('三会一课'), saveOf('河谷', { kind: 'word' }));
  const rows = page.locator('.term-row');
  await expect(rows).toHaveCount(3);

  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('四敢');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(3);
  await tabTo(page, page.getByRole('combobox', { name: 'Kind' }));
  await page.keyboard.type('word');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(rows).toHaveCount(3);

  const current = page.locator('.term-row[tabindex="0"]');
  await tabTo(page, current);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expectFocusSeen(page);
  await expect(current).toContainText('四敢');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: /四敢/ });
  await expect(details).toBeFocused();
  await tabTo(page, details.getByLabel('Add a tag'));
  await page.keyboard.type('会议');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('button', { name: /会议/ })).toBeVisible();
  await tabTo(page, details.getByRole('button', { name: /会议/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('button', { name: /会议/ })).toHaveCount(0);
  await expect(details.getByLabel('Add a tag')).toBeFocused();
  await tabTo(page, details.getByLabel('Notes'));
  await page.keyboard.type('heard in a meeting');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await stored(page)).terms.find((term) => term.headword === '四敢')?.notes)
    .toBe('heard in a meeting');
  await page.keyboard.press('Escape');
  await expect(current).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(2);
  await expectFocusSeen(page);
  await pressOn(page, page.getByRole('button', { name: 'Undo' }));
  await expect(rows).toHaveCount(3);
  await expect(current).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.getByRole('button', { name: 'Clear selection' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bulk')).toHaveCount(0);
  await expect(current).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: 'Backup' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  for (const [name, file] of [
    ['Save a backup', /\.json/],
    ['CSV', /\.csv$/],
  ] as const) {
    const download = page.waitForEvent('download');
    const button = page.getByRole('button', { name });
    await pressOn(page, button);
    expect((await download).suggestedFilename()).toMatch(file);
    await expect(page.getByText(/^3 terms written to /)).toBeVisible();
    await expect(button).toBeFocused();
  }
  await tabTo(page, page.getByRole('link', { name: /^Review/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await grade(page, '3');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored(page)).reviews.length).toBe(0);
  await pressOn(page, page.getByRole('button', { name: /^Show the answer/ }));
  await pressOn(page, page.getByRole('button', { name: /^Easy/ }));
  await expect.poll(async () => (await stored(page)).reviews.length).toBe(1);
});

test('the glossary and a pasted text', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension, 'glossary');
  await page.bringToFront();
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('sigan');
  const hit = page.locator('.hit', { hasText: '四敢' }).first();
  await pressOn(page, hit);
  await expect(hit).toHaveAttribute('aria-expanded', 'true');
  await pressOn(page, page.getByRole('button', { name: 'Save: 四敢' }));
  await expect(page.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  await pressOn(page, page.getByRole('link', { name: 'Read a text' }));
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.insertText('要践行“四敢”要求。');
  await pressOn(page, page.getByRole('button', { name: 'Read', exact: true }));
  await tabTo(page, page.locator('tifa-stop'));
  await expect(page.locator('tifa-card')).toBeVisible();
  await page.keyboard.press('Escape');
  await pressOn(page, page.getByRole('button', { name: 'Another text' }));
  await expect(page.getByRole('textbox')).toBeFocused();
});
