import { describe, expect, it } from 'vitest';
import { KNOWN_STABILITY, newSchedule, nextIntervals, nextSchedule } from './schedule';

const DAY = 86_400_000;
const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5, 8);

describe('schedule', () => {
  it('sends a new term through the short steps, then over growing days', () => {
    let at = START;
    let schedule = newSchedule(at);
    schedule = nextSchedule(schedule, 3, at);
    expect(schedule.due - at).toBe(10 * MINUTE);
    const intervals: number[] = [];
    for (let i = 0; i < 5; i++) {
      at = schedule.due;
      schedule = nextSchedule(schedule, 3, at);
      intervals.push((schedule.due - at) / DAY);
    }
    expect(intervals).toEqual(intervals.toSorted((a, b) => a - b));
    expect(intervals[0]).toBeGreaterThanOrEqual(1);
    expect(schedule.stability).toBeGreaterThan(KNOWN_STABILITY);
    expect(schedule.reps).toBe(6);
  });

  it('brings a forgotten term back within minutes and counts the lapse', () => {
    let schedule = nextSchedule(newSchedule(START), 4, START);
    const at = schedule.due;
    const before = schedule.stability;
    schedule = nextSchedule(schedule, 1, at);
    expect(schedule.due - at).toBeLessThanOrEqual(10 * MINUTE);
    expect(schedule.lapses).toBe(1);
    expect(schedule.stability).toBeLessThan(before);
  });

  it('shows on the buttons just the intervals that are given', () => {
    let schedule = newSchedule(START);
    let at = START;
    for (const grade of [3, 3, 2, 1, 3, 4] as const) {
      const shown = nextIntervals(schedule, at)[grade];
      schedule = nextSchedule(schedule, grade, at);
      expect(schedule.due - at).toBe(shown);
      at = schedule.due + 3 * DAY;
    }
  });
});
