/** Tells of elements that a page, or its window, gives another size; what our own drawing does to them is not told. */
export class Resizes {
  #sizes = new WeakMap<Element, string>();
  readonly #observer: ResizeObserver;

  constructor(onResized: (element: Element) => void) {
    this.#observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const before = this.#sizes.get(target);
        if (before !== undefined && before !== sizeOf(target)) onResized(target);
      }
    });
  }

  /** Call when what was drawn has been laid out; `isNew`: also where the element has not been followed. Reads layout. */
  follow(element: Element, isNew: boolean): void {
    const isFollowed = this.#sizes.has(element);
    if (!isFollowed && !isNew) return;
    this.#sizes.set(element, sizeOf(element));
    if (!isFollowed) this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#sizes = new WeakMap();
  }
}

function sizeOf({ clientWidth, clientHeight }: Element): string {
  return `${clientWidth} ${clientHeight}`;
}
