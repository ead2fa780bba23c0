import { describe, expect, it } from 'vitest';
import type { Grade, Review } from './database';
import { dueForecast, retentionPerWeek, reviewsPerDay, termsByKind } from './progress';
import { newSchedule, type Schedule } from './schedule';
import { savedTerm } from './test-vocabulary';

/** Noon, local time, in a week with a change to summer time in many zones. */
const at = (day: number, hour = 12) => new Date(2026, 2, day, hour).getTime();
const NOW = at(30);
const review = (when: number, grade: Grade, state: Schedule['state'] = 2): Review => ({
  id: `${when} ${grade}`,
  key: 'term:a',
  at: when,
  grade,
  before: { ...newSchedule(0), state },
});

describe('progress', () => {
  it('counts reviews by the reader’s days', () => {
    const reviews = [review(at(30, 0), 3), review(at(29, 23), 1), review(at(29, 1), 3), review(at(1), 3)];
    expect(reviewsPerDay(reviews, NOW, 3).map(({ value }) => value)).toEqual([0, 2, 1]);
  });

  it('counts as remembered what was not “again”, of cards past learning only', () => {
    const reviews = [
      review(at(30), 1),
      review(at(29), 2),
      review(at(28), 4),
      review(at(28), 1, 1),
      review(at(20), 3),
      // The last week begins with this midnight; the others are before the weeks, and a clock that was ahead.
      review(at(24, 0), 3),
      review(at(1), 3),
      review(at(31), 3),
    ];
    expect(
      retentionPerWeek(reviews, NOW, 2).map(({ reviews: all, remembered }) => [all, remembered]),
    ).toEqual([
      [1, 1],
      [4, 3],
    ]);
  });

  it('puts what is overdue on today, and leaves out what is marked known or later', () => {
    const terms = [at(1), at(30, 1), at(31), at(45)].map((due, i) => savedTerm({ key: `term:${i}`, due }));
    terms.push(savedTerm({ key: 'term:known', due: at(30), known: 1 }));
    expect(dueForecast(terms, NOW, 3).map(({ value }) => value)).toEqual([2, 1, 0]);
  });

  it('counts terms by kind, known apart', () => {
    const terms = [
      savedTerm({ key: 'a', kind: 'word' }),
      savedTerm({ key: 'b' }),
      savedTerm({ key: 'c', known: 2 }),
    ];
    expect(termsByKind(terms)).toEqual([
      { kind: 'slogan', learning: 1, known: 1 },
      { kind: 'word', learning: 1, known: 0 },
    ]);
  });
});
