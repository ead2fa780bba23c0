import type { Span } from '../reading/types';
import { placeOf, type Block } from './block';
import { drawingOver, wordUnder } from './drawing';

/**
 * Words of a drawn block of which an ellipsis hides something: what stands over them would still be seen, cut off at
 * the edge of the box. Reads layout.
 */
export function cutOffIn(block: Block): Span[] {
  const { element } = block;
  if (element.scrollWidth <= element.clientWidth) return [];
  const { textOverflow, fontSize, paddingRight, borderRightWidth } = getComputedStyle(element);
  if (textOverflow === 'clip') return [];
  const { right } = element.getBoundingClientRect();
  // An ellipsis is as wide as a character.
  const edge = right - parseFloat(borderRightWidth) - parseFloat(paddingRight) - parseFloat(fontSize);
  const cutOff: Span[] = [];
  for (const { node } of block.runs)
    for (const ruby of drawingOver(node)?.querySelectorAll('ruby') ?? []) {
      const word = wordUnder(ruby);
      if (!word || ruby.getBoundingClientRect().right <= edge) continue;
      const place = placeOf(word, 0);
      if (place) cutOff.push({ start: place.offset, end: place.offset + word.length });
    }
  return cutOff;
}
