import type { Block } from './block';
import { dropCapIn } from './drop-cap';
import { isFilledOtherwise } from './fill';
import { roomIn } from './room';

/** Reads, once, what can be drawn over a block as the page has laid it out. Reads style and layout. */
export function readLooks(block: Block): void {
  block.room ??= roomIn(block);
  block.isFilled ??= isFilledOtherwise(block);
  block.bare ??= dropCapIn(block);
}

/** The page has laid it out otherwise. */
export function forgetLooks(block: Block): void {
  block.room = block.isFilled = block.bare = undefined;
}
