import { placeOf, type Block, type BlockMention } from './block';
import { STOP_TAG } from './own-elements';
import { stopKey } from './paint';
import { focusedElement } from './roots';
import type { ShadowRoots } from './shadow-roots';

/** The Tab stops before the terms of a document. */
export class Stops {
  /** A stop is just getting the focus back, which it had before. */
  goingBack = false;
  readonly #shadows: ShadowRoots;

  constructor(shadows: ShadowRoots) {
    this.#shadows = shadows;
  }

  /** What stands behind a stop. */
  mentionAt(stop: HTMLElement): { block: Block; mention: BlockMention } | null {
    const after = document.createTreeWalker(stop.getRootNode(), NodeFilter.SHOW_TEXT);
    after.currentNode = stop;
    const next = after.nextNode();
    const place = next && placeOf(next, 0);
    const mention = place?.block.mentions
      .filter(({ id, start }) => id === stop.dataset.term && start === place.offset)
      .toSorted((a, b) => b.end - a.end)[0];
    return place && mention ? { block: place.block, mention } : null;
  }

  /** The stop before a mention, if its block is drawn. */
  before(block: Block, { start }: BlockMention): HTMLElement | null {
    return this.#find(stopKey(block, start));
  }

  /** Gives the focus back to a stop, or to the one now in its place: that asks for no card. */
  goBackTo(stop: HTMLElement): void {
    this.goingBack = true;
    this.#find(stop.dataset.stop)?.focus({ preventScroll: true });
    this.goingBack = false;
  }

  /** Call before something is drawn anew, and what it returns after: a reader who is at a stop stays there. */
  hold(): () => void {
    const focused = focusedElement();
    return () => {
      if (focused instanceof HTMLElement && focused.localName === STOP_TAG && !focused.isConnected)
        this.goBackTo(focused);
    };
  }

  #find(key: string | undefined): HTMLElement | null {
    const stops = [document, ...this.#shadows].flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>(STOP_TAG),
    ]);
    return stops.find(({ dataset }) => dataset.stop === key) ?? null;
  }
}
