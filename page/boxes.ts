import type { Block } from './block';
import { cutOffIn } from './ellipsis';
import { elementAbove } from './roots';

/** Texts of so many characters at most: tabs, menus, titles in lists. What is longer is not laid out to the pixel. */
const SHORT = 40;
/** The text's own box, and those around it that it is made for. */
const LEVELS = 4;
/** Of the text's size: less is a line that has grown, not one more. */
const A_LINE = 0.9;

/**
 * Boxes that are as high as they are, whatever is in them. Pinyin that is wider than its word makes a text wider: where
 * it takes one more line then, or has the last tab of a row go to the next, it stands on what is below the box.
 */
export class Boxes {
  /** Of texts that are to be drawn, the boxes that had room for all that was in them. */
  readonly #roomy = new WeakMap<Block, Element[]>();
  #drawn: Block[] = [];

  /** Call before a block is drawn for the first time; again, it does nothing. Reads layout. */
  note(block: Block): void {
    if (block.text.length > SHORT || this.#roomy.has(block)) return;
    const roomy: Element[] = [];
    let box: Element | null = block.element;
    for (let level = 0; level < LEVELS && box && box !== document.body; level++, box = elementAbove(box))
      if (overflowOf(box) <= 1) roomy.push(box);
    this.#roomy.set(block, roomy);
  }

  noteDrawn(block: Block): void {
    if (block.room === 'pinyin') this.#drawn.push(block);
  }

  /** Of the blocks drawn since last asked, those to be drawn anew with what their boxes have room for. Reads layout. */
  takeMisfits(): Block[] {
    const drawn = this.#drawn;
    this.#drawn = [];
    return drawn.filter((block) => {
      const bursts = this.#roomy.get(block)?.some(isBurst) ?? false;
      this.#roomy.delete(block);
      if (bursts) block.room = 'stops';
      const cutOff = bursts ? [] : cutOffIn(block);
      block.bare = [...(block.bare ?? []), ...cutOff];
      return bursts || cutOff.length > 0;
    });
  }
}

function overflowOf({ scrollHeight, clientHeight }: Element): number {
  return scrollHeight - clientHeight;
}

function isBurst(box: Element): boolean {
  const overflow = overflowOf(box);
  if (overflow <= 1) return false;
  const { fontSize, overflowY } = getComputedStyle(box);
  return overflow > A_LINE * parseFloat(fontSize) && overflowY !== 'auto' && overflowY !== 'scroll';
}
