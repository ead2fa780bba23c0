import { expect, it } from 'vitest';
import type { Block } from './block';
import { FirstView } from './first-view';
import type { Sight } from './sight';

const block = (place: string, size = 100) =>
  ({ element: place as unknown as Element, text: '敢'.repeat(size) }) as Block;

/** How many of the blocks it takes, and how often it has looked. */
function taken(blocks: readonly Block[], isLaidOut: boolean): { blocks: number; looks: number } {
  let looks = 0;
  const locate = (element: Element) => (looks++, element as unknown);
  const firstView = new FirstView({ locate } as unknown as Sight, isLaidOut);
  const last = blocks.findIndex((each) => firstView.endsWith(each));
  return { blocks: last + 1, looks };
}

it('ends with the first block below what is in view', () => {
  const blocks = ['above', 'in view', 'in view', 'below', 'below'].map((place) => block(place));
  expect(taken(blocks, true).blocks).toBe(4);
});

it('goes on past what stands below, such as a menu at the foot, until something is in view', () => {
  const blocks = ['below', 'above', 'in view', 'below', 'below'].map((place) => block(place));
  expect(taken(blocks, true).blocks).toBe(4);
});

it('ends after so much in view that it is enough for one question', () => {
  const blocks = Array.from({ length: 10 }, () => block('in view', 900));
  expect(taken(blocks, true).blocks).toBe(3);
});

it('takes the top of a page that has not been laid out, and asks for no layout', () => {
  const blocks = Array.from({ length: 10 }, () => block('below', 900));
  expect(taken(blocks, false)).toEqual({ blocks: 3, looks: 0 });
});
