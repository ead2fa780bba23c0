import { FIRST } from './asking';
import type { Block } from './block';
import type { Sight } from './sight';

/**
 * Tells when what the reader sees first has been found. On a page that has been laid out that is what is in view; on one
 * that has not, to ask would have it laid out for that alone: the first {@link FIRST} code units.
 */
export class FirstView {
  readonly #sight: Sight;
  readonly #isLaidOut: boolean;
  #size = 0;

  constructor(sight: Sight, isLaidOut: boolean) {
    this.#sight = sight;
    this.#isLaidOut = isLaidOut;
  }

  /** Takes the next block in document order; returns whether all has been found with it. */
  endsWith({ element, text }: Block): boolean {
    const place = this.#isLaidOut ? this.#sight.locate(element) : 'in view';
    if (place === 'in view') this.#size += text.length;
    return this.#size >= FIRST || (place === 'below' && this.#size > 0);
  }
}
