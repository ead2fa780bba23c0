import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { brokenTest, mend } from './broken-extension';
import { menu } from './browser-events';
import { expect, highlighted, openSample, pointAt, selectBesideText, serve, SITE, test } from './fixtures';
import { openVocabulary, stored } from './vocabulary-fixtures';

/** Inside the extension's own pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

const SENTENCES = 4_000;

/** An article of so many sentences that reading it takes many messages. */
async function openLongArticle(context: BrowserContext): Promise<Page> {
  const article = Array.from(
    { length: SENTENCES },
    (_none, i) =>
      `<p id="p${i}">会议强调，要大力践行“四敢”要求，推动高质量发展迈上新台阶，第${i}次通报。</p>`,
  ).join('');
  await serve(context, {
    'long.html': `<!doctype html><html lang="zh"><meta charset="utf-8"><title>通报</title><body><article>${article}`,
  });
  const page = await context.newPage();
  await page.goto(`${SITE}/long.html`, { waitUntil: 'commit' });
  return page;
}

/** Stops the background now and whenever it has come up again, `times` in all. */
async function kill(session: CDPSession, times: number): Promise<void> {
  let left = times;
  const done = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (!versions.some(({ runningStatus }) => runningStatus === 'running')) return;
      if (left-- > 0) void session.send('ServiceWorker.stopAllWorkers').then(() => resolve(), resolve);
    });
  });
  await session.send('ServiceWorker.enable');
  await done;
}

test('a background killed while it reads an article: the article is read to the end', async ({
  context,
  extension,
}) => {
  const any = await context.newPage();
  await any.goto(`chrome-extension://${extension.id}/popup.html?tab=0`);
  const session = await context.newCDPSession(any);
  const page = await openLongArticle(context);
  await kill(session, 1);
  await page.locator('#p0 rt').first().waitFor({ state: 'attached' });
  await page.locator(`#p${SENTENCES - 1}`).scrollIntoViewIfNeeded();
  await page
    .locator(`#p${SENTENCES - 1} rt`)
    .first()
    .waitFor({ state: 'attached' });
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
});

brokenTest(
  'an engine that cannot start: the popup says so once, and trying again reads the page',
  async ({ context, extension, damage, unpacked }) => {
    const page = await context.newPage();
    await page.goto(`${SITE}/plain.html`);
    const popup = await extension.popup(page);
    const problem = popup.getByRole('alert');
    await expect(problem).toHaveCount(1);
    await expect(problem).toContainText(
      'Tifa could not read all of this page. The page itself is as it was.',
    );
    await expect(popup.getByText('No slogans found on this page yet.')).toHaveCount(0);
    await expect(page.locator('tifa-text')).toHaveCount(0);
    await mend(unpacked, damage);
    await problem.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#first rt').first().waitFor({ state: 'attached' });
    await expect(problem).toHaveCount(0);
    await expect(popup.locator('.digest li').first()).toBeVisible();
  },
);

test('a save that is not answered is given up with a word, and can be tried again', async ({
  context,
  extension,
}) => {
  test.slow();
  const page = await openSample(context);
  const other = await openVocabulary(context, extension);
  // Another part of Tifa writes, and does not come to an end.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('vocabulary');
        opening.onsuccess = () => {
          const terms = opening.result.transaction(['terms', 'meetings'], 'readwrite').objectStore('terms');
          let held = true;
          Object.assign(globalThis, { letGo: () => (held = false) });
          const hold = () => {
            if (held) terms.count().onsuccess = hold;
          };
          hold();
          resolve();
        };
      }),
  );
  await page.bringToFront();
  await pointAt(page, '四敢');
  const card = page.locator('tifa-card');
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(card.getByRole('button', { name: 'Saving…: 四敢' })).toBeDisabled();
  await expect(card.getByRole('alert')).toContainText('Tifa did not answer', { timeout: 20_000 });
  await card.getByRole('button', { name: 'Try again: 四敢' }).click();
  await expect(card.getByRole('alert')).toHaveCount(0);
  await other.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  // Both tries came through in the end, and count once.
  expect((await stored(other)).meetings).toHaveLength(1);
});

test('messages of a wrong shape are refused, and nothing is stored', async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/popup.html?tab=0`);
  const wrong = [
    null,
    'save',
    { type: 'save' },
    { type: 'save', save: { key: '' } },
    { type: 'mark-known', save: {}, known: 'yes' },
    { type: 'look-up', text: 'x'.repeat(10_000), offset: 0 },
    { type: 'change-user-term', name: '四敢', changes: { english: ['x'] } },
    { type: 'constructor' },
  ];
  const outcomes = await page.evaluate(
    (messages) => Promise.all(messages.map((each): Promise<unknown> => chrome.runtime.sendMessage(each))),
    wrong,
  );
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, reason: /^refused/ });
  expect(await stored(await openVocabulary(context, extension))).toEqual({
    terms: [],
    meetings: [],
    reviews: [],
  });
  expect(await page.evaluate(() => chrome.storage.local.get())).toEqual({});
});

test('no other site can send the extension a message', () => {
  const manifest: unknown = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
  expect(manifest).not.toHaveProperty('externally_connectable');
});

brokenTest.describe('without the dictionary', () => {
  brokenTest.use({ damage: { file: 'data/dictionary.bin', how: 'missing' } });

  brokenTest(
    'what is looked up from the menu says that it failed, not that there is no such word',
    async ({ context }) => {
      const page = await openSample(context);
      await selectBesideText(page, '河谷');
      await menu(page, 'look-up');
      const card = page.locator('tifa-card');
      await expect(card.getByRole('alert')).toContainText('The dictionary could not be read.');
      await expect(card).not.toContainText('Not in the dictionary.');
    },
  );
});
