/** A drawing undone sooner than this was refused; later the page has changed for reasons of its own. */
const SOON_MS = 1_000;
/** Refused so often, a text is left alone. */
const ENOUGH = 10;
/** Refusals this far apart are not one page's insistence. */
const FORGOTTEN_MS = 10_000;

/**
 * Some pages undo every change that is not theirs (a script that writes its markup back whenever it differs). Without
 * an end to it they and we would take turns for ever. Kept by text: such a page makes new nodes each time.
 */
export class Refusals {
  readonly #times = new Map<string, { times: number; last: number }>();

  /** The page has put back `text` as it was before it was drawn over at `drawnAt` (of `performance.now()`). */
  note(text: string, drawnAt: number): void {
    const now = performance.now();
    if (now - drawnAt > SOON_MS) return;
    const before = this.#times.get(text);
    const goesOn = before && now - before.last < FORGOTTEN_MS;
    this.#times.set(text, { times: goesOn ? before.times + 1 : 1, last: now });
  }

  /** Whether nothing is to be drawn over `text` any more. */
  isFinal(text: string): boolean {
    return (this.#times.get(text)?.times ?? 0) >= ENOUGH;
  }

  clear(): void {
    this.#times.clear();
  }
}
