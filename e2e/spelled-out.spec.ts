import { expect, highlighted, openAnnotated, pointAt, test } from './fixtures';

test('a slogan the article explains shows its list, and jumps there', async ({ context, extension }) => {
  const page = await openAnnotated(context, 'coined.html');
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('五个走进');
  await pointAt(page, '五个走进');
  const card = page.locator('tifa-card');
  await expect(card.getByText('Spelled out in this article')).toBeVisible();
  await expect(card.locator('.here li')).toHaveText([
    '走进农户',
    '走进牧场',
    '走进学校',
    '走进企业',
    '走进寺庙',
  ]);
  await card.getByRole('button', { name: 'Show in the text' }).click();
  await expect.poll(() => highlighted(page, 'tifa-flash')).toContain('走进牧场');
  const popup = await extension.popup(page);
  const standing = (term: string) =>
    popup.locator('.digest li').filter({ hasText: term }).locator('.standing').getAttribute('data-standing');
  await expect.poll(() => standing('五个走进')).toBe('spelled-out');
  await expect.poll(() => standing('六看八帮')).toBe('unexplained');
});

test('a slogan that nothing explains says so, and is read word by word', async ({ context }) => {
  const page = await openAnnotated(context, 'coined.html');
  // Blocks are painted in no fixed order.
  await expect
    .poll(async () => new Set(await highlighted(page, 'tifa-coined')))
    .toEqual(new Set(['六看八帮', '三送四问', '四问到家']));
  await pointAt(page, '六看八帮');
  const card = page.locator('tifa-card');
  await expect(card.getByText('Coined locally? Not explained in this article.')).toBeVisible();
  await expect(card.locator('.word-by-word dt').first()).toContainText('六');
  await expect(card.locator('.word-by-word dd').first()).toContainText('six');
  await expect(card.getByRole('button', { name: 'Save: 六看八帮' })).toBeVisible();
});

test('a paragraph that comes later completes an expansion', async ({ context }) => {
  const page = await openAnnotated(context, 'coined.html');
  await expect.poll(() => highlighted(page, 'tifa-coined')).toContain('四问到家');
  await page.evaluate(() => {
    const later = document.createElement('p');
    later.textContent = '“四问到家”，即问需求到家、问困难到家、问意见到家、问计策到家。';
    document.querySelector('#d')?.after(later);
  });
  await expect.poll(() => highlighted(page, 'tifa-coined')).not.toContain('四问到家');
});
