import type { Familiar, UserTerm } from '../../reading/types';
import type { VocabularyDatabase } from '../database';
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from './format';

/** What the reader has outside the vocabulary's database. */
export interface Extras {
  settings: Record<string, unknown> | null;
  userTerms: UserTerm[];
  /** Goes with the settings. */
  familiar: Familiar | null;
}

/** Everything as it is at one moment, ready to be written as JSON. */
export async function makeBackup(db: VocabularyDatabase, extras: Extras, now = Date.now()): Promise<Backup> {
  const [terms, meetings, reviews] = await db.transaction('r', db.terms, db.meetings, db.reviews, () =>
    Promise.all([db.terms.toArray(), db.meetings.toArray(), db.reviews.toArray()]),
  );
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now,
    terms,
    meetings,
    reviews,
    ...extras,
  };
}
