import type { Table } from 'dexie';
import type { UserTerm } from '../../reading/types';
import type { Meeting, Review, Rows, SavedTerm, VocabularyDatabase } from '../database';
import { equal } from '../equal';
import { placeOf, underKeys } from '../same-word';
import type { Extras } from './backup';
import type { Backup } from './format';

/**
 * - `merge`: what is new comes in; of two versions of a term the one changed later stays; nothing is deleted.
 * - `replace`: afterwards there is just what the backup holds.
 */
export type RestoreMode = 'merge' | 'replace';

/** What a restore does to one kind of thing. */
export interface Counts {
  added: number;
  changed: number;
  /** Here and in the backup alike, or here in a later version. */
  same: number;
  removed: number;
}

export interface RestorePreview {
  terms: Counts;
  meetings: Counts;
  reviews: Counts;
  userTerms: Counts;
}

interface Changes<T> {
  put: T[];
  remove: string[];
  counts: Counts;
}

interface Plan {
  terms: Changes<SavedTerm>;
  meetings: Changes<Meeting>;
  reviews: Changes<Review>;
}

/** What {@link restore} would do now. */
export async function previewRestore(
  db: VocabularyDatabase,
  backup: Backup,
  mode: RestoreMode,
  userTerms: readonly UserTerm[],
): Promise<RestorePreview> {
  const { terms, meetings, reviews } = await db.transaction('r', db.terms, db.meetings, db.reviews, () =>
    plan(db, backup, mode),
  );
  return {
    terms: terms.counts,
    meetings: meetings.counts,
    reviews: reviews.counts,
    userTerms: planUserTerms(userTerms, backup.userTerms, mode).counts,
  };
}

/** All of it in one transaction: it fails as a whole, and then nothing has changed. */
export async function restore(db: VocabularyDatabase, backup: Backup, mode: RestoreMode): Promise<void> {
  await db.transaction('rw', db.terms, db.meetings, db.reviews, async () => {
    const { terms, meetings, reviews } = await plan(db, backup, mode);
    await write(db.terms, terms, ({ key }) => key);
    await write(db.meetings, meetings, ({ id }) => id);
    await write(db.reviews, reviews, ({ id }) => id);
  });
}

/** The reader's own terms after a restore. */
export function restoredUserTerms(here: readonly UserTerm[], backup: Backup, mode: RestoreMode): UserTerm[] {
  if (mode === 'replace') return backup.userTerms;
  return [...here, ...planUserTerms(here, backup.userTerms, mode).put];
}

/** Writes what is kept outside the database, and takes it back if that or the database can't be written. */
export async function restoreWithExtras(
  db: VocabularyDatabase,
  backup: Backup,
  mode: RestoreMode,
  extras: { before: Extras; after: Extras; write: (extras: Extras) => Promise<void> },
): Promise<void> {
  try {
    await extras.write(extras.after);
    await restore(db, backup, mode);
  } catch (error) {
    // What went wrong first is what the reader is told.
    await extras.write(extras.before).catch(() => undefined);
    throw error;
  }
}

async function write<T, K>(
  table: Table<T, K>,
  { put, remove }: Changes<T>,
  keyOf: (row: T) => K,
): Promise<void> {
  // Changed rows go first too: two that swap their sentences would meet in the unique index.
  await table.bulkDelete([...(remove as K[]), ...put.map(keyOf)]);
  await table.bulkPut(put);
}

async function plan(db: VocabularyDatabase, backup: Backup, mode: RestoreMode): Promise<Plan> {
  const [terms, meetings, reviews] = await Promise.all([
    db.terms.toArray(),
    db.meetings.toArray(),
    db.reviews.toArray(),
  ]);
  const theirs = mode === 'merge' ? underOurKeys(backup, terms) : backup;
  const later = (one: SavedTerm, ours: SavedTerm) => one.changedAt >= ours.changedAt;
  const met = new Set(meetings.map(placeOf));
  const meetingsIn =
    mode === 'replace' ? theirs.meetings : theirs.meetings.filter((one) => !met.has(placeOf(one)));
  const meetingChanges = compare(
    meetings,
    meetingsIn,
    mode,
    ({ id }) => id,
    () => false,
  );
  meetingChanges.counts.same += theirs.meetings.length - meetingsIn.length;
  return {
    terms: compare(terms, theirs.terms, mode, ({ key }) => key, later),
    meetings: meetingChanges,
    // A review is never edited: one with the same id is the same.
    reviews: compare(
      reviews,
      theirs.reviews,
      mode,
      ({ id }) => id,
      () => false,
    ),
  };
}

/** The backup's rows of words that are here under another key: as the same word, under the key it has here. */
function underOurKeys(backup: Rows, ours: readonly SavedTerm[]): Rows {
  const here = new Map(ours.map(({ key, headword }) => [headword, key]));
  return underKeys(
    backup,
    new Map(backup.terms.map(({ key, headword }) => [key, here.get(headword) ?? key])),
  );
}

function planUserTerms(
  here: readonly UserTerm[],
  there: readonly UserTerm[],
  mode: RestoreMode,
): Changes<UserTerm> {
  return compare(
    here,
    there,
    mode,
    ({ term }) => term,
    () => false,
  );
}

/** `wins`: whether the backup's version of a row replaces another one here when merging. */
function compare<T extends object>(
  here: readonly T[],
  there: readonly T[],
  mode: RestoreMode,
  keyOf: (row: T) => string,
  wins: (theirs: T, ours: T) => boolean,
): Changes<T> {
  const ours = new Map(here.map((row) => [keyOf(row), row]));
  const counts: Counts = { added: 0, changed: 0, same: 0, removed: 0 };
  const put: T[] = [];
  for (const row of there) {
    const own = ours.get(keyOf(row));
    if (!own) counts.added++;
    else if (!equal(own, row) && (mode === 'replace' || wins(row, own))) counts.changed++;
    else {
      counts.same++;
      continue;
    }
    put.push(row);
  }
  let remove: string[] = [];
  if (mode === 'replace') {
    const theirs = new Set(there.map(keyOf));
    remove = [...ours.keys()].filter((key) => !theirs.has(key));
    counts.removed = remove.length;
  }
  return { put, remove, counts };
}
