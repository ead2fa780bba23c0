import { expect, highlighted, test } from '../fixtures';
import { openVocabulary, save, saveOf } from '../vocabulary-fixtures';
import { openArticle, stopAt } from './article';
import { pressOn, tabTo } from './focus';

test('the popup', async ({ context, extension }) => {
  const page = await openArticle(context);
  await save(await openVocabulary(context, extension), saveOf('四敢'), saveOf('三会一课'));
  const popup = await extension.popup(page);
  await popup.locator('.digest li').first().waitFor();
  await pressOn(popup, popup.getByRole('switch', { name: 'Read this page' }), ' ');
  await expect(page.locator('tifa-text')).toHaveCount(0);
  // Its answer has come: the list is new when it is there again.
  await expect(popup.locator('.digest')).toHaveCount(0);
  await popup.keyboard.press(' ');
  await expect(popup.locator('.digest li').first()).toBeVisible();
  await tabTo(popup, popup.getByRole('switch', { name: 'Always on www.xizang.gov.cn' }));
  await tabTo(popup, popup.getByRole('button', { name: 'Settings' }));
  const row = popup.locator('.digest button').filter({ hasText: '四议两公开' });
  await tabTo(popup, row);
  // What a mouse is told by the dot's title.
  await expect(row.getByText('in the glossary')).toHaveCSS('position', 'static');
  await popup.keyboard.press('Enter');
  await expect.poll(() => highlighted(page, 'tifa-flash')).toEqual(['四议两公开']);
  const search = popup.getByRole('searchbox');
  await tabTo(popup, search);
  await popup.keyboard.type('三会');
  await expect(popup.locator('.saved')).toHaveCount(1);
  await pressOn(popup, popup.getByRole('button', { name: 'Delete 三会一课' }));
  await expect(popup.locator('.saved')).toHaveCount(0);
  await expect(search).toBeFocused();
  await pressOn(popup, popup.getByRole('button', { name: 'Undo' }));
  await expect(popup.locator('.saved')).toHaveCount(1);
  await expect(search).toBeFocused();
  await popup.keyboard.press('Control+a');
  await popup.keyboard.press('Delete');
  await expect(popup.locator('.saved')).toHaveCount(2);
  // The button of the row in its place, and of the last one.
  const deleting = popup.getByRole('button', { name: /^Delete / });
  await tabTo(popup, deleting.first());
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.saved')).toHaveCount(1);
  await expect(deleting).toBeFocused();
  await pressOn(popup, popup.getByRole('button', { name: 'Undo' }));
  await expect(popup.locator('.saved')).toHaveCount(2);
  await expect(search).toBeFocused();
  const opened = context.waitForEvent('page');
  await tabTo(popup, popup.getByRole('button', { name: 'Review 2 terms' }));
  // The popup is gone before the key is up again.
  await popup.keyboard.down('Enter').catch(() => undefined);
  expect((await opened).url()).toContain('/vocabulary.html#review');
});

test('the welcome page', async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  await page.locator('article rt').first().waitFor({ state: 'attached' });
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
  const done = page.locator('.steps li[data-done="true"]');
  await tabTo(page, stopAt(page, '四敢'));
  await expect(done).toHaveCount(1);
  await page.keyboard.press('Enter');
  await pressOn(page, page.locator('tifa-card').getByRole('button', { name: 'Save: 四敢' }));
  await expect(done).toHaveCount(2);
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Switch pinyin off here' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(done).toHaveCount(3);
  await page.keyboard.press('Enter');
  await page.locator('article rt').first().waitFor({ state: 'attached' });
  const opened = context.waitForEvent('page');
  await pressOn(page, page.getByRole('button', { name: 'Open your vocabulary' }));
  expect((await opened).url()).toContain('/vocabulary.html');
  await page.bringToFront();
  await tabTo(page, page.getByRole('radio', { name: 'Unknown words' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('article rt')).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'All settings' }));
});
