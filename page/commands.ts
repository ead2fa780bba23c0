import type { Command } from '../messages';
import { outermost, type Block, type BlockMention } from './block';
import type { Annotator } from './annotator';
import type { Card } from './card';
import type { Guide } from './guide';
import { isUnderlined } from './paint';

interface Place {
  block: Block;
  mention: BlockMention;
}

/** What keyboard shortcuts do in the page: step from term to term, save what the card shows. */
export class Commands {
  readonly #annotator: Annotator;
  readonly #card: Card;
  readonly #guide: Guide;
  /** Where the reader was taken last. */
  #at: Place | undefined;

  constructor(annotator: Annotator, card: Card, guide: Guide) {
    this.#annotator = annotator;
    this.#card = card;
    this.#guide = guide;
  }

  run(command: Command): void {
    if (command === 'next-term') this.#step(1);
    else if (command === 'previous-term') this.#step(-1);
    else if (command === 'save-term') void this.#card.save();
  }

  #step(by: 1 | -1): void {
    const places = this.#annotator
      .blocks()
      .flatMap((block) =>
        outermost(block.mentions.filter(isUnderlined)).map((mention) => ({ block, mention })),
      );
    if (places.length === 0) return;
    const next = places[this.#indexAfter(places, by)];
    if (!next) return;
    this.#at = next;
    this.#guide.goTo([{ block: next.block, start: next.mention.start, end: next.mention.end }]);
    // From there Enter goes into the card, and Tab on.
    this.#annotator.stops.before(next.block, next.mention)?.focus({ preventScroll: true });
    this.#card.openMention(next.block, next.mention);
    this.#card.pin();
  }

  /** From the last term shown; at first, from what is in view. */
  #indexAfter(places: readonly Place[], by: 1 | -1): number {
    const at = places.findIndex(
      ({ block, mention }) => block === this.#at?.block && mention.start === this.#at.mention.start,
    );
    if (at >= 0) return (at + by + places.length) % places.length;
    const inView = places.findIndex(({ block }) => block.element.getBoundingClientRect().bottom > 0);
    return by > 0 ? Math.max(inView, 0) : (Math.max(inView, 0) - 1 + places.length) % places.length;
  }
}
