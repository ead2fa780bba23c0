/** Milliseconds of painting in one frame: what is in view at once, what lies ahead beside the page's own work. */
const IN_VIEW_MS = 14;
const AHEAD_MS = 4;

/** Runs `work` over queued items, those in view first, a few milliseconds a frame; queued twice, worked on once. */
export class FrameQueue<T> {
  readonly #inView = new Set<T>();
  readonly #ahead = new Set<T>();
  readonly #work: (item: T) => void;
  #frame: number | undefined;

  constructor(work: (item: T) => void) {
    this.#work = work;
  }

  add(item: T, inView: boolean): void {
    if (inView) this.#ahead.delete(item);
    else if (this.#inView.has(item)) return;
    (inView ? this.#inView : this.#ahead).add(item);
    this.#frame ??= requestAnimationFrame(() => this.#run());
  }

  delete(item: T): void {
    this.#inView.delete(item);
    this.#ahead.delete(item);
  }

  clear(): void {
    this.#inView.clear();
    this.#ahead.clear();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #run(): void {
    this.#frame = undefined;
    const began = performance.now();
    this.#take(this.#inView, began + IN_VIEW_MS);
    if (this.#inView.size === 0) this.#take(this.#ahead, began + AHEAD_MS);
    if (this.#inView.size + this.#ahead.size > 0) this.#frame ??= requestAnimationFrame(() => this.#run());
  }

  #take(items: Set<T>, until: number): void {
    for (const item of items) {
      if (performance.now() >= until) return;
      items.delete(item);
      this.#work(item);
    }
  }
}
