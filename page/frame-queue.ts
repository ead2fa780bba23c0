/** Milliseconds of painting in one frame: the page's own work must still fit. */
const BUDGET_MS = 4;

/** Runs `work` over queued items, a few milliseconds a frame; an item queued twice is worked on once. */
export class FrameQueue<T> {
  readonly #items = new Set<T>();
  readonly #work: (item: T) => void;
  #frame: number | undefined;

  constructor(work: (item: T) => void) {
    this.#work = work;
  }

  add(item: T): void {
    this.#items.add(item);
    this.#frame ??= requestAnimationFrame(() => this.#run());
  }

  clear(): void {
    this.#items.clear();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #run(): void {
    this.#frame = undefined;
    const until = performance.now() + BUDGET_MS;
    for (const item of this.#items) {
      this.#items.delete(item);
      this.#work(item);
      if (performance.now() >= until) break;
    }
    if (this.#items.size > 0) this.#frame ??= requestAnimationFrame(() => this.#run());
  }
}
