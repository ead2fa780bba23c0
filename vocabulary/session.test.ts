import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VocabularyDatabase, type Grade } from './database';
import { dueCount, gradeTerm } from './review';
import { deleteTerms, markKnown, saveTerm } from './saved-terms';
import { ReviewSession } from './session';
import { savedTerm } from './test-vocabulary';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 8);
let db: VocabularyDatabase;
let now: number;
beforeEach(() => {
  db = new VocabularyDatabase('session-test');
  now = START;
});
afterEach(() => db.delete());

const fill = (count: number) =>
  db.terms.bulkAdd(
    Array.from({ length: count }, (_none, i) =>
      savedTerm({ key: `term:${i}`, due: START - i, savedAt: START - i }),
    ),
  );
const start = (limit = 50) => ReviewSession.start(db, limit, () => now);
const everything = async () => ({ terms: await db.terms.toArray(), reviews: await db.reviews.toArray() });

describe('a session', () => {
  it('is bounded, and each term comes until it has left its short steps', async () => {
    await fill(7);
    const session = await start(5);
    expect(session.size).toBe(5);
    let shown = 0;
    for (; session.current; shown++) await session.grade(3);
    expect(shown).toBe(10);
    expect(session.finished).toBe(5);
    expect(await db.reviews.count()).toBe(10);
    expect((await dueCount(db, now)).due).toBe(2);
  });

  it('shows what is overdue before what is new', async () => {
    await fill(2);
    await db.terms.add(
      savedTerm({ key: 'term:old', state: 2, stability: 3, difficulty: 5, due: START - 9, reviewedAt: 1 }),
    );
    expect((await start()).current?.key).toBe('term:old');
  });

  it('leaves what is marked known out, ungraded', async () => {
    await fill(2);
    const session = await start();
    await session.markKnown();
    expect(await db.terms.get('term:0')).toMatchObject({ known: 1, reps: 0 });
    expect([session.current?.key, session.finished, session.grades]).toEqual(['term:1', 1, []]);
  });

  it('undone step by step, whatever was done, leaves everything as it was', async () => {
    await fill(6);
    const steps = fc.array(fc.constantFrom<Grade | 'known'>(1, 2, 3, 4, 'known'), { maxLength: 12 });
    const bare = async () => {
      const { terms, reviews } = await everything();
      return { reviews, terms: terms.map((term) => ({ ...term, changedAt: 0 })) };
    };
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const before = await bare();
        const session = await start();
        const first = session.current;
        for (const step of all) {
          now += 60_000;
          await (step === 'known' ? session.markKnown() : session.grade(step));
        }
        while (session.canUndo) await session.undo();
        expect(await bare()).toEqual(before);
        expect(session.current?.key).toBe(first?.key);
        now = START;
      }),
      { numRuns: 40 },
    );
  });

  it('goes on where a term was deleted or reviewed in another tab meanwhile', async () => {
    await fill(3);
    const session = await start();
    await deleteTerms(db, [session.current!.key]);
    await session.grade(3);
    expect(await db.reviews.count()).toBe(0);
    await gradeTerm(db, session.current!, 4, now);
    await session.grade(1);
    expect(await db.reviews.toArray()).toMatchObject([{ grade: 4 }]);
    await session.grade(4);
    expect(session.current).toBeUndefined();
  });

  it('asks and grades nothing that was marked known elsewhere meanwhile', async () => {
    await fill(5);
    const session = await start();
    await markKnown(db, ['term:0'], true, now);
    const before = await everything();
    await session.grade(3);
    expect(await everything()).toEqual(before);
    expect(session.current?.key).toBe('term:1');
    await markKnown(db, ['term:1', 'term:3'], true, now);
    await deleteTerms(db, ['term:2']);
    await session.skipSettled();
    expect([session.current?.key, session.finished, session.grades]).toEqual(['term:4', 4, []]);
    await session.grade(4);
    await markKnown(db, ['term:4'], true, now);
    await session.undo();
    expect(session.current).toBeUndefined();
    expect(await db.terms.get('term:4')).toMatchObject({ known: 1, reps: 0 });
  });

  it('passes over no card unseen where a change elsewhere comes while a grade is written', async () => {
    await fill(3);
    const session = await start();
    await Promise.all([session.grade(4), session.skipSettled(), session.skipSettled()]);
    expect(session.current?.key).toBe('term:1');
    await Promise.all([session.skipSettled(), session.markKnown(), session.skipSettled()]);
    expect(session.current?.key).toBe('term:2');
  });

  it('takes no review back on which another one stands', async () => {
    await fill(1);
    const session = await start();
    await session.grade(3);
    now += DAY;
    await gradeTerm(db, session.current!, 3, now);
    const before = await everything();
    await session.undo();
    expect(await everything()).toEqual(before);
    expect(before.reviews).toHaveLength(2);
    expect([session.current, session.canUndo]).toEqual([undefined, false]);
  });

  it('takes a review back also where its word is a term by now', async () => {
    const save = {
      ...{ key: 'word:四敢', headword: '四敢', kind: 'word', pinyin: '', english: '', meaning: '' },
      ...{ sentence: '四敢', start: 0, end: 2, title: '', url: '' },
    };
    await saveTerm(db, save, now);
    const session = await start();
    await session.grade(4);
    await saveTerm(db, { ...save, key: 'term:四敢' }, now);
    await session.undo();
    expect(session.current).toMatchObject({ key: 'term:四敢', reps: 0 });
    expect(await db.reviews.count()).toBe(0);
  });
});

it('what is marked known is never due; no longer known, it is due when it was', async () => {
  const learnt = { state: 2 as const, stability: 9, difficulty: 5, due: START + 5 * DAY, reviewedAt: 1 };
  await db.terms.add(savedTerm({ key: 'term:a', ...learnt }));
  await markKnown(db, ['term:a'], true, now);
  expect(await dueCount(db, now + 1000 * DAY)).toEqual({ due: 0 });
  await markKnown(db, ['term:a'], false, now);
  expect(await db.terms.get('term:a')).toMatchObject({ known: 0, ...learnt });
  expect(await dueCount(db, now)).toEqual({ due: 0, next: learnt.due });
});

it('no longer known against its stability, it is asked at once and keeps half of it', async () => {
  await db.terms.add(
    savedTerm({
      key: 'term:a',
      known: 2,
      state: 2,
      stability: 200,
      difficulty: 5,
      due: START + 99 * DAY,
      reviewedAt: 1,
    }),
  );
  await markKnown(db, ['term:a'], false, now);
  expect(await db.terms.get('term:a')).toMatchObject({ known: 0, stability: 30, due: now, reviewedAt: 1 });
});
