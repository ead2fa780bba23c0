import { storage } from 'wxt/utils/storage';
import type { Backup } from './backup/format';
import type { VocabularyDatabase } from './database';

const item = storage.defineItem<number | null>('local:lastBackup', { fallback: null });

const DAY = 86_400_000;
/** A reminder comes this long after the last backup, if this much is new or changed since. */
const REMIND_AFTER = 14 * DAY;
const REMIND_TERMS = 20;

/** When the last backup was written, in milliseconds since 1970. */
export async function lastBackup(): Promise<number | null> {
  return item.getValue();
}

export async function noteBackup(at: number | null): Promise<void> {
  await item.setValue(at);
}

export function watchLastBackup(onChange: (at: number | null) => void): () => void {
  return item.watch(onChange);
}

/**
 * After a restore: its file is a backup, and counts as the last one if it is later and holds all that is here and was
 * changed up to then.
 */
export async function noteRestored(
  db: VocabularyDatabase,
  { exportedAt, terms }: Pick<Backup, 'exportedAt' | 'terms'>,
  now: number,
): Promise<void> {
  const last = (await lastBackup()) ?? 0;
  // A clock that was ahead must not silence the reminder for years.
  const at = Math.min(exportedAt, now);
  if (at <= last) return;
  const held = new Map(terms.map(({ headword, changedAt }) => [headword, changedAt]));
  const changed = await db.terms.where('changedAt').between(last, at, false, true).toArray();
  if (changed.every(({ headword, changedAt }) => changedAt <= (held.get(headword) ?? -1)))
    await noteBackup(at);
}

/** How many terms no backup holds as they are, where it is time to say so; else 0. */
export async function backupDue(db: VocabularyDatabase, now: number): Promise<number> {
  const last = (await lastBackup()) ?? 0;
  if (now - last < REMIND_AFTER) return 0;
  const changed = await db.terms.where('changedAt').above(last).count();
  return changed >= REMIND_TERMS ? changed : 0;
}
