/** From this line height on nothing moves: measured in Chromium 156 with 18 px text and pinyin of 0.48 em. */
const AMPLE = 1.58;

/** Menus are laid out to the pixel; pointing at them works all the same. */
const LAID_OUT = 'nav,menu,[role=navigation],[role=menu],[role=menubar],[role=tablist],[role=toolbar]';

/**
 * Whether a block's lines have room for pinyin. Tighter lines grow by 3 to 14 px, once; where they can't, because the
 * box is cut off at its height, or where a menu would burst, no pinyin is drawn: the layout stays whole, and
 * underlines and the card are still there. Reads layout.
 */
export function hasRoom(element: Element): boolean {
  if (element.closest(LAID_OUT)) return false;
  const { lineHeight, fontSize, webkitLineClamp, overflowY } = getComputedStyle(element);
  // `normal` is about 1.2 to 1.45 with Chinese fonts.
  if (parseFloat(lineHeight) / parseFloat(fontSize) >= AMPLE) return true;
  const clamped = webkitLineClamp !== 'none' && webkitLineClamp !== '';
  return !clamped && overflowY !== 'hidden' && overflowY !== 'clip';
}

/** Whether the page's style sheets are there: what is laid out without them is no measure of anything. */
export function isStyled(): boolean {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]')].every(
    ({ sheet }) => sheet,
  );
}
