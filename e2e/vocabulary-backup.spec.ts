import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import type { Page } from '@playwright/test';
import type { Backup } from '../vocabulary/backup/format';
import { expect, test } from './fixtures';
import { openVocabulary, save, saveOf, stored } from './vocabulary-fixtures';

async function download(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

const choose = (page: Page, content: string | Buffer) =>
  page
    .getByLabel('Choose a backup file')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(content) });

test('a backup brings everything back, says before what it will change, and changes nothing twice', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢', { english: '<b>=1+1</b>' }), saveOf('四议两公开'), saveOf('河谷'));
  await page.goto(page.url().replace('#words', '#backup'));
  await expect(page.getByText('Not backed up yet')).toBeVisible();
  const before = await stored(page);
  const { name, content } = await download(page, 'Save a backup');
  expect(name).toMatch(/^tifa-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.getByText(/^Last backup /)).toBeVisible();

  await page.goto(page.url().replace('#backup', '#words'));
  await page.locator('.term-row').first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.locator('.term-row')).toHaveCount(0);
  await save(page, saveOf('另一个'));

  await page.goto(page.url().replace('#words', '#backup'));
  await choose(page, content);
  const terms = page.getByRole('row', { name: /^Terms/ });
  await expect(terms.getByRole('cell')).toHaveText(['3', '0', '0']);
  await page.getByLabel(/^Replace/).check();
  await expect(terms.getByRole('cell')).toHaveText(['3', '0', '0', '1']);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('Restored.')).toBeVisible();
  expect(await stored(page)).toEqual(before);

  // All of it is here now: there is nothing to restore, in either way.
  await choose(page, content);
  const restore = page.locator('.restore');
  for (const mode of ['Merge', 'Replace']) {
    await page.getByRole('radio', { name: mode }).check();
    await expect(restore.getByRole('status')).toContainText('Nothing would change');
    await expect(restore.getByRole('button')).toHaveText(['Close']);
    await expect(restore.getByRole('table')).toHaveCount(0);
  }
  await page.evaluate(() => chrome.storage.local.set({ settings: { badge: true } }));
  await choose(page, content);
  await expect(restore.getByRole('button')).toHaveText(['Close']);
  await page.getByLabel('Take the settings').check();
  await expect(restore.getByRole('button')).toHaveText(['Merge', 'Cancel']);
  await page.getByLabel('Take the settings').uncheck();
  await restore.getByRole('button', { name: 'Close' }).click();
  await expect(restore).toHaveCount(0);
  await expect(page.getByLabel('Choose a backup file')).toBeFocused();
  expect(await stored(page)).toEqual(before);
});

test('the file that was read is named, until it is restored or put away', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  await page.setViewportSize({ width: 360, height: 740 });
  await save(page, saveOf('四敢'));
  await page.goto(page.url().replace('#words', '#backup'));
  const { content } = await download(page, 'Save a backup');
  const name = page.locator('.file-name');
  await choose(page, '{"format":');
  await expect(page.getByRole('alert')).toContainText('not JSON');
  await expect(name).toHaveText('backup.json');
  await save(page, saveOf('河谷'));
  await choose(page, content);
  await expect(page.getByRole('status').filter({ hasText: /^Backup of .* with 1 term$/ })).toBeVisible();
  await page.getByRole('radio', { name: /^Replace/ }).check();
  await expect(page.getByRole('columnheader')).toHaveText(['new', 'changed', 'stays', 'removed']);
  // On a phone too all of the table is seen.
  const spare = await page.evaluate(() => {
    const [table, box] = ['.figures', '.restore'].map((part) =>
      document.querySelector(part)?.getBoundingClientRect(),
    );
    return (box?.right ?? 0) - (table?.right ?? 0);
  });
  expect(spare).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('Restored.')).toBeVisible();
  await expect(name).toHaveText('');
});

