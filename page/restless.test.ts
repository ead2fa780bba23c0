import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Restlessness } from './restless';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** Whether an element is restless when it has been changed, waited so many milliseconds before each, and then some. */
function isRestlessAfter(waits: readonly number[], then = 0): boolean {
  const restlessness = new Restlessness();
  // Only what it is matters, not what is in it.
  const element = {} as Element;
  for (const ms of waits) {
    vi.advanceTimersByTime(ms);
    restlessness.note(element);
  }
  vi.advanceTimersByTime(then);
  return restlessness.isRestless(element);
}

it.each([
  { waits: [0, 1000, 1000, 1000], restless: true, what: 'a clock' },
  { waits: [0, 1000, 1000], restless: false, what: 'a page that is set up' },
  { waits: [0, 10, 10, 10, 10], restless: false, what: 'one change told in several' },
  { waits: [0, 1000, 1000, 3000], restless: false, what: 'a text that has stood meanwhile' },
  { waits: [0, 3000, 3000, 3000, 3000], restless: false, what: 'a line of news that is shown for a while' },
])('$what', ({ waits, restless }) => expect(isRestlessAfter(waits)).toBe(restless));

it('a clock that has stopped', () => expect(isRestlessAfter([0, 1000, 1000, 1000], 3000)).toBe(false));
