import type { Block } from './block';
import { cutOffIn } from './ellipsis';
import { Resizes } from './resizes';
import { elementAbove } from './roots';

/** Texts of so many characters at most: tabs, menus, titles in lists. What is longer is not laid out to the pixel. */
const SHORT = 40;
/** The text's own box, and those around it that it is made for. */
const LEVELS = 4;
/** Of the text's size: less is a line that has grown, not one more. */
const A_LINE = 0.9;
/** Of the text's size: less is seen by nobody, unless it is cut off. */
const A_BIT = 0.5;

/** A box that had room for all that was in it, in one direction or both. */
interface Roomy {
  box: Element;
  across: boolean;
  down: boolean;
}

/**
 * Boxes that are as large as they are, whatever is in them. Pinyin that is wider than its word makes a text wider: where
 * it takes one more line then, has the last tab of a row go to the next, or may not be wrapped, it stands on what is
 * below or beside the box, or is cut off.
 */
export class Boxes {
  /** Of short texts, as they were before anything was drawn over them. */
  readonly #roomy = new WeakMap<Block, Roomy[]>();
  readonly #resizes: Resizes;
  #drawn: Block[] = [];

  /** `onResized` is told of elements that may have room now for what they had none for. */
  constructor(onResized: (element: Element) => void) {
    this.#resizes = new Resizes(onResized);
  }

  stop(): void {
    this.#drawn = [];
    this.#resizes.stop();
  }

  /** Call before a block is drawn for the first time; again, it does nothing. Reads layout. */
  note(block: Block): void {
    if (!this.#roomy.has(block)) this.noteAnew(block);
  }

  /** Call where a block without pinyin has been given another box. Reads layout. */
  noteAnew(block: Block): void {
    if (!isFitted(block)) return;
    const roomy: Roomy[] = [];
    let box: Element | null = block.element;
    for (let level = 0; level < LEVELS && box && box !== document.body; level++, box = elementAbove(box))
      roomy.push({ box, across: overflowAcross(box) <= 1, down: overflowDown(box) <= 1 });
    this.#roomy.set(block, roomy);
  }

  noteDrawn(block: Block): void {
    this.#drawn.push(block);
  }

  /** Of the blocks drawn since last asked, those to be drawn anew with what their boxes have room for. Reads layout. */
  takeMisfits(): Block[] {
    const drawn = this.#drawn;
    this.#drawn = [];
    return drawn.filter((block) => {
      const isMisfit = this.#lessen(block);
      const hasLess = block.room === 'stops' || block.bare?.length;
      if (!isMisfit) this.#resizes.follow(block.element, Boolean(hasLess));
      return isMisfit;
    });
  }

  /** Takes from what is drawn of a block what does not fit; whether there was any. */
  #lessen(block: Block): boolean {
    if (block.room !== 'pinyin') return false;
    const bursts = (this.#roomy.get(block) ?? []).some(isBurst);
    if (bursts) block.room = 'stops';
    const cutOff = bursts ? [] : cutOffIn(block);
    if (cutOff.length > 0) block.bare = [...(block.bare ?? []), ...cutOff];
    return bursts || cutOff.length > 0;
  }
}

/** Whether a text may get less pinyin for the sake of its boxes. */
export function isFitted({ text }: Block): boolean {
  return text.length <= SHORT;
}

const overflowAcross = ({ scrollWidth, clientWidth }: Element): number => scrollWidth - clientWidth;
const overflowDown = ({ scrollHeight, clientHeight }: Element): number => scrollHeight - clientHeight;
const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

function isBurst({ box, across, down }: Roomy): boolean {
  const [overX, overY] = [across ? overflowAcross(box) : 0, down ? overflowDown(box) : 0];
  if (overX <= 1 && overY <= 1) return false;
  const { fontSize, overflowX, overflowY } = getComputedStyle(box);
  const size = parseFloat(fontSize);
  const bit = overflowX === 'visible' ? A_BIT * size : 1;
  return (overX > bit && !scrolls(overflowX)) || (overY > A_LINE * size && !scrolls(overflowY));
}
