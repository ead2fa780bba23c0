/** Milliseconds of drawing, with its style and layout, in one task: what is in view… */
const IN_VIEW_MS = 40;
/** …and beside the frames of a page that is being scrolled, or for what lies ahead. */
const BESIDE_MS = 5;
/** A page counts as being scrolled for so long after it last was. */
const SCROLLING_MS = 150;
/** Code units at least that are drawn between two looks at the clock. */
const LEAST = 40;
/** Milliseconds a code unit is taken to cost until it is known: a slow machine that has not run any of it yet. */
const FIRST_GUESS = 0.15;

/** Where an item is, the most urgent first. */
const PLACES = ['in view', 'near', 'ahead'] as const;
export type Place = (typeof PLACES)[number];

export interface Work<T> {
  /** Does the work on one item; yields how many code units have been drawn since it last did. */
  steps: (item: T) => Iterator<number, unknown>;
  /** Has the browser lay out what was drawn: only then is known what it costs. */
  settle: (item: T) => void;
}

/**
 * Works on queued items, those in view first, a few milliseconds in each frame; queued twice, worked on once, as the
 * nearer of the two. The work is done after a frame, not in it, and laid out at once: what is left to the next frame is to paint it.
 */
export class FrameQueue<T> {
  #running = false;
  readonly #inView = new Set<T>();
  readonly #near = new Set<T>();
  /** Not worked on while the page is being scrolled. */
  readonly #ahead = new Set<T>();
  /** Items that have been begun. */
  readonly #begun = new Map<T, Iterator<number, unknown>>();
  readonly #work: Work<T>;
  #listening: AbortController | undefined;
  /** Milliseconds that a code unit has cost of late. */
  #cost = FIRST_GUESS;
  #scheduled = false;
  #scrolled = Number.NEGATIVE_INFINITY;
  /** Its messages arrive after the frame in which they were sent. */
  readonly #afterFrame = new MessageChannel();

  constructor(work: Work<T>) {
    this.#work = work;
    this.#afterFrame.port1.onmessage = () => {
      this.#scheduled = false;
      this.#run();
    };
  }

  /** Begins anew with an item that has been begun. */
  add(item: T, place: Place): void {
    this.#begun.delete(item);
    this.move(item, place);
    this.#schedule();
  }

  /** An item that waits or has been begun may have come nearer. */
  move(item: T, place: Place): void {
    const sets = [this.#inView, this.#near, this.#ahead];
    const queued = sets.findIndex((set) => set.has(item));
    const wanted = PLACES.indexOf(place);
    if (queued < 0 || wanted < queued) {
      sets[queued]?.delete(item);
      sets[wanted]?.add(item);
    }
  }

  has(item: T): boolean {
    return this.#inView.has(item) || this.#near.has(item) || this.#ahead.has(item);
  }

  delete(item: T): void {
    this.#inView.delete(item);
    this.#near.delete(item);
    this.#ahead.delete(item);
    this.#begun.delete(item);
  }

  /** Until then items only wait. */
  start(): void {
    this.#listening = new AbortController();
    document.addEventListener('scroll', ({ timeStamp }) => (this.#scrolled = timeStamp), {
      signal: this.#listening.signal,
      capture: true,
      passive: true,
    });
    this.#running = true;
    this.runInView();
    this.#schedule();
  }

  /** Forgets all items. */
  stop(): void {
    this.#running = false;
    this.#listening?.abort();
    this.#inView.clear();
    this.#near.clear();
    this.#ahead.clear();
    this.#begun.clear();
  }

  /** Works on what is in view without waiting for the next frame. */
  runInView(): void {
    if (this.#inView.size > 0) this.#run();
  }

  #schedule(): void {
    if (this.#scheduled || !this.#running || this.#inView.size + this.#near.size + this.#ahead.size === 0)
      return;
    this.#scheduled = true;
    requestAnimationFrame(() => this.#afterFrame.port2.postMessage(null));
  }

  #run(): void {
    if (!this.#running) return;
    const began = performance.now();
    const scrolling = began - this.#scrolled < SCROLLING_MS;
    this.#take(this.#inView, began + (scrolling ? BESIDE_MS : IN_VIEW_MS));
    if (this.#inView.size === 0) this.#take(this.#near, began + BESIDE_MS);
    if (this.#inView.size + this.#near.size === 0 && !scrolling) this.#take(this.#ahead, began + BESIDE_MS);
    this.#schedule();
  }

  #take(items: Set<T>, until: number): void {
    let looked = performance.now();
    let drawn = 0;
    let last: T | undefined;
    const look = (): void => {
      if (last !== undefined) this.#work.settle(last);
      const now = performance.now();
      this.#cost = (now - looked) / drawn;
      looked = now;
      drawn = 0;
    };
    const began = looked;
    /** Something is always done; then time is up before the least that can be drawn would take too long. */
    const isUp = () => looked >= until || (looked > began && until - looked < this.#cost * LEAST);
    for (const item of items) {
      if (isUp()) return;
      const steps = this.#begun.get(item) ?? this.#work.steps(item);
      this.#begun.set(item, steps);
      while (this.#begun.get(item) === steps && !isUp()) {
        const { done, value } = steps.next();
        if (done) this.delete(item);
        // What needs no drawing costs something too.
        drawn += done ? 1 : value;
        last = item;
        if (drawn >= Math.max(LEAST, (until - looked) / 2 / this.#cost)) look();
      }
    }
    if (drawn > 0) look();
  }
}
