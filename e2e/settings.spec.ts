import type { BrowserContext, Page } from '@playwright/test';
import {
  expect,
  type Extension,
  highlighted,
  openAnnotated,
  pinyinOver,
  pointAt,
  pointOf,
  serviceWorker,
  test,
} from './fixtures';
import { openVocabulary, save, saveOf } from './vocabulary-fixtures';

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

async function openBoth(
  context: BrowserContext,
  extension: Extension,
): Promise<{ page: Page; options: Page }> {
  const page = await openAnnotated(context, 'plain.html');
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.locator('.preview rt').first().waitFor({ state: 'attached' });
  return { page, options };
}

test('settings are stored as they are changed and show in open pages without a reload', async ({
  context,
  extension,
}) => {
  const { page, options } = await openBoth(context, extension);
  const choose = (group: string, name: string) =>
    options.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();

  await choose('One spelling for each', 'Character');
  await expect.poll(() => pinyinOver(page)).toContain('fā');
  await choose('One spelling for each', 'Word');
  await expect.poll(() => pinyinOver(page)).toContain('fāzhǎn');

  await choose('Colour', 'By tone');
  await expect(page.locator('#first tifa-syllable[data-tone="1"]').first()).toBeAttached();
  await choose('Colour', 'Quiet');

  const size = () =>
    page
      .locator('#first rt')
      .first()
      .evaluate((rt) => parseFloat(getComputedStyle(rt).fontSize));
  // What is drawn is drawn anew after the change of colour: until then its parts are taken away under our eyes.
  await expect(page.locator('#first tifa-syllable')).toHaveCount(0);
  await expect.poll(size).toBeGreaterThan(0);
  const before = await size();
  await options.getByRole('slider', { name: 'Size of the pinyin' }).fill('0.7');
  await expect.poll(size).toBeGreaterThan(before * 1.3);

  await expect.poll(() => pinyinOver(page)).toContain('yángguāng');
  await choose('Pinyin over', 'Terms only');
  await expect.poll(() => pinyinOver(page)).not.toContain('yángguāng');
  await choose('Pinyin over', 'Nothing');
  await expect(page.locator('rt')).toHaveCount(0);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');

  await page.reload();
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
  await expect(page.locator('rt')).toHaveCount(0);
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Nothing' }).first()).toBeChecked();
});

test('tones of 一 and 不 are written as spoken where the reader wants it', async ({ context, extension }) => {
  const { options } = await openBoth(context, extension);
  await expect.poll(() => pinyinOver(options, '.preview')).toContain('bùduàn');
  await options.getByRole('switch', { name: 'Tones of 一 and 不 as spoken' }).check();
  await expect.poll(() => pinyinOver(options, '.preview')).toContain('búduàn');
});

test('headwords are traditional where the reader wants it: card, popup, vocabulary', async ({
  context,
  extension,
}) => {
  const { page, options } = await openBoth(context, extension);
  await options.getByRole('radio', { name: 'Traditional' }).check();
  await page.bringToFront();
  await pointAt(page, '四议两公开');
  const card = page.locator('tifa-card');
  await expect(card.locator('h2').first()).toHaveText('四議兩公開四议两公开');
  await expect(card.locator('.members')).toContainText('決議');
  await card.getByRole('button', { name: /^Save/ }).click();
  await expect(card.locator('.save')).toHaveAttribute('data-state', 'saved');
  const popup = await extension.popup(page);
  await expect(popup.locator('.digest')).toContainText('四個不摘');
  await expect(popup.locator('.saved')).toContainText('四議兩公開');
  const vocabulary = await context.newPage();
  await vocabulary.goto(`chrome-extension://${extension.id}/vocabulary.html`);
  await vocabulary.getByRole('row').filter({ hasText: '四議兩公開' }).click();
  await expect(vocabulary.locator('.details h2')).toHaveText('四議兩公開四议两公开');
  await options.getByRole('radio', { name: 'Simplified' }).check();
  await expect(vocabulary.locator('.details h2')).toHaveText('四议两公开');
});

test('our own pages follow the theme, and the charts are drawn in its colours', async ({
  context,
  extension,
}) => {
  const vocabulary = await openVocabulary(context, extension);
  await save(vocabulary, saveOf('四敢'));
  await vocabulary.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await vocabulary.goto(vocabulary.url().replace('#words', '#progress'));
  const picture = () =>
    vocabulary
      .getByRole('img', { name: /Terms by kind/ })
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  // Empty, it is much shorter.
  const drawn = async () => (await picture()).length;
  await expect.poll(drawn).toBeGreaterThan(3000);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extension.id}/popup.html?tab=0`);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  const before = await picture();
  await options.getByRole('radio', { name: 'Dark' }).check();
  await expect(popup.locator('body')).toHaveCSS('background-color', 'rgb(29, 31, 36)');
  await vocabulary.bringToFront();
  await expect.poll(picture).not.toBe(before);
});

test('the card follows: theme, headword form, no card for ordinary words', async ({ context, extension }) => {
  const { page, options } = await openBoth(context, extension);
  const worker = await serviceWorker(context);
  await worker.evaluate(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    chrome.runtime.onMessage.addListener(({ type }: { type: string }) => void asked.push(type));
  });
  const asked = () => worker.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await options.getByRole('slider', { name: 'Rest on the word for' }).fill('0');
  await options.getByRole('radio', { name: 'Traditional' }).check();
  await options.getByRole('radio', { name: 'Dark' }).check();
  await page.bringToFront();
  await pointAt(page, '阳光');
  await expect(page.locator('tifa-card h2').first()).toContainText('陽光');
  await expect(page.locator('tifa-card .theme')).toHaveAttribute('data-theme', 'dark');
  const lookUps = async () => (await asked()).filter((type) => type === 'look-up').length;
  expect(await lookUps()).toBe(1);
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await options.getByRole('switch', { name: 'Dictionary card for ordinary words' }).uncheck();
  // What changes last shows that the page knows of the change before.
  await options.getByRole('radio', { name: 'Nothing' }).first().check();
  await expect(page.locator('rt')).toHaveCount(0);
  const { x, y } = await pointOf(page, '河谷');
  await page.mouse.move(x, y);
  await pointAt(page, '四议两公开');
  await expect(page.locator('tifa-card h2').first()).toHaveText('四議兩公開四议两公开');
  // Without a delay the dictionary would have been asked at once, before what is saved now.
  await page.locator('tifa-card').getByRole('button', { name: /^Save/ }).click();
  await expect.poll(asked).toContain('save');
  expect(await lookUps()).toBe(1);
});
