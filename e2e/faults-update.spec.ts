import type { BrowserContext, Page, Worker } from '@playwright/test';
import {
  annotated,
  expect,
  type Extension,
  extensionOf,
  openSample,
  pointAt,
  serviceWorker,
} from './fixtures';
import { changePreferences, grantedTest } from './granted-profile';

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

/** Chromium loads an unpacked extension again in developer mode only. All sites can be allowed, as `activeTab` would. */
const test = grantedTest.extend({
  profile: async ({ profile }, use) => {
    await changePreferences(profile, ({ extensions }) => {
      extensions.ui = { developer_mode: true };
    });
    await use(profile);
  },
});

test.use({
  // The old background is stopped in the middle of what it does; the new one may be started without the extension's
  // API: see `backgroundAfter`.
  expectedErrors:
    /^background .*(No SW$|reading 'onInstalled'|must be loaded in a web extension environment)/,
});

/** Reloads the extension as an update does: what runs in open pages has lost it for good. Returns the new one. */
async function update(context: BrowserContext, extension: Extension, page: Page): Promise<Extension> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/popup.html?tab=0`);
  const closed = options.waitForEvent('close');
  const old = await serviceWorker(context);
  await options.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await closed;
  const started = await backgroundAfter(context, old);
  await page.bringToFront();
  return extensionOf(context, started);
}

/**
 * The background that comes after the old one and has the extension's API. Chromium at times starts one without it, or
 * one of the extension as it was, when an open page wakes it amid the update, and it stays so until it sleeps: then it
 * is put to sleep and woken.
 */
async function backgroundAfter(context: BrowserContext, old: Worker): Promise<Worker> {
  const others = () => context.serviceWorkers().filter((each) => each !== old);
  await expect.poll(() => others().length).toBeGreaterThan(0);
  const find = async (): Promise<Worker | undefined> => {
    for (const each of others()) if (await hasApi(each)) return each;
    return undefined;
  };
  // Woken amid the update it may come without once more.
  await expect(async () => {
    if (await find()) return;
    await wakeAnew(context, old);
    await expect.poll(find, { timeout: 5_000 }).toBeDefined();
  }).toPass();
  return (await find()) ?? old;
}

async function hasApi(background: Worker): Promise<boolean> {
  return background.evaluate(async () => (await chrome.tabs.query({})).length > 0).catch(() => false);
}

/** Puts the background to sleep and wakes it; its answer is not waited for: one without the API gives none. */
async function wakeAnew(context: BrowserContext, background: Worker): Promise<void> {
  const extension = await extensionOf(context, background);
  await extension.killBackground();
  const waking = await context.newPage();
  await waking.goto(`chrome-extension://${extension.id}/popup.html?tab=0`);
  await waking.evaluate(() => void chrome.runtime.sendMessage({ type: 'term', id: '四敢' }));
  await waking.close();
}

test('after an update the open page is read on, and its card says that saving needs a reload', async ({
  context,
  extension,
}) => {
  const page = await openSample(context);
  await update(context, extension, page);
  await pointAt(page, '四敢');
  const card = page.locator('tifa-card');
  await expect(card.getByRole('heading', { name: '四敢' })).toBeVisible();
  await expect(card.locator('.members li')).toHaveCount(4);
  await expect(card.getByRole('button', { name: 'Correct or add a note' })).toHaveCount(0);
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(card.getByRole('alert')).toContainText(
    'Tifa has been updated. Reload this page to save here.',
  );
  // What the page brings later is left as it is.
  await page.evaluate(() => {
    for (const id of ['a', 'b', 'c']) {
      const added = document.createElement('p');
      added.id = id;
      added.textContent = '会议指出，要大力践行“四敢”要求。';
      document.querySelector('article')?.prepend(added);
    }
  });
  // Time enough to see it, in which nothing happens: there is nobody to be asked about it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  for (const id of ['a', 'b', 'c'])
    expect(await page.locator(`#${id}`).innerHTML()).toBe('会议指出，要大力践行“四敢”要求。');
  await pointAt(page, '四议两公开');
  await card.getByRole('button', { name: 'Save: 四议两公开' }).click();
  await card.getByRole('button', { name: 'Reload' }).click();
  await annotated(page);
  await pointAt(page, '四议两公开');
  await card.getByRole('button', { name: 'Save: 四议两公开' }).click();
  await expect(card.getByRole('button', { name: 'Saved: 四议两公开' })).toBeVisible();
});

test('the updated script takes the page over: nothing is drawn twice, and all can be given back', async ({
  context,
  extension,
}) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html#sites`);
  await options.getByRole('switch', { name: 'All sites' }).check();
  await options.close();
  const page = await openSample(context);
  const before = await page.locator('#first rt').count();
  const updated = await update(context, extension, page);
  const popup = await updated.popup(page);
  await expect(popup.getByText('Tifa is not reading this page.')).toBeVisible();
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.getByRole('switch', { name: 'Read this page' })).toBeChecked();
  await expect(page.locator('#first rt')).toHaveCount(before);
  await expect(page.locator('#first tifa-text tifa-text')).toHaveCount(0);
  await popup.getByRole('switch', { name: 'Read this page' }).uncheck();
  await expect(page.locator('tifa-text, tifa-stop, tifa-card')).toHaveCount(0);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await expect(page.locator('#first')).toContainText('阳光洒满河谷');
});
