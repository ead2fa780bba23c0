import type { Block } from './block';
import type { BlockSet } from './block-set';

/** The print dialogue waits for what is not drawn yet no longer than this: some 80,000 characters. */
const LONGEST_WAIT_MS = 2_000;

/** On paper there is no scrolling: what has been read is drawn, from the top, and underlined wherever it is. */
export class Printing {
  isUnderWay = false;
  readonly #blocks: BlockSet;
  readonly #draw: (block: Block) => void;
  readonly #underline: (block: Block) => void;

  constructor(blocks: BlockSet, draw: (block: Block) => void, underline: (block: Block) => void) {
    this.#blocks = blocks;
    this.#draw = draw;
    this.#underline = underline;
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
    for (const block of this.#blocks.inOrder()) {
      if (performance.now() > until) return;
      if (block.packed && !block.painted) this.#draw(block);
      else this.#underline(block);
    }
  };

  readonly #end = (): void => {
    this.isUnderWay = false;
    for (const block of this.#blocks) this.#underline(block);
  };
}
