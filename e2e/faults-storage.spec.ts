import { expect, openSample, pointAt, serviceWorker, test } from './fixtures';
import { openVocabulary, save, saveOf, stored } from './vocabulary-fixtures';

/** Inside the extension's own pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** A page of the extension, or its background. */
interface Context {
  evaluate(work: () => void): Promise<unknown>;
}

/** From here on, until {@link makeRoom}, a page or the background finds the disk full, as the browser would say it. */
async function fillDisk(where: Context): Promise<void> {
  const fill = () => {
    const methods = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    const { local } = chrome.storage;
    const set = local.set.bind(local);
    Object.assign(globalThis, {
      makeRoom: () => {
        Object.defineProperties(IDBObjectStore.prototype, methods);
        local.set = set;
      },
    });
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    local.set = (() =>
      Promise.reject(new Error('IO error: No space left on device'))) as unknown as typeof local.set;
  };
  await where.evaluate(fill);
}

async function makeRoom(where: Context): Promise<void> {
  await where.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
}

const FULL = 'There is no room left on this device. Nothing was changed; free some space and try again.';

test('saving and correcting from the card: one line says why not, and trying again does it', async ({
  context,
}) => {
  const page = await openSample(context);
  const worker = await serviceWorker(context);
  await fillDisk(worker);
  await pointAt(page, '四敢');
  const card = page.locator('tifa-card');
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(card.getByRole('alert')).toHaveText([FULL]);
  await makeRoom(worker);
  await card.getByRole('button', { name: 'Try again: 四敢' }).click();
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  await expect(card.getByRole('alert')).toHaveCount(0);

  await fillDisk(worker);
  await card.getByRole('button', { name: 'Correct or add a note' }).click();
  await card.getByLabel('English', { exact: true }).fill('the four dares');
  await card.getByRole('button', { name: 'Store' }).click();
  await expect(card.getByRole('alert')).toHaveText([FULL]);
  await expect(card.getByLabel('English', { exact: true })).toHaveValue('the four dares');
  await makeRoom(worker);
  await card.getByRole('button', { name: 'Store' }).click();
  await expect(card.getByRole('alert')).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'Correct or add a note' })).toBeVisible();
});

test('a setting: the control goes back, a message says so, and trying again stores it', async ({
  context,
  extension,
}) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  const tones = options.getByRole('switch', { name: 'Tones of 一 and 不 as spoken' });
  await tones.waitFor();
  await fillDisk(options);
  await tones.click();
  await expect(options.getByRole('alert')).toContainText('This could not be stored');
  await expect(options.getByRole('alert')).toBeInViewport();
  await expect(tones).not.toBeChecked();
  await makeRoom(options);
  await tones.check();
  await expect(options.getByRole('alert')).toHaveCount(0);
  await options.reload();
  await expect(tones).toBeChecked();
});

test('terms from a file: nothing is taken, the message says why, and the same file works later', async ({
  context,
  extension,
}) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html#terms`);
  const file = {
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('term,english\n行路难,hard roads\n'),
  };
  const field = options.locator('#terms input[type=file]');
  await field.waitFor({ state: 'attached' });
  await fillDisk(options);
  await field.setInputFiles(file);
  const result = options.locator('#terms .files [role=status]');
  await expect(result).toHaveText(FULL);
  await expect(options.locator('.terms li')).toHaveCount(0);
  await makeRoom(options);
  await field.setInputFiles(file);
  await expect(result).toContainText('Terms brought in: 1');
  await expect(options.locator('.terms li')).toHaveCount(1);
});

test('a review: the card stays, the message says why, and the grade counts once there is room', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢'));
  await page.goto(`chrome-extension://${extension.id}/vocabulary.html#review`);
  await page.locator('.show-answer').click();
  await fillDisk(page);
  await page.getByRole('button', { name: /^Good/ }).click();
  await expect(page.getByRole('alert')).toContainText(FULL);
  await makeRoom(page);
  expect((await stored(page)).reviews).toHaveLength(0);
  await page.getByRole('button', { name: /^Good/ }).click();
  await expect.poll(async () => (await stored(page)).reviews.length).toBe(1);
});

test('a backup: nothing is restored by half, and the message says why', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension, 'backup');
  await save(page, saveOf('四敢'));
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const backup = await (await written).path();
  await page.evaluate(() => chrome.storage.local.clear());
  await save(page, saveOf('河谷'));
  const before = await stored(page);
  await page.getByLabel('Choose a backup file').setInputFiles(backup);
  await page.getByRole('radio', { name: /^Replace/ }).check();
  await fillDisk(page);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByRole('alert').first()).toContainText('no room left');
  await makeRoom(page);
  expect(await stored(page)).toEqual(before);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('Restored.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByLabel('Choose a backup file')).toBeFocused();
});

test('deleting in the popup is undone later, when there is room', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢'));
  await page.goto(`chrome-extension://${extension.id}/popup.html?tab=0`);
  await page.getByRole('button', { name: 'Delete 四敢' }).click();
  await fillDisk(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('alert')).toHaveText([FULL]);
  await makeRoom(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.saved')).toHaveCount(1);
});
