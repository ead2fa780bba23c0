import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeBackup } from './backup/backup';
import type { Backup } from './backup/format';
import { restore, type RestoreMode } from './backup/restore';
import { VocabularyDatabase } from './database';
import { backupDue, lastBackup, noteBackup, noteRestored } from './last-backup';
import { editTerm } from './saved-terms';
import { savedTerm } from './test-vocabulary';

const DAY = 86_400_000;
const NOW = 100 * DAY;
let db: VocabularyDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = new VocabularyDatabase('last-backup-test');
});
afterEach(() => db.delete());

const fill = (names: string, at: number) =>
  db.terms.bulkAdd([...names].map((name) => savedTerm({ key: `term:${name}`, savedAt: at, changedAt: at })));
const TWENTY = 'abcdefghijklmnopqrst';
const backupOf = (at: number) => makeBackup(db, { settings: null, userTerms: [], familiar: null }, at);
const restoring = async (backup: Backup, mode: RestoreMode) => {
  await restore(db, backup, mode);
  await noteRestored(db, backup, NOW);
};

it('counts what is new or changed since the last backup, and only when it is time', async () => {
  await fill(TWENTY, 10 * DAY);
  expect(await backupDue(db, NOW)).toBe(20);
  await noteBackup(20 * DAY);
  expect(await backupDue(db, NOW)).toBe(0);
  for (const name of TWENTY) await editTerm(db, `term:${name}`, { notes: 'x' }, 30 * DAY);
  expect(await backupDue(db, 30 * DAY)).toBe(0);
  expect(await backupDue(db, NOW)).toBe(20);
});

it('counts nothing that has just been restored', async () => {
  await fill(TWENTY, 10 * DAY);
  const backup = await backupOf(20 * DAY);
  await db.terms.clear();
  await restoring(backup, 'merge');
  expect(await lastBackup()).toBe(20 * DAY);
  expect(await backupDue(db, NOW)).toBe(0);
});

it('still counts what the restored file does not hold', async () => {
  await fill('1', 10 * DAY);
  const backup = await backupOf(20 * DAY);
  await fill(TWENTY, 15 * DAY);
  await restoring(backup, 'merge');
  expect(await lastBackup()).toBeNull();
  expect(await backupDue(db, NOW)).toBe(21);
  await restoring(backup, 'replace');
  expect(await lastBackup()).toBe(20 * DAY);
});

it('takes what was changed after the file for changed, and an older file for no backup', async () => {
  await fill(TWENTY, 10 * DAY);
  const backup = await backupOf(20 * DAY);
  await editTerm(db, 'term:a', { notes: 'later' }, 30 * DAY);
  await restoring(backup, 'merge');
  expect(await lastBackup()).toBe(20 * DAY);
  await restoring({ ...backup, exportedAt: 10 * DAY }, 'replace');
  expect(await lastBackup()).toBe(20 * DAY);
  await restoring({ ...backup, exportedAt: 9000 * DAY }, 'replace');
  expect(await lastBackup()).toBe(NOW);
});
