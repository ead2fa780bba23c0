import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FrameQueue } from './frame-queue';
import { breathe } from './slices';

/** Milliseconds since the test began. */
let now = 0;
let scrolled = (): void => undefined;
let nextFrame = (): void => undefined;

beforeEach(() => {
  now = 1000;
  vi.stubGlobal(
    'MessageChannel',
    class {
      port1 = { onmessage: (): void => undefined };
      port2 = { postMessage: () => this.port1.onmessage() };
    },
  );
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('document', {
    addEventListener: (_type: string, listen: (event: { timeStamp: number }) => void) =>
      (scrolled = () => listen({ timeStamp: now })),
  });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => (nextFrame = callback));
});
afterEach(() => vi.unstubAllGlobals());

/** A queue whose items are ten code units each; one code unit costs `cost` milliseconds when it is laid out. */
function started(cost: number, worked: string[]): FrameQueue<string> {
  let drawn = 0;
  const queue = new FrameQueue<string>({
    size: () => 10,
    *steps(item) {
      worked.push(item);
      drawn += 10;
      yield 10;
    },
    settle: () => {
      now += drawn * cost;
      drawn = 0;
    },
  });
  queue.start();
  return queue;
}

const names = (count: number) => Array.from({ length: count }, (_, i) => String(i));

it('works again on an item that is put down again while its last step is done', async () => {
  const worked: string[] = [];
  const queue = new FrameQueue<string>({
    size: () => 1,
    *steps(item) {
      worked.push(item);
      yield 1;
      // The page's changes come to light between two steps.
      if (worked.length === 1) queue.add(item, 'in view');
    },
    settle: () => undefined,
  });
  queue.start();
  queue.add('block', 'in view');
  queue.runInView();
  expect(queue.has('block')).toBe(true);
  await breathe();
  queue.runInView();
  expect(worked).toEqual(['block', 'block']);
  expect(queue.has('block')).toBe(false);
});

it('draws all that is in view in one go where it can be done in 32 ms', () => {
  const worked: string[] = [];
  const queue = started(0.1, worked);
  for (const name of names(28)) queue.add(name, 'in view');
  queue.runInView();
  expect(worked).toHaveLength(28);
  expect(now).toBeLessThan(1032);
});

it('draws what is in view in parts of 25 ms where it would take longer', () => {
  const worked: string[] = [];
  const queue = started(0.1, worked);
  for (const name of names(100)) queue.add(name, 'in view');
  queue.runInView();
  expect(worked.length).toBeGreaterThan(10);
  expect(now).toBeLessThanOrEqual(1025);
});

it('draws it all in one go where a first ruby was quick, and in parts where it was slow', () => {
  const layoutsAfter = (firstRuby: number): number => {
    let layouts = 0;
    const queue = new FrameQueue<string>({
      size: () => 10,
      *steps() {
        yield 10;
      },
      settle: () => void layouts++,
    });
    queue.expect(firstRuby);
    for (const name of names(60)) queue.add(name, 'in view');
    queue.start();
    return layouts;
  };
  expect(layoutsAfter(5)).toBe(1);
  expect(layoutsAfter(40)).toBeGreaterThan(1);
});

it('knows a slow machine by what a first ruby or the last drawing took, and draws less at once there', () => {
  const worked: string[] = [];
  const queue = started(0.2, worked);
  expect(queue.isSlow).toBe(false);
  queue.expect(40);
  expect(queue.isSlow).toBe(true);
  for (const name of names(20)) queue.add(name, 'in view');
  queue.runInView();
  expect(worked.length).toBeGreaterThan(3);
  expect(now).toBeLessThanOrEqual(1018);
  queue.expect(8);
  expect(queue.isSlow).toBe(false);
});

it('works once in a task, however many observers tell of what is in view', () => {
  const worked: string[] = [];
  const queue = started(0.1, worked);
  for (const name of names(100)) queue.add(name, 'in view');
  queue.runInView();
  const first = worked.length;
  queue.runInView();
  expect(worked).toHaveLength(first);
  nextFrame();
  expect(worked.length).toBeGreaterThan(first);
});

it('draws in one of three frames while the page is being scrolled, and at once where it has only jumped', () => {
  const worked: string[] = [];
  const queue = started(0.5, worked);
  for (const name of names(50)) queue.add(name, 'in view');
  const drawnInFrame = (): boolean => {
    const before = worked.length;
    nextFrame();
    return worked.length > before;
  };
  expect(drawnInFrame()).toBe(true);
  now += 1000;
  scrolled();
  expect(drawnInFrame()).toBe(true);
  const frames = Array.from({ length: 7 }, () => {
    scrolled();
    return drawnInFrame();
  });
  expect(frames).toEqual([false, false, true, false, false, true, false]);
  now += 1000;
  expect(drawnInFrame()).toBe(true);
});

it('works on an item where it was last said to be', () => {
  const worked: string[] = [];
  const queue = started(0.5, worked);
  queue.add('passed', 'in view');
  queue.add('here', 'ahead');
  queue.move('passed', 'ahead');
  queue.move('here', 'in view');
  queue.runInView();
  expect(worked[0]).toBe('here');
});
