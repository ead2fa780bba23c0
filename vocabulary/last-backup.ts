import { storage } from 'wxt/utils/storage';
import type { VocabularyDatabase } from './database';

const item = storage.defineItem<number | null>('local:lastBackup', { fallback: null });

const DAY = 86_400_000;
/** A reminder comes this long after the last backup, if this much is new since. */
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

/** How many terms no backup holds, where it is time to say so; else 0. */
export async function backupDue(db: VocabularyDatabase, now: number): Promise<number> {
  const last = (await lastBackup()) ?? 0;
  if (now - last < REMIND_AFTER) return 0;
  const added = await db.terms.where('savedAt').above(last).count();
  return added >= REMIND_TERMS ? added : 0;
}
