import { expect, openSample, pointAt, test } from './fixtures';

test.describe('in a Chinese browser', () => {
  test.use({ browserOptions: { args: ['--lang=zh-CN'] } });

  test('in the card only the English is marked as English', async ({ context }) => {
    const page = await openSample(context);
    await page.evaluate(() => {
      document.documentElement.lang = 'ja';
    });
    await pointAt(page, '四议两公开');
    const language = (selector: string) =>
      page
        .locator('tifa-card')
        .locator(selector)
        .first()
        .evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang);
    await expect(page.locator('tifa-card .tool').last()).toHaveText('更正或加注');
    for (const part of ['.save', '.tool']) expect(await language(part), part).toBe('zh-CN');
    for (const part of ['.english', '.gloss']) expect(await language(part), part).toBe('en');
    await pointAt(page, '河谷');
    await expect(page.locator('tifa-card .definitions').first()).toBeVisible();
    expect(await language('.save')).toBe('zh-CN');
    expect(await language('.definitions')).toBe('en');
  });
});

test.describe('in a browser in traditional characters', () => {
  test.use({ browserOptions: { args: ['--lang=zh-TW'] } });

  test('the interface is in them too', async ({ context }) => {
    const page = await openSample(context);
    await pointAt(page, '四敢');
    const tool = page.locator('tifa-card .tool').last();
    await expect(tool).toHaveText('更正或加註');
    expect(await tool.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)).toBe('zh-TW');
  });
});
