import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StatusChange } from '../status-changes';
import { VocabularyDatabase } from './database';
import { onStatusChange, statuses } from './status';
import { deleteTerms, editTerm, markKnown, putBack, saveTerm } from './saved-terms';
import { gradeTerm, undoReview } from './review';
import { savedTerm } from './test-vocabulary';

let db: VocabularyDatabase;
let told: StatusChange[];
beforeEach(() => {
  db = new VocabularyDatabase('status-test');
  told = [];
  onStatusChange(db, (changed) => told.push(changed));
});
afterEach(() => db.delete());

const save = {
  ...{ key: 'term:四敢', headword: '四敢', kind: 'slogan', pinyin: 'sì gǎn', english: '', meaning: '' },
  ...{ sentence: '践行“四敢”', start: 3, end: 5, title: '', url: 'https://example.org/' },
};

it('tells of each change of a status once it is written, and of nothing else', async () => {
  await saveTerm(db, save);
  expect(told.splice(0)).toEqual([[['四敢', 'saved']]]);
  await saveTerm(db, { ...save, sentence: '又见“四敢”' });
  await editTerm(db, save.key, { notes: 'x' });
  expect(told.splice(0)).toEqual([]);
  await markKnown(db, [save.key], true);
  expect(told.splice(0)).toEqual([[['四敢', 'known']]]);
  const deleted = await deleteTerms(db, [save.key, 'term:not there']);
  expect(told.splice(0)).toEqual([[['四敢', null]]]);
  await putBack(db, deleted);
  expect(told.splice(0)).toEqual([[['四敢', 'known']]]);
  expect(await statuses(db)).toEqual(new Map([['四敢', 'known']]));
  await db.terms.bulkDelete(['term:not there']);
  expect(told).toEqual([]);
});

it('tells when a stability makes a term known, and when that is undone', async () => {
  await db.terms.add(
    savedTerm({
      key: save.key,
      headword: '四敢',
      state: 2,
      stability: 50,
      difficulty: 5,
      reviewedAt: 1000,
      interval: 50,
    }),
  );
  told = [];
  const graded = await gradeTerm(db, { key: save.key, reviewedAt: 1000 }, 3, 1000 + 50 * 86_400_000);
  expect(graded?.term.known).toBe(2);
  expect(told.splice(0)).toEqual([[['四敢', 'known']]]);
  await undoReview(db, graded!.review);
  expect(told).toEqual([[['四敢', 'saved']]]);
});

it('tells of nothing that was rolled back', async () => {
  await expect(
    db.transaction('rw', db.terms, async () => {
      await db.terms.add(savedTerm({ key: 'term:a' }));
      throw new Error('full');
    }),
  ).rejects.toThrow('full');
  expect(told).toEqual([]);
});
