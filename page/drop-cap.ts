import type { FoundBlock } from './blocks';
import type { Span } from '../reading/types';

/**
 * The first letter of a block, with what stands before it, where the page sets it larger than the rest: in a ruby it
 * would lift the pinyin of its whole line. Reads style.
 */
export function dropCapIn({ element, text }: FoundBlock): Span[] {
  const letter = getComputedStyle(element, '::first-letter');
  const isLikeTheRest = letter.float === 'none' && letter.fontSize === getComputedStyle(element).fontSize;
  return isLikeTheRest ? [] : [{ start: 0, end: text.search(/[\p{L}\p{N}]/u) + 1 }];
}
