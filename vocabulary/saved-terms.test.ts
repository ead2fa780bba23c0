import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Save } from '../requests';
import type { StatusChange } from '../status-changes';
import { VocabularyDatabase } from './database';
import { dueCount, gradeTerm } from './review';
import {
  addTag,
  deleteTerms,
  editTerm,
  markFromCard,
  markKnown,
  metOn,
  putBack,
  saveTerm,
  sites,
  takeBack,
} from './saved-terms';
import { onStatusChange, statuses } from './status';

const DAY = 86_400_000;
let db: VocabularyDatabase;
let told: StatusChange;
beforeEach(() => {
  db = new VocabularyDatabase('saved-terms-test');
  told = [];
  onStatusChange(db, (changed) => (told = changed));
});
afterEach(() => db.delete());

const saveOf = (own: Partial<Save>): Save => ({
  ...{ key: 'word:援藏', headword: '援藏', kind: 'word', pinyin: 'yuán zàng', english: 'to aid Tibet' },
  ...{ meaning: '', sentence: '援藏干部', start: 0, end: 2, title: '', url: 'https://example.org/' },
  ...own,
});
const WORD = saveOf({});
const TERM = saveOf({ key: 'term:援藏', kind: 'campaign', english: 'aid to Xizang', meaning: 'since 1994' });
const COINED = saveOf({
  ...{ key: 'term:coined:援藏', kind: 'formula', pinyin: '', english: '', meaning: '甲\n乙' },
});
const everything = async () => ({
  terms: await db.terms.toArray(),
  meetings: await db.meetings.toArray(),
  reviews: await db.reviews.toArray(),
});

describe('a word saved as a word and then as a term', () => {
  it('is one row, and goes on as the term with all it had', async () => {
    await saveTerm(db, WORD, 1000);
    await editTerm(db, WORD.key, { notes: 'mine', tags: ['a'] }, 2000);
    const graded = await gradeTerm(db, { key: WORD.key, reviewedAt: null }, 3, 3000);
    await saveTerm(db, { ...TERM, sentence: '又见援藏' }, 4000);
    const { terms, meetings, reviews } = await everything();
    expect(terms).toEqual([
      {
        ...graded?.term,
        ...{ key: TERM.key, kind: TERM.kind, english: TERM.english, meaning: TERM.meaning },
        ...{ notes: 'mine', tags: ['a'], savedAt: 1000, changedAt: 4000 },
      },
    ]);
    expect(meetings.map(({ key }) => key)).toEqual([TERM.key, TERM.key]);
    expect(reviews).toEqual([{ ...graded?.review, key: TERM.key }]);
  });

  it('marked known in the term’s card, is due no longer', async () => {
    await saveTerm(db, WORD, 1000);
    expect(await markFromCard(db, TERM, true, 2000)).toBe('known');
    expect(told).toEqual([['援藏', 'known']]);
    expect(await dueCount(db, 9 * DAY)).toEqual({ due: 0 });
    expect(await markFromCard(db, WORD, false, 3000)).toBe('saved');
    expect(await dueCount(db, 9 * DAY)).toEqual({ due: 1 });
  });

  it('stays known, and one deletion makes it unsaved', async () => {
    await markFromCard(db, WORD, true);
    expect((await saveTerm(db, TERM)).status).toBe('known');
    expect(await statuses(db)).toEqual(new Map([['援藏', 'known']]));
    await deleteTerms(db, [TERM.key]);
    expect(told).toEqual([['援藏', null]]);
    expect(await everything()).toEqual({ terms: [], meetings: [], reviews: [] });
  });
});

it('a term saved again as a word, or as a coinage, stays the term; what its card lacked is filled in', async () => {
  await saveTerm(db, COINED, 1000);
  await saveTerm(db, WORD, 2000);
  expect(await db.terms.toArray()).toMatchObject([
    {
      ...{ key: COINED.key, kind: 'formula', meaning: '甲\n乙', changedAt: 2000 },
      ...{ pinyin: 'yuán zàng', english: 'to aid Tibet' },
    },
  ]);
  await saveTerm(db, TERM, 3000);
  await saveTerm(db, COINED, 4000);
  await saveTerm(db, { ...WORD, sentence: '再见援藏' }, 5000);
  const { terms, meetings } = await everything();
  expect(terms).toMatchObject([{ ...{ key: TERM.key, english: TERM.english }, changedAt: 3000 }]);
  expect(meetings.map(({ key, at }) => [key, at])).toEqual(
    expect.arrayContaining([
      [TERM.key, 1000],
      [TERM.key, 5000],
    ]),
  );
});

