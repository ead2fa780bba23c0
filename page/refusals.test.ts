import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusals } from './refusals';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

function refuse(refusals: Refusals, text: string, times: number, everyMs: number, afterMs = 10): void {
  for (let i = 0; i < times; i++) {
    const drawnAt = performance.now();
    vi.advanceTimersByTime(afterMs);
    refusals.note(text, drawnAt);
    vi.advanceTimersByTime(everyMs - afterMs);
  }
}

test('a text undone at once again and again is left alone, others are not', () => {
  const refusals = new Refusals();
  refuse(refusals, '四敢', 9, 20);
  expect(refusals.isFinal('四敢')).toBe(false);
  refuse(refusals, '四敢', 1, 20);
  expect(refusals.isFinal('四敢')).toBe(true);
  expect(refusals.isFinal('三会一课')).toBe(false);
  refusals.clear();
  expect(refusals.isFinal('四敢')).toBe(false);
});

test('a page that draws itself anew every few seconds is no refusal', () => {
  const refusals = new Refusals();
  refuse(refusals, '第3次通报', 50, 3_000, 2_000);
  expect(refusals.isFinal('第3次通报')).toBe(false);
});

test('refusals far apart are forgotten', () => {
  const refusals = new Refusals();
  refuse(refusals, '四敢', 50, 11_000);
  expect(refusals.isFinal('四敢')).toBe(false);
});
