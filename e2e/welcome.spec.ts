import { expect, pointAt, test } from './fixtures';

test('the welcome page opens once and teaches by doing', async ({ context, extension }) => {
  const welcomes = () => context.pages().filter((page) => page.url().endsWith('/welcome.html'));
  expect(welcomes()).toHaveLength(1);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  await page.locator('article rt').first().waitFor({ state: 'attached' });
  const done = page.locator('.steps li[data-done="true"]');
  await expect(done).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('tifa-slogan')?.size)).toBeGreaterThan(2);
  await pointAt(page, '“四敢”');
  await expect(page.locator('tifa-card h2').first()).toHaveText('四敢');
  await expect(done).toHaveCount(1);
  await page.locator('tifa-card').getByRole('button', { name: /^Save/ }).click();
  await expect(done).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Switch pinyin off here' }).click();
  await expect(page.locator('tifa-text')).toHaveCount(0);
  await expect(done).toHaveCount(3);
  await page.getByRole('button', { name: 'Switch it on again' }).click();
  await page.locator('article rt').first().waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Nothing' }).check();
  await expect(page.locator('article rt')).toHaveCount(0);
});
