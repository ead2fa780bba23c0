/** A change so soon after the last is one more of a clock, a counter, a text that is still being written. */
export const REST_MS = 2_500;
/** So many in a row, and the text is drawn over no more until it has come to rest. */
const MANY = 4;
/** What the page does in one go may be told in several. */
const AT_ONCE_MS = 50;

/** Finds texts that change all the time: drawn over at each change, their pinyin would blink. */
export class Restlessness {
  readonly #changes = new WeakMap<Element, { times: number; last: number }>();

  /** The page has changed a text in `element`. */
  note(element: Element): void {
    const now = performance.now();
    const before = this.#changes.get(element);
    const since = before ? now - before.last : REST_MS;
    if (since < AT_ONCE_MS) return;
    this.#changes.set(element, { times: before && since < REST_MS ? before.times + 1 : 1, last: now });
  }

  /** Whether a text that has just come into `element` is to be left alone until it has stood for {@link REST_MS}. */
  isRestless(element: Element): boolean {
    const changes = this.#changes.get(element);
    return changes !== undefined && changes.times >= MANY && performance.now() - changes.last < REST_MS;
  }
}
