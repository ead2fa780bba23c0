/** All in pixels of the screen, from the top left corner of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a card's top left corner goes, and how high the card may be; what is more is scrolled. */
export interface Place {
  x: number;
  y: number;
  maxHeight: number;
}

const MARGIN = 8;
const GAP = 6;
const HIGHEST = 600;
/** A card that has less room than this lies over the text. */
const LOWEST = 120;

/**
 * Below the last of the lines that `boxes` (not empty) stand in, where it fits or where there is more room than above
 * the first. `card`: as large as it would like to be.
 */
export function placeAtLines(boxes: readonly Box[], card: Size, view: Size): Place {
  const first = lineOf(boxes, (box) => -box.top);
  const last = lineOf(boxes, (box) => box.bottom);
  const above = first.top - GAP - MARGIN;
  const below = view.height - MARGIN - last.bottom - GAP;
  const height = Math.min(card.height, HIGHEST);
  const isBelow = height <= below || below >= above;
  const maxHeight = Math.max(LOWEST, Math.min(isBelow ? below : above, HIGHEST));
  const shown = Math.min(height, maxHeight);
  const line = isBelow ? last : first;
  const fits = line.left + card.width <= view.width - MARGIN;
  return {
    x: within(fits ? line.left : line.right - card.width, card.width, view.width),
    y: within(isBelow ? last.bottom + GAP : first.top - GAP - shown, shown, view.height),
    maxHeight,
  };
}

/** On the left of vertical text, as its pinyin is on the right; on the right where the left has no room. */
export function placeBeside({ left, right, top }: Box, card: Size, view: Size): Place {
  const maxHeight = Math.min(view.height - 2 * MARGIN, HIGHEST);
  const before = left - GAP - card.width;
  return {
    x: before >= MARGIN ? before : right + GAP,
    y: within(top, Math.min(card.height, maxHeight), view.height),
    maxHeight,
  };
}

/** What stands in one line with the box that is furthest by `measure`. */
function lineOf(boxes: readonly Box[], measure: (box: Box) => number): Box {
  const furthest = boxes.reduce((best, box) => (measure(box) > measure(best) ? box : best));
  const { top, bottom } = furthest;
  const line = boxes.filter(
    (box) => Math.min(box.bottom, bottom) - Math.max(box.top, top) > (bottom - top) / 2,
  );
  return {
    left: Math.min(...line.map((box) => box.left)),
    right: Math.max(...line.map((box) => box.right)),
    top,
    bottom,
  };
}

/** The start, moved as far as it takes for `size` to lie in what is seen; its own start is seen at least. */
function within(start: number, size: number, length: number): number {
  return Math.max(MARGIN, Math.min(start, length - MARGIN - size));
}
