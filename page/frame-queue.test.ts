import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FrameQueue } from './frame-queue';

beforeEach(() => {
  vi.stubGlobal('document', { addEventListener: () => undefined });
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => vi.unstubAllGlobals());

it('works again on an item that is put down again while its last step is done', () => {
  const worked: string[] = [];
  const queue = new FrameQueue<string>({
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
  queue.runInView();
  expect(worked).toEqual(['block', 'block']);
  expect(queue.has('block')).toBe(false);
});
