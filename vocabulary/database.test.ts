import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { VocabularyDatabase } from './database';
import { dueCount } from './review';
import { newSchedule } from './schedule';
import { meeting, savedTerm } from './test-vocabulary';

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
      this.version(5).upgrade(() => {
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

/** The schema as version 2 shipped it. */
function openVersion2(): Dexie {
  const db = new Dexie(NAME);
  db.version(2).stores({
    terms: 'key, savedAt, [known+headword], [known+due]',
    meetings: 'id, key, &[key+url+sentence], [host+key]',
    reviews: 'id, key, at',
  });
  return db;
}

it('makes one row of a word that version 2 kept twice, with all that hung on both', async () => {
  const old = openVersion2();
  const learnt = {
    due: 9000,
    stability: 12,
    difficulty: 4,
    state: 2,
    interval: 12,
    reps: 3,
    reviewedAt: 3000,
  };
  const asWord = savedTerm({
    key: 'word:援藏',
    kind: 'word',
    english: 'to aid Tibet',
    notes: 'seen often',
    tags: ['a', 'b'],
    ...learnt,
    state: 2,
  });
  const asTerm = savedTerm({
    key: 'term:援藏',
    english: 'aid to Xizang',
    known: 1,
    notes: 'ask Li',
    tags: ['b', 'c'],
    savedAt: 2000,
    changedAt: 5000,
  });
  const alone = savedTerm({ key: 'word:河谷', kind: 'word' });
  await old.table('terms').bulkAdd([asWord, asTerm, alone]);
  await old
    .table('meetings')
    .bulkAdd([
      meeting({ id: '1', key: 'word:援藏' }),
      meeting({ id: '2', key: 'word:援藏', sentence: '援藏干部' }),
      meeting({ id: '3', key: 'term:援藏' }),
      meeting({ id: '4', key: 'word:河谷' }),
    ]);
  const review = { id: 'r', key: 'word:援藏', at: 3000, grade: 3, before: newSchedule(1000) };
  await old.table('reviews').add(review);
  old.close();

  const db = new VocabularyDatabase(NAME);
  expect(await db.terms.toArray()).toEqual([
    {
      ...asTerm,
      ...learnt,
      ...{ notes: 'ask Li\n\nseen often', tags: ['b', 'c', 'a'], savedAt: 1000, changedAt: 5000 },
    },
    alone,
  ]);
  const met = (await db.meetings.toArray()).map(({ key, sentence }) => [key, sentence]);
  expect(met.toSorted()).toEqual([
    ['term:援藏', '援藏干部'],
    ['term:援藏', '践行“四敢”要求。'],
    ['word:河谷', '践行“四敢”要求。'],
  ]);
  expect(await db.reviews.toArray()).toEqual([{ ...review, key: 'term:援藏' }]);
  expect(await dueCount(db, 10_000)).toEqual({ due: 1 });
  db.close();
});

it('keeps no word twice from now on, whatever writes it', async () => {
  const db = new VocabularyDatabase(NAME);
  await db.terms.add(savedTerm({ key: 'word:援藏' }));
  await expect(db.terms.add(savedTerm({ key: 'term:援藏' }))).rejects.toMatchObject({
    name: 'ConstraintError',
  });
  db.close();
});
