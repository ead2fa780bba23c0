/** Blocks within this much of the viewport are painted at once… */
const NEAR = '100% 0px';
/** …and those that are this near, below rather than above, while nobody scrolls. */
const AHEAD = '100% 0px 300% 0px';

/** Follows which elements are in the viewport and which are near it. */
export class Sight {
  readonly near = new Set<Element>();
  readonly inView = new Set<Element>();
  /** Where things are is known once they have been laid out: nothing is near or in view before. */
  known = false;
  /** What the reader may get to next, and what is near. */
  readonly ahead = new Set<Element>();
  readonly #observer: IntersectionObserver;
  readonly #aheadObserver: IntersectionObserver;
  readonly #onNear: (elements: Element[]) => void;
  readonly #onAhead: (elements: Element[]) => void;

  /** `onNear` is called with the elements that have come near or into view, `onAhead` with those that may soon. */
  constructor(onNear: (elements: Element[]) => void, onAhead: (elements: Element[]) => void) {
    this.#onNear = onNear;
    this.#onAhead = onAhead;
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), { rootMargin: NEAR });
    this.#aheadObserver = new IntersectionObserver((entries) => this.#takeAhead(entries), {
      rootMargin: AHEAD,
    });
  }

  /** Takes at once what the browser knows and would tell soon: work that goes on after a frame comes before its news. */
  look(): void {
    const entries = this.#observer.takeRecords();
    if (entries.length > 0) this.#take(entries);
  }

  /**
   * Looks where some elements are: an answer that comes before the page's first frame is drawn in that frame. Reads
   * layout.
   */
  measure(elements: Iterable<Element>): void {
    for (const element of elements) {
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight) continue;
      this.near.add(element);
      this.inView.add(element);
    }
  }

  observe(element: Element): void {
    this.#observer.observe(element);
    this.#aheadObserver.observe(element);
  }

  unobserve(element: Element): void {
    this.#observer.unobserve(element);
    this.#aheadObserver.unobserve(element);
    this.ahead.delete(element);
    this.near.delete(element);
    this.inView.delete(element);
  }

  clear(): void {
    this.#observer.disconnect();
    this.#aheadObserver.disconnect();
    this.ahead.clear();
    this.near.clear();
    this.inView.clear();
    this.known = false;
  }

  #takeAhead(entries: readonly IntersectionObserverEntry[]): void {
    const come: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        this.ahead.add(target);
        come.push(target);
      } else this.ahead.delete(target);
    }
    this.#onAhead(come);
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    const come: Element[] = [];
    this.known = true;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      if (!isIntersecting && !isBoxless(target, box)) {
        this.near.delete(target);
        this.inView.delete(target);
        continue;
      }
      this.near.add(target);
      if (box.bottom > 0 && box.top < innerHeight) this.inView.add(target);
      come.push(target);
    }
    this.#onNear(come);
  }
}

/** `display: contents` (slots, for one): nobody can tell where it is, but what is in it is seen. */
function isBoxless(element: Element, { width, height }: DOMRectReadOnly): boolean {
  return width + height === 0 && getComputedStyle(element).display === 'contents';
}
