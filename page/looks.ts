import type { Block } from './block';
import { dropCapIn } from './drop-cap';
import { isFilledOtherwise } from './fill';
import { roomIn } from './room';

/**
 * Reads, once, what can be drawn over a block as the page has laid it out. `pinyinSize`: in em. Reads style and layout.
 */
export function readLooks(block: Block, pinyinSize: number): void {
  block.room ??= roomIn(block, pinyinSize);
  block.isFilled ??= isFilledOtherwise(block);
  block.bare ??= dropCapIn(block);
}

/** The page has laid it out otherwise, or the reader wants other pinyin. */
export function forgetLooks(block: Block): void {
  block.room = block.isFilled = block.bare = undefined;
}
