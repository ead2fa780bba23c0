import type { FoundBlock } from './blocks';
import { isSetByCharacter } from './label';

/** What can be drawn in a block: pinyin and Tab stops, the stops, which take up no room, or nothing. */
export type Room = 'pinyin' | 'stops' | 'nothing';

/**
 * Line heights by the pinyin's size in em. From `ample` on next to nothing moves: measured in Chromium 156 with text of
 * 14, 18 and 24 px in three fonts and pinyin of 0.3 to 0.8 em, it is at most 0.11 less than would be needed. From
 * `withinLine` on pinyin stays within its line, else that of a line which is cut off would peep out: in proportion to
 * what 0.48 em needs.
 */
const ample = (pinyinSize: number): number => 1 + 1.21 * pinyinSize;
const withinLine = (pinyinSize: number): number => 1 + 2.08 * pinyinSize;

/** Menus are laid out to the pixel; pointing at them works all the same. */
const LAID_OUT = 'nav,menu,[role=navigation],[role=menu],[role=menubar],[role=tablist],[role=toolbar]';

/**
 * What a block's lines have room for. Tighter lines grow by 3 to 14 px, once; where they can't, because the box is cut
 * off at its height, or where a menu would burst, no pinyin is drawn: the layout stays whole, and underlines and the
 * card are still there. `pinyinSize`: in em. Reads layout.
 */
export function roomIn(block: FoundBlock, pinyinSize: number): Room {
  const { element, runs } = block;
  const style = getComputedStyle(element);
  const { display, lineHeight, fontSize, webkitLineClamp, overflowY, direction } = style;
  // Texts side by side are one item of such a container; a drawing over each would make them several.
  if (runs.length > 1 && /flex|grid/.test(display)) return 'nothing';
  // From right to left (Uyghur pages) each ruby is a word by itself: a sentence's would stand in reverse order.
  if (element.closest(LAID_OUT) || direction === 'rtl' || isSetByCharacter(block, style)) return 'stops';
  // `normal` is about 1.2 to 1.45 with Chinese fonts.
  const height = parseFloat(lineHeight) / parseFloat(fontSize);
  if (height >= withinLine(pinyinSize)) return 'pinyin';
  const isClosed = overflowY === 'hidden' || overflowY === 'clip';
  const isClamped = webkitLineClamp !== 'none' && webkitLineClamp !== '';
  if (isClamped || (isClosed && element.scrollHeight > element.clientHeight + 1)) return 'stops';
  return height >= ample(pinyinSize) || !isClosed ? 'pinyin' : 'stops';
}

/** Whether the page's style sheets are there: what is laid out without them is no measure of anything. */
export function isStyled(): boolean {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]')].every(
    ({ sheet }) => sheet,
  );
}