it('a tag comes to those that have not got it, and changes no others', async () => {
  await saveTerm(db, WORD, 1000);
  await saveTerm(db, saveOf({ key: 'word:河谷', headword: '河谷' }), 1000);
  await editTerm(db, 'word:河谷', { tags: ['b', 'a'] }, 2000);
  await addTag(db, [WORD.key, 'word:河谷', 'word:not there'], 'a', 3000);
  const terms = await db.terms.toArray();
  expect(terms.map(({ headword, tags, changedAt }) => [headword, tags, changedAt])).toEqual([
    ['援藏', ['a'], 3000],
    ['河谷', ['b', 'a'], 2000],
  ]);
});

it('terms are found by the site they were met on, a file being none', async () => {
  await saveTerm(db, WORD);
  await saveTerm(db, { ...WORD, sentence: '又见援藏', url: 'https://other.example/a' });
  await saveTerm(db, saveOf({ key: 'word:河谷', headword: '河谷', url: 'https://other.example/b' }));
  await saveTerm(db, saveOf({ key: 'word:牧场', headword: '牧场', url: 'file:///a.html' }));
  expect(await sites(db)).toEqual(['example.org', 'other.example']);
  expect(await metOn(db, 'other.example')).toEqual(new Set([WORD.key, 'word:河谷']));
  expect(await metOn(db, 'example.org')).toEqual(new Set([WORD.key]));
});

describe('a deletion undone', () => {
  it('puts everything back, and does so once', async () => {
    await saveTerm(db, WORD, 1000);
    await gradeTerm(db, { key: WORD.key, reviewedAt: null }, 3, 2000);
    const before = await everything();
    const deleted = await deleteTerms(db, [WORD.key]);
    await putBack(db, deleted);
    await putBack(db, deleted);
    expect(await everything()).toEqual(before);
  });

  it.each([WORD, TERM])('keeps what was saved again meanwhile ($key)', async (again) => {
    await saveTerm(db, WORD, 1000);
    await editTerm(db, WORD.key, { notes: 'old', tags: ['a'] }, 1000);
    const graded = await gradeTerm(db, { key: WORD.key, reviewedAt: null }, 4, 2000);
    const deleted = await deleteTerms(db, [WORD.key]);
    await saveTerm(db, { ...again, sentence: '又见援藏' }, 3000);
    await editTerm(db, again.key, { notes: 'new', tags: ['b'] }, 4000);
    await markKnown(db, [again.key], true, 5000);
    await putBack(db, deleted);
    const { terms, meetings, reviews } = await everything();
    expect(terms).toMatchObject([
      {
        ...{ key: again.key, english: again.english, known: 1, notes: 'new\n\nold', tags: ['b', 'a'] },
        ...{ savedAt: 1000, changedAt: 5000, stability: graded?.term.stability, reps: 1 },
      },
    ]);
    expect(told).toEqual([['援藏', 'known']]);
    expect(meetings.map(({ key, sentence }) => `${key} ${sentence}`).toSorted()).toEqual([
      `${again.key} 又见援藏`,
      `${again.key} 援藏干部`,
    ]);
    expect(reviews.map(({ key }) => key)).toEqual([again.key]);
  });
});

describe('a save that is taken back', () => {
  it('leaves nothing, and pages hear of it', async () => {
    const { added } = await saveTerm(db, WORD);
    expect(await takeBack(db, added)).toBeNull();
    expect(await everything()).toEqual({ terms: [], meetings: [], reviews: [] });
    expect(told).toEqual([['援藏', null]]);
  });

  it('leaves a term that was saved before, without the new sentence', async () => {
    await saveTerm(db, WORD);
    const { added } = await saveTerm(db, { ...WORD, sentence: '又见援藏' });
    expect(await takeBack(db, added)).toBe('saved');
    expect((await everything()).meetings.map(({ sentence }) => sentence)).toEqual([WORD.sentence]);
  });

  it('leaves what the reader has written beside it, or reviewed, since', async () => {
    const written = (await saveTerm(db, WORD)).added;
    await editTerm(db, WORD.key, { notes: 'mine' });
    expect(await takeBack(db, written)).toBe('saved');
    await deleteTerms(db, [WORD.key]);
    const reviewed = (await saveTerm(db, WORD, 1000)).added;
    await gradeTerm(db, { key: WORD.key, reviewedAt: null }, 3, 3000);
    expect(await takeBack(db, reviewed)).toBe('saved');
    expect((await everything()).reviews).toHaveLength(1);
  });

  it('is nothing where the term has been deleted meanwhile', async () => {
    const { added } = await saveTerm(db, WORD);
    await deleteTerms(db, [WORD.key]);
    expect(await takeBack(db, added)).toBeNull();
  });
});
