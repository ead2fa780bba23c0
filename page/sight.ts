/** Blocks within this much of the viewport are painted at once… */
const NEAR = '100% 0px';
/** …and those that are this near, below rather than above, while nobody scrolls. */
const AHEAD = '100% 0px 300% 0px';

/** Is told of elements. */
export interface SightListener {
  /** They have come near or into view; none where it has only become known that none of some is. */
  onNear: (elements: Element[]) => void;
  /** The reader may get to them next. */
  onAhead: (elements: Element[]) => void;
  /** They are no longer as near as they were. */
  onLeft: (elements: Element[]) => void;
}

/** Follows which elements are in the viewport and which are near it. */
export class Sight {
  readonly near = new Set<Element>();
  readonly inView = new Set<Element>();
  /** Where things are is known once they have been laid out: nothing is near or in view before. */
  known = false;
  /** What waits for {@link release}. */
  #held: Set<Element> | undefined;
  /** What the reader may get to next, and what is near. */
  readonly ahead = new Set<Element>();
  readonly #listener: SightListener;
  readonly #aheadObserver: IntersectionObserver;
  /** Of what is ahead alone: a page may have thousands of elements, and each costs something in every frame. */
  readonly #nearObserver: IntersectionObserver;
  /** Of what is near alone. */
  readonly #viewObserver: IntersectionObserver;

  constructor(listener: SightListener) {
    this.#listener = listener;
    this.#aheadObserver = new IntersectionObserver((entries) => this.#takeAhead(entries), {
      rootMargin: AHEAD,
    });
    this.#nearObserver = new IntersectionObserver((entries) => this.#takeNear(entries), { rootMargin: NEAR });
    this.#viewObserver = new IntersectionObserver((entries) => this.#takeView(entries));
  }

  /**
   * Takes at once what the browser knows and would tell soon: work that goes on after a frame comes before its news.
   * Returns whether there was any.
   */
  look(): boolean {
    const entries = this.#aheadObserver.takeRecords();
    if (entries.length > 0) this.#takeAhead(entries);
    return entries.length > 0;
  }

  /**
   * Looks where an element is, and remembers what is in view: the browser tells only after a frame. Reads layout.
   */
  locate(element: Element): 'above' | 'in view' | 'below' {
    const box = element.getBoundingClientRect();
    if (!isWithin(box, 0)) return box.top >= innerHeight ? 'below' : 'above';
    this.near.add(element);
    this.inView.add(element);
    return 'in view';
  }

  /** Has all that is put down from now on wait: the frame in which browsers look comes between a page and its first answer. */
  hold(): void {
    this.#held ??= new Set();
  }

  /** Follows what has waited. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const element of held) this.observe(element);
  }

  observe(element: Element): void {
    if (this.#held) this.#held.add(element);
    else this.#aheadObserver.observe(element);
  }

  unobserve(element: Element): void {
    this.#held?.delete(element);
    this.#aheadObserver.unobserve(element);
    this.#leave(element);
  }

  clear(): void {
    this.#aheadObserver.disconnect();
    this.#nearObserver.disconnect();
    this.#viewObserver.disconnect();
    this.ahead.clear();
    this.near.clear();
    this.inView.clear();
    this.known = false;
    this.#held = undefined;
  }

  #takeAhead(entries: readonly IntersectionObserverEntry[]): void {
    this.known = true;
    const ahead: Element[] = [];
    const near: Element[] = [];
    const left: Element[] = [];
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const boxless = isBoxless(target, box);
      if (isIntersecting || boxless) {
        this.ahead.add(target);
        ahead.push(target);
        if (!boxless) this.#nearObserver.observe(target);
        // Known now, and told by the other observers frames later.
        if (boxless || isWithin(box, innerHeight)) near.push(target);
        if (isWithin(box, 0)) this.inView.add(target);
      } else if (this.#leave(target)) left.push(target);
    }
    for (const element of near) this.near.add(element);
    this.#listener.onLeft(left);
    this.#listener.onNear(near);
    this.#listener.onAhead(ahead);
  }

  #takeNear(entries: readonly IntersectionObserverEntry[]): void {
    const near: Element[] = [];
    const left: Element[] = [];
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      if (isIntersecting) {
        this.near.add(target);
        this.#viewObserver.observe(target);
        if (isWithin(box, 0)) this.inView.add(target);
        near.push(target);
      } else {
        this.#viewObserver.unobserve(target);
        this.inView.delete(target);
        if (this.near.delete(target)) left.push(target);
      }
    }
    this.#listener.onLeft(left);
    this.#listener.onNear(near);
  }

  #takeView(entries: readonly IntersectionObserverEntry[]): void {
    const come: Element[] = [];
    const left: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        this.inView.add(target);
        come.push(target);
      } else if (this.inView.delete(target)) left.push(target);
    }
    this.#listener.onLeft(left);
    this.#listener.onNear(come);
  }

  /** Whether it was ahead. */
  #leave(element: Element): boolean {
    this.#nearObserver.unobserve(element);
    this.#viewObserver.unobserve(element);
    this.inView.delete(element);
    this.near.delete(element);
    return this.ahead.delete(element);
  }
}

/** Whether a box is in view, or no more than `margin` pixels above or below. */
function isWithin({ top, bottom }: DOMRectReadOnly, margin: number): boolean {
  return bottom > -margin && top < innerHeight + margin;
}

/** `display: contents` (slots, for one): nobody can tell where it is, but what is in it is seen. */
function isBoxless(element: Element, { width, height }: DOMRectReadOnly): boolean {
  return width + height === 0 && getComputedStyle(element).display === 'contents';
}
