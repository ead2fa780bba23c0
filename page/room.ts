/**
 * Whether a block's lines have room for pinyin. Measured in Chromium 156 with 18 px text and pinyin of 0.48 em: from
 * a line height of 1.6 nothing moves; below it the first line of a block grows by 3 to 14 px, once.
 */
export type Room = 'ample' | 'tight' | 'none';

const AMPLE = 1.58;

/** Menus are laid out to the pixel; pointing at them works all the same. */
const LAID_OUT =
  'nav, menu, [role="navigation"], [role="menu"], [role="menubar"], [role="tablist"], [role="toolbar"]';

/**
 * `tight` lines grow a little; where they can't, because the box is cut off at its height, or where a menu would burst,
 * no pinyin is drawn: the layout stays whole, and underlines and the card are still there. Reads layout.
 */
export function roomFor(element: Element): Room {
  if (element.closest(LAID_OUT)) return 'none';
  const style = getComputedStyle(element);
  const lineHeight = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
  // `normal` is about 1.2 to 1.45 with Chinese fonts.
  if (lineHeight >= AMPLE) return 'ample';
  const clamped = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '';
  const cutOff = style.overflowY === 'hidden' || style.overflowY === 'clip';
  return clamped || cutOff ? 'none' : 'tight';
}
