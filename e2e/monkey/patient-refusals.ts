/**
 * Stands in for `page/refusals.ts`, which goes by the clock: the monkey does in seconds what a page does in hours, and
 * would have most of its text left alone. Here a text is, once it has been put back so often.
 */
const ENOUGH = 40;

export class Refusals {
  readonly #times = new Map<string, number>();

  note(text: string): void {
    this.#times.set(text, (this.#times.get(text) ?? 0) + 1);
  }

  isFinal(text: string): boolean {
    return (this.#times.get(text) ?? 0) >= ENOUGH;
  }

  clear(): void {
    this.#times.clear();
  }
}
