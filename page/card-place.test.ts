import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAtLines, placeBeside, type Box } from './card-place';

const VIEW = { width: 1000, height: 700 };
const CARD = { width: 380, height: 200 };
const box = (left: number, top: number, width = 40, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('below the word, its left edges in line', () => {
  expect(placeAtLines([box(100, 300)], CARD, VIEW)).toEqual({ x: 100, y: 326, maxHeight: 366 });
});

test('above it where there is no room below', () => {
  const { x, y } = placeAtLines([box(100, 600)], CARD, VIEW);
  expect([x, y]).toEqual([100, 394]);
});

test('where neither has the room, on the side that has more, cut off at its height', () => {
  expect(placeAtLines([box(100, 300)], { width: 380, height: 580 }, VIEW)).toMatchObject({
    y: 326,
    maxHeight: 366,
  });
  expect(placeAtLines([box(100, 400)], { width: 380, height: 580 }, VIEW)).toMatchObject({
    y: 8,
    maxHeight: 386,
  });
});

test('a word on two lines has the card below its second part, or above its first', () => {
  const parts = [box(900, 300, 60), box(20, 340, 30)];
  expect(placeAtLines(parts, CARD, VIEW)).toMatchObject({ x: 20, y: 366 });
  const low = parts.map(({ left, top, right, bottom }) => ({
    left,
    right,
    top: top + 300,
    bottom: bottom + 300,
  }));
  expect(placeAtLines(low, CARD, VIEW)).toMatchObject({ x: 580, y: 394 });
});

test('pinyin over the word is kept free as well', () => {
  const word = [box(100, 600), box(100, 588, 40, 12)];
  expect(placeAtLines(word, CARD, VIEW).y).toBe(382);
});

test('at the right edge the right edges are in line', () => {
  expect(placeAtLines([box(800, 300)], CARD, VIEW).x).toBe(460);
});

test('beside vertical text: on the left, else on the right', () => {
  expect(placeBeside(box(800, 300), CARD, VIEW)).toMatchObject({ x: 414, y: 300 });
  expect(placeBeside(box(100, 650), CARD, VIEW)).toMatchObject({ x: 146, y: 492 });
});

test('the card lies in the window, and never over a word that leaves it room', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(number(960), number(680), number(380), number(580), (left, top, width, height) => {
      const word = box(left, top);
      const card = { width, height };
      const { x, y, maxHeight } = placeAtLines([word], card, VIEW);
      const bottom = y + Math.min(height, maxHeight);
      expect(x).toBeGreaterThanOrEqual(8);
      expect(y).toBeGreaterThanOrEqual(8);
      expect(x + width).toBeLessThanOrEqual(VIEW.width - 8);
      expect(bottom).toBeLessThanOrEqual(VIEW.height - 8);
      expect(y >= word.bottom || bottom <= word.top).toBe(true);
    }),
  );
});
