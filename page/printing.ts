import type { Block } from './block';
import type { BlockSet } from './block-set';

/** The print dialogue waits for what is not drawn yet no longer than this: some 80,000 characters. */
const LONGEST_WAIT_MS = 2_000;

/** What is done to a block. */
interface Pen {
  /** Reads all that drawing it needs to know of the page. */
  look: (block: Block) => void;
  draw: (block: Block) => void;
  underline: (block: Block) => void;
}

/** On paper there is no scrolling: what has been read is drawn, from the top, and underlined wherever it is. */
export class Printing {
  isUnderWay = false;
  readonly #blocks: BlockSet;
  readonly #pen: Pen;

  constructor(blocks: BlockSet, pen: Pen) {
    this.#blocks = blocks;
    this.#pen = pen;
  }

  start(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  stop(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.isUnderWay = false;
  }

  readonly #begin = (): void => {
    const until = performance.now() + LONGEST_WAIT_MS;
    this.isUnderWay = true;
    const blocks = [...this.#blocks.inOrder()];
    const isBare = ({ packed, painted }: Block) => packed && !painted;
    // All of them first: between two drawings each look would have the page laid out once more.
    for (const block of blocks) if (isBare(block)) this.#pen.look(block);
    for (const block of blocks) {
      if (performance.now() > until) return;
      if (isBare(block)) this.#pen.draw(block);
      else this.#pen.underline(block);
    }
  };

  readonly #end = (): void => {
    this.isUnderWay = false;
    for (const block of this.#blocks) this.#pen.underline(block);
  };
}