test('a damaged or hostile backup is refused with the reason, and the data stay', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢'));
  await page.goto(page.url().replace('#words', '#backup'));
  const before = await stored(page);
  const { content } = await download(page, 'Save a backup');
  const good = JSON.parse(content.toString()) as Backup;
  const problem = page.getByRole('alert');
  for (const [bad, reason] of [
    ['{"format":', 'not JSON'],
    ['[]', 'no backup of Tifa'],
    [JSON.stringify({ ...good, version: 9 }), 'newer version'],
    [JSON.stringify({ ...good, terms: [{ ...good.terms[0], due: 'soon' }] }), 'damaged at terms[0].due'],
    [JSON.stringify({ ...good, terms: [] }), 'meetings[0]'],
  ] as const) {
    await choose(page, bad);
    await expect(problem).toContainText(reason);
  }
  await page.evaluate(() => {
    Object.defineProperty(Blob.prototype, 'size', { get: () => 200 * 1024 * 1024 });
  });
  await choose(page, content);
  await expect(problem).toContainText('larger than 100 MB');
  expect(await stored(page)).toEqual(before);
});

test('HTML in every field of a backup is shown as text', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢'));
  await page.goto(page.url().replace('#words', '#backup'));
  const { content } = await download(page, 'Save a backup');
  const backup = JSON.parse(content.toString()) as Backup;
  const html = '<img src=x onerror="document.title=\'hit\'">';
  const hit = {
    ...backup,
    terms: backup.terms.map((term) => ({
      ...term,
      ...{ key: html, headword: html, kind: html.slice(0, 40), pinyin: html, english: html, meaning: html },
      ...{ notes: html, tags: [html] },
    })),
    meetings: backup.meetings.map((meeting) => ({
      ...meeting,
      ...{ key: html, sentence: html + html, start: 0, end: html.length, title: html, host: html },
      url: 'javascript:document.title="hit"',
    })),
  };
  await choose(page, JSON.stringify(hit));
  await page.getByLabel(/^Replace/).check();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('Restored.')).toBeVisible();
  for (const view of ['words', 'review', 'progress']) {
    await page.goto(page.url().replace(/#.*/, `#${view}`));
    if (view === 'words') {
      await page.locator('.term-row').click();
      await expect(page.locator('.details .meetings li')).toBeVisible();
      await expect(page.locator('.details .meetings a')).toHaveCount(0);
    }
    if (view === 'review') await page.keyboard.press(' ');
    await expect(page.locator('main')).toContainText('onerror');
    await expect(page.locator('img')).toHaveCount(0);
  }
  await expect(page).toHaveTitle('Progress · Vocabulary');
});

test('the Anki package opens and holds the terms; text and CSV hold them too', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('四敢', { meaning: '敢想 – dare to think' }), saveOf('河谷'));
  await page.goto(page.url().replace('#words', '#backup'));
  const { name, content } = await download(page, 'Anki package');
  expect(name).toMatch(/\.apkg$/);
  const files = unzipSync(content);
  expect(strFromU8(files.media ?? new Uint8Array())).toBe('{}');
  const sqlite = await initSqlJs();
  const collection = new sqlite.Database(files['collection.anki2']);
  const [notes] = collection.exec('select flds, tags from notes order by id');
  expect(notes?.values.map(([fields]) => String(fields).split('\u001f').slice(0, 7))).toEqual([
    [
      ...['四敢', 'sì gǎn', 'meaning of 四敢', '敢想 – dare to think', '会议强调，要践行“<b>四敢</b>”要求。'],
      ...['推进会', 'https://www.xizang.gov.cn/1.html'],
    ],
    [
      ...['河谷', 'sì gǎn', 'meaning of 河谷', '', '会议强调，要践行“<b>河谷</b>”要求。'],
      ...['推进会', 'https://www.xizang.gov.cn/1.html'],
    ],
  ]);
  expect((await download(page, 'Text for Anki')).content.toString()).toContain('#separator:tab');
  expect((await download(page, 'Spreadsheet')).content.toString()).toContain('四敢,sì gǎn,meaning of 四敢');
});
