import { fsrs, type CardInput } from 'ts-fsrs';
import type { Grade } from './database';

/** When a term is shown next, and what FSRS remembers of it. Times are milliseconds since 1970. */
export interface Schedule {
  due: number;
  /** Days after which nine in ten such cards are still remembered; 0 before the first review. */
  stability: number;
  /** 1 to 10; 0 before the first review. */
  difficulty: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  state: 0 | 1 | 2 | 3;
  /** How far the card is in the short steps of learning. */
  step: number;
  /** The interval that was given, in days. */
  interval: number;
  reps: number;
  lapses: number;
  reviewedAt: number | null;
}

/**
 * From this stability on a term counts as known. 60 days: four or five good answers in a row, and two to three times
 * what Anki calls mature, because here the price of a wrong guess is pinyin missing from a page.
 */
export const KNOWN_STABILITY = 60;

// Without fuzz the interval on the button is the interval that is given.
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9, maximum_interval: 3650 });

/** A term not reviewed yet: due from the start. */
export function newSchedule(now: number): Schedule {
  return {
    due: now,
    stability: 0,
    difficulty: 0,
    state: 0,
    step: 0,
    interval: 0,
    reps: 0,
    lapses: 0,
    reviewedAt: null,
  };
}

/** The schedule after a grade given at `now`. */
export function nextSchedule(schedule: Schedule, grade: Grade, now: number): Schedule {
  const { card } = scheduler.next(cardOf(schedule), now, grade);
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    step: card.learning_steps,
    interval: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    reviewedAt: now,
  };
}

/** Milliseconds to the next showing, for each grade. */
export function nextIntervals(schedule: Schedule, now: number): Record<Grade, number> {
  const after = (grade: Grade) => nextSchedule(schedule, grade, now).due - now;
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

/** Just the schedule of something that has one. */
export function scheduleOf(row: Schedule): Schedule {
  const { due, stability, difficulty, state, step, interval, reps, lapses, reviewedAt } = row;
  return { due, stability, difficulty, state, step, interval, reps, lapses, reviewedAt };
}

function cardOf({
  due,
  stability,
  difficulty,
  state,
  step,
  interval,
  reps,
  lapses,
  reviewedAt,
}: Schedule): CardInput {
  return {
    due,
    stability,
    difficulty,
    state,
    reps,
    lapses,
    learning_steps: step,
    scheduled_days: interval,
    last_review: reviewedAt,
    // Deprecated in ts-fsrs, which counts from `last_review`; its type still asks for it.
    elapsed_days: 0,
  };
}
