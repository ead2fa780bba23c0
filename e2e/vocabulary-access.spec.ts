import { seriousFaults } from './axe';
import { expect, test } from './fixtures';
import { openVocabulary, save, saveOf, type View } from './vocabulary-fixtures';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any view, ${colorScheme}`, async ({ context, extension }) => {
    const page = await openVocabulary(context, extension);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await save(page, saveOf('四敢'), saveOf('四议两公开'), saveOf('河谷', { kind: 'word' }));
    const check = async (where: string) => {
      expect(await seriousFaults(page), where).toEqual([]);
    };
    const show = (view: View) => page.goto(page.url().replace(/#.*/, `#${view}`));
    await expect(page.locator('.term-row')).toHaveCount(3);
    await page.locator('.term-row input').first().click();
    await page.locator('.term-row').nth(1).click();
    await expect(page.locator('.meetings')).toBeVisible();
    await check('words');
    await page.setViewportSize({ width: 360, height: 740 });
    await check('words, narrow');
    await show('review');
    await expect(page.locator('.blank').first()).toBeVisible();
    await check('question');
    await page.keyboard.press(' ');
    await expect(page.locator('.answer .card')).toBeVisible();
    await check('answer');
    await page.keyboard.press('4');
    await show('progress');
    await expect(page.locator('canvas')).not.toHaveCount(0);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await check('progress');
    await show('glossary');
    await page.getByRole('searchbox').fill('四敢');
    await page.locator('.hit').first().click();
    await expect(page.locator('.hits .members')).toBeVisible();
    await check('glossary');
    await show('text');
    await check('a text to be pasted');
    await page.getByRole('textbox').fill('会议强调，要践行“四敢”要求。');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(page.locator('rt').first()).toBeAttached();
    await check('a text that is read');
    await show('backup');
    await expect(page.getByRole('heading', { name: 'Restore' })).toBeVisible();
    await check('backup');
    await page.setViewportSize({ width: 320, height: 740 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('every picture has its figures as a table', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢'), saveOf('河谷', { kind: 'word' }));
  await page.goto(page.url().replace('#words', '#review'));
  await expect(page.locator('.blank').first()).toBeVisible();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: /^Easy/ }).click();
  await page.goto(page.url().replace('#review', '#progress'));
  const reviews = page.getByRole('figure', { name: 'Reviews a day' });
  await reviews.getByText('The figures as a table').click();
  await expect(reviews.getByRole('row').last().getByRole('cell')).toHaveText('1');
  const kinds = page.getByRole('figure', { name: 'Terms by kind' });
  await kinds.getByText('The figures as a table').click();
  await expect(kinds.getByRole('row', { name: /^word/ }).getByRole('cell')).toHaveText(['1', '0']);
  const painted = await kinds.locator('canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels =
      (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return pixels.some((value) => value > 0);
  });
  expect(painted).toBe(true);
});
