/**
 * How many pixels pinyin reaches into a character of the line before, at most. Runs in the page: it may use nothing
 * from here.
 */
export function overlapIn(block: Element): number {
  // Boxes are told in pixels of the screen, fonts in the page's own, which it may magnify.
  const zoom = (block as HTMLElement).currentCSSZoom;
  // Of letters and characters their own square: their boxes are as high as the font wants, ink or not.
  const halfOf = (element: Element) => (Number.parseFloat(getComputedStyle(element).fontSize) * zoom) / 2;
  const half = halfOf(block);
  const characters: { left: number; right: number; bottom: number; middle: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      characters.push({ left, right, middle, bottom: middle + half });
    }
  }
  let most = 0;
  for (const rt of block.querySelectorAll('rt')) {
    const box = rt.getBoundingClientRect();
    const top = (box.top + box.bottom) / 2 - halfOf(rt);
    for (const { left, right, middle, bottom } of characters)
      if (middle < top && left < box.right && right > box.left) most = Math.max(most, bottom - top);
  }
  return most;
}
