/** What the database holds, row by row. All times are milliseconds since 1970. */
import type { Schedule } from './schedule';

/**
 * - `no`: saved, still learnt.
 * - `marked`: the reader says so: no pinyin, no review.
 * - `learnt`: its stability says so: no pinyin, but still reviewed, and a lapse takes it back.
 */
export const KNOWN = { no: 0, marked: 1, learnt: 2 } as const;
export type Known = (typeof KNOWN)[keyof typeof KNOWN];

/** What a card has said of a term and the reader may say otherwise. */
export const OWN_TEXTS = ['pinyin', 'english'] as const;
export type OwnText = (typeof OWN_TEXTS)[number];

/** A term or word the reader has saved. One row a headword: its status on a page goes by that. */
export interface SavedTerm extends Schedule {
  /** `term:<id>` or `word:<simplified>`; where two would do, the one whose card says more. */
  key: string;
  headword: string;
  kind: string;
  /** Syllables with tone marks, a space between. */
  pinyin: string;
  english: string;
  /** What the card said beyond the English, one member a line; empty where it said no more. */
  meaning: string;
  /** Which of its texts the reader has written: no card says them, and nothing that a card says replaces them. */
  own?: OwnText[];
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

/** Terms with all that hangs on them. */
export interface Rows {
  terms: SavedTerm[];
  meetings: Meeting[];
  reviews: Review[];
}
