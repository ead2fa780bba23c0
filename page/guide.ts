import type { Annotator } from './annotator';
import { rangeOf, type BlockSpan } from './block';
import { mark } from './paint';

const FLASH_MS = 1600;

/** Takes the reader to places in the text. */
export class Guide {
  readonly #annotator: Annotator;
  #last: { id: string; index: number } | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(annotator: Annotator) {
    this.#annotator = annotator;
  }

  /** Scrolls to the first place and shows all of them for a moment. */
  goTo(places: readonly BlockSpan[]): void {
    const [first] = places;
    if (!first) return;
    for (const { block } of places) this.#annotator.bring(block);
    const range = rangeOf(first.block, first.start, first.end);
    if (!range) return;
    const box = range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      range.startContainer.parentElement?.scrollIntoView({
        block: 'center',
        behavior: calm ? 'instant' : 'smooth',
      });
    }
    mark('flash', places);
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => mark('flash', []), FLASH_MS);
  }

  /** The next place of a term after the one last shown; after the last, the first again. */
  goToTerm(id: string): void {
    const places = this.#annotator
      .blocks()
      .flatMap((block) =>
        block.mentions
          .filter((mention) => mention.id === id)
          .map(({ start, end }) => ({ block, start, end })),
      );
    if (places.length === 0) return;
    const index = this.#last?.id === id ? (this.#last.index + 1) % places.length : 0;
    this.#last = { id, index };
    this.goTo(places.slice(index, index + 1));
  }
}
