import Dexie, { type Table } from 'dexie';
import type { Meeting, Review, SavedTerm } from './rows';
import { joinInto, wordsSavedTwice } from './same-word';
import { newSchedule } from './schedule';

export * from './rows';

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
    // A word could be saved twice, as a word and as a term. Its own version: the unique index comes after it.
    this.version(3).upgrade(async (transaction) => {
      const terms = transaction.table<SavedTerm, string>('terms');
      const meetings = transaction.table<Meeting, string>('meetings');
      const reviews = transaction.table<Review, string>('reviews');
      const twice = wordsSavedTwice(await terms.toArray());
      await joinInto({ terms, meetings, reviews }, twice, { terms: [], meetings: [], reviews: [] });
    });
    this.version(4).stores({ terms: 'key, &headword, savedAt, changedAt, [known+headword], [known+due]' });
  }
}

/** The host of an address; empty for what has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
