import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { VocabularyDatabase } from './database';
import { dueCount } from './review';

const NAME = 'migrating';
afterEach(() => Dexie.delete(NAME));

/** The schema as version 1 shipped it, with what it wrote. */
async function makeVersion1(): Promise<void> {
  const db = new Dexie(NAME);
  db.version(1).stores({ terms: 'key, headword, savedAt', meetings: 'id, key, &[key+url+sentence]' });
  await db.table('terms').bulkAdd([
    {
      key: 'term:si-gan',
      headword: '四敢',
      kind: 'slogan',
      pinyin: 'sì gǎn',
      english: 'the “Four Dares”',
      known: 0,
      savedAt: 1000,
    },
    {
      key: 'word:河谷',
      headword: '河谷',
      kind: 'word',
      pinyin: 'hé gǔ',
      english: 'valley',
      known: 1,
      savedAt: 2000,
    },
  ]);
  await db.table('meetings').add({
    id: 'a',
    key: 'term:si-gan',
    sentence: '践行“四敢”要求。',
    start: 3,
    end: 5,
    title: '标题',
    url: 'https://example.org/1',
    at: 1000,
  });
  db.close();
}

it('brings version 1 up to date with nothing lost', async () => {
  await makeVersion1();
  const db = new VocabularyDatabase(NAME);
  expect(await db.terms.toArray()).toEqual([
    {
      ...{
        key: 'term:si-gan',
        headword: '四敢',
        kind: 'slogan',
        pinyin: 'sì gǎn',
        english: 'the “Four Dares”',
      },
      ...{ known: 0, savedAt: 1000, changedAt: 1000, meaning: '', notes: '', tags: [] },
      ...{ due: 1000, stability: 0, difficulty: 0, state: 0, step: 0, interval: 0, reps: 0, lapses: 0 },
      reviewedAt: null,
    },
    expect.objectContaining({ key: 'word:河谷', known: 1, savedAt: 2000, due: 2000, tags: [] }),
  ]);
  expect(await db.meetings.toArray()).toEqual([
    {
      ...{ id: 'a', key: 'term:si-gan', sentence: '践行“四敢”要求。', start: 3, end: 5 },
      ...{ title: '标题', url: 'https://example.org/1', host: 'example.org', at: 1000 },
    },
  ]);
  expect(await db.reviews.count()).toBe(0);
  expect(await dueCount(db, 5000)).toEqual({ due: 1 });
  db.close();
});

it('an upgrade that fails half-way leaves version 1 as it was', async () => {
  await makeVersion1();
  class Broken extends VocabularyDatabase {
    constructor() {
      super(NAME);
      this.version(3).upgrade(() => {
        throw new Error('full');
      });
    }
  }
  await expect(new Broken().open()).rejects.toThrow('full');
  const old = new Dexie(NAME);
  await old.open();
  expect(old.verno).toBe(1);
  expect((await old.table('terms').toArray()).map(({ due }) => due)).toEqual([undefined, undefined]);
  old.close();
});
