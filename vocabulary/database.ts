import Dexie, { type EntityTable, type Table } from 'dexie';

/** A term or word the reader has saved. */
export interface SavedTerm {
  /** `term:<id>` or `word:<simplified>`. */
  key: string;
  headword: string;
  kind: string;
  pinyin: string;
  english: string;
  /** Marked known: its pinyin is no longer drawn. */
  known: 0 | 1;
  /** Milliseconds since 1970. */
  savedAt: number;
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
  at: number;
}

/** The reader's data, and nothing else: shipped data never goes into IndexedDB. */
export class VocabularyDatabase extends Dexie {
  terms!: EntityTable<SavedTerm, 'key'>;
  meetings!: Table<Meeting, string>;

  constructor(name = 'vocabulary') {
    super(name);
    // A term met twice in the same sentence of the same page is one meeting.
    this.version(1).stores({
      terms: 'key, headword, savedAt',
      meetings: 'id, key, &[key+url+sentence]',
    });
  }
}
