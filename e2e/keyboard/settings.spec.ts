import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, type Extension } from '../fixtures';
import { grantedTest } from '../granted-profile';
import { expectFocusSeen, pressOn, tabTo } from './focus';

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

async function openSettings(context: BrowserContext, extension: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html`);
  await page.locator('.preview rt').first().waitFor({ state: 'attached' });
  return page;
}

const setting = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const { settings } = await chrome.storage.local.get('settings');
    return (settings as Record<string, unknown> | undefined)?.[wanted];
  }, name);

test('the settings, each choice', async ({ context, extension }) => {
  const page = await openSettings(context, extension);
  // Arrows go through a group and choose at once.
  for (const [group, before, name, value] of [
    ['Pinyin over', 'Unknown words', 'pinyin', 'terms'],
    ['Colour', 'Quiet', 'pinyinColour', 'strong'],
    ['One spelling for each', 'Word', 'pinyinGrouping', 'character'],
    ['Terms are marked by', 'A line', 'underline', 'dotted'],
    ['Headwords in cards and lists', 'Simplified', 'characters', 'traditional'],
    ['The card opens when you point and hold', 'No key', 'hoverKey', 'alt'],
    ['Light or dark', 'As the system', 'theme', 'light'],
    ['A review card hides', 'The term', 'reviewHides', 'meaning'],
  ] as const) {
    await tabTo(
      page,
      page.getByRole('group', { name: group }).getByRole('radio', { name: before, exact: true }),
    );
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => setting(page, name)).toBe(value);
    await expectFocusSeen(page);
  }
});

test('the settings, each slider', async ({ context, extension }) => {
  const page = await openSettings(context, extension);
  for (const [slider, name] of [
    ['Size of the pinyin', 'pinyinSize'],
    ['Rest on the word for', 'hoverDelay'],
    ['Cards in one review at most', 'reviewLimit'],
  ] as const) {
    const before = await setting(page, name);
    await tabTo(page, page.getByRole('slider', { name: slider }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => setting(page, name)).not.toBe(before);
  }
});

test('the settings, each switch', async ({ context, extension }) => {
  const page = await openSettings(context, extension);
  for (const [control, name, value] of [
    ['Tones of 一 and 不 as spoken', 'sandhi', true],
    ['Dictionary card for ordinary words', 'hoverWords', false],
    ['Number of due cards on the toolbar button', 'badge', true],
  ] as const) {
    await pressOn(page, page.getByRole('switch', { name: control }), ' ');
    await expect.poll(() => setting(page, name)).toBe(value);
  }
});

/** With one permission prompt, which no test can answer, behind it. */
grantedTest('sites, in the settings', async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html#sites`);
  await tabTo(page, page.getByLabel('Allow another site'));
  await page.keyboard.type('news.example.net');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hosts').first()).toContainText('news.example.net');
  await tabTo(page, page.getByRole('button', { name: 'Take back: news.example.net' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('None yet. Open a page')).toBeVisible();
  await expect(page.getByLabel('Allow another site')).toBeFocused();
  await pressOn(page, page.getByRole('switch', { name: 'All sites' }), ' ');
  await expect(page.getByRole('switch', { name: 'All sites' })).toBeChecked();
  await page.keyboard.press(' ');
  await expect(page.getByRole('switch', { name: 'All sites' })).not.toBeChecked();
  await tabTo(page, page.getByLabel('Stay away from'));
  await page.keyboard.type('example.org');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Remove: example.org' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('example.org')).toHaveCount(0);
  await expect(page.getByLabel('Stay away from')).toBeFocused();
  await pressOn(page, page.locator('.listed summary'));
  await pressOn(page, page.locator('.listed').getByRole('switch').first(), ' ');
  await expect(page.locator('.listed').getByRole('switch').first()).not.toBeChecked();
});

test('terms of one’s own and shortcuts, in the settings', async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html#terms`);
  await pressOn(page, page.getByRole('button', { name: 'Add a term' }));
  await expect(page.getByLabel('Term', { exact: true })).toBeFocused();
  await page.keyboard.type('便民服务点');
  await tabTo(page, page.getByLabel('English', { exact: true }));
  await page.keyboard.type('service point');
  await page.keyboard.press('Enter');
  await expect(page.locator('.terms')).toContainText('service point');
  await expect(page.getByRole('button', { name: 'Add a term' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Edit: 便民服务点' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Term', { exact: true })).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Cancel' }));
  await tabTo(page, page.getByRole('button', { name: 'Remove: 便民服务点' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.terms li')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a term' })).toBeFocused();
  const opened = context.waitForEvent('page');
  await pressOn(page, page.getByRole('button', { name: 'Change shortcuts…' }));
  await opened;
});
