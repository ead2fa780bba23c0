import Dexie, { type Table } from 'dexie';
import { newSchedule, type Schedule } from './schedule';

/**
 * - `no`: saved, still learnt.
 * - `marked`: the reader says so: no pinyin, no review.
 * - `learnt`: its stability says so: no pinyin, but still reviewed, and a lapse takes it back.
 */
export const KNOWN = { no: 0, marked: 1, learnt: 2 } as const;
export type Known = (typeof KNOWN)[keyof typeof KNOWN];

/** A term or word the reader has saved. All times are milliseconds since 1970. */
export interface SavedTerm extends Schedule {
  /** `term:<id>` or `word:<simplified>`. */
  key: string;
  headword: string;
  kind: string;
  /** Syllables with tone marks, a space between. */
  pinyin: string;
  english: string;
  /** What the card said beyond the English, one member a line; empty where it said no more. */
  meaning: string;
  known: Known;
  notes: string;
  tags: string[];
  savedAt: number;
  /** Last edit or review: of two versions of a term the newer wins a merge. */
  changedAt: number;
}

/** A sentence in which a saved term was met. */
export interface Meeting {
  id: string;
  key: string;
  sentence: string;
  /** Of the headword in `sentence`. */
  start: number;
  end: number;
  title: string;
  url: string;
  /** Of `url`, for filtering by site; empty where there is none (a local file). */
  host: string;
  at: number;
}

/** One graded card. With the schedule before it, so that it can be undone and everything computed again. */
export interface Review {
  id: string;
  key: string;
  at: number;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  grade: Grade;
  before: Schedule;
}
export type Grade = 1 | 2 | 3 | 4;

/** The reader's data, and nothing else: shipped data never goes into IndexedDB. */
export class VocabularyDatabase extends Dexie {
  terms!: Table<SavedTerm, string>;
  meetings!: Table<Meeting, string>;
  reviews!: Table<Review, string>;

  constructor(name = 'vocabulary') {
    // Strict: what was acknowledged is on disk, not in a buffer that a power cut empties.
    // No cache: it clones each row of a list of thousands, and the list keeps its own.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // A term met twice in the same sentence of the same page is one meeting.
    this.version(1).stores({
      terms: 'key, headword, savedAt',
      meetings: 'id, key, &[key+url+sentence]',
    });
    this.version(2)
      .stores({
        terms: 'key, savedAt, [known+headword], [known+due]',
        meetings: 'id, key, &[key+url+sentence], [host+key]',
        reviews: 'id, key, at',
      })
      .upgrade(async (transaction) => {
        const terms = transaction.table<SavedTerm>('terms').toCollection();
        await terms.modify((term) => {
          const added = { meaning: '', notes: '', tags: [], changedAt: term.savedAt };
          Object.assign(term, newSchedule(term.savedAt), added);
        });
        const meetings = transaction.table<Meeting>('meetings').toCollection();
        await meetings.modify((meeting) => {
          meeting.host = hostOf(meeting.url);
        });
      });
  }
}

/** The host of an address; empty for what has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
