/** Blocks within this much of the viewport are painted. */
const NEAR = '100% 0px';

/** Follows which elements are in the viewport and which are near it. */
export class Sight {
  readonly near = new Set<Element>();
  readonly inView = new Set<Element>();
  /** Where things are is known once they have been laid out: nothing is near or in view before. */
  known = false;
  readonly #observer: IntersectionObserver;
  readonly #onNear: (elements: Element[]) => void;

  /** `onNear` is called with the elements that have come near or into view. */
  constructor(onNear: (elements: Element[]) => void) {
    this.#onNear = onNear;
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), { rootMargin: NEAR });
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
  }

  unobserve(element: Element): void {
    this.#observer.unobserve(element);
    this.near.delete(element);
    this.inView.delete(element);
  }

  clear(): void {
    this.#observer.disconnect();
    this.near.clear();
    this.inView.clear();
    this.known = false;
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
