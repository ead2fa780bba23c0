import { breathe } from './slices';

/** Milliseconds of drawing, with its style and layout, in one task: what is in view, where that is enough for it all… */
const IN_VIEW_MS = 32;
/** …what is in view where it is not… */
const IN_PARTS_MS = 25;
/** …and on a slow machine, where all else in the task takes its time too… */
const SLOW_PARTS_MS = 18;
/** …what lies near or ahead, beside the frames of a page that stands… */
const BESIDE_MS = 5;
/** …and all of it while the page is being scrolled. */
const SCROLLED_MS = 8;
/**
 * While a page is being scrolled something is drawn in one of so many frames: a frame after drawing costs more than the
 * drawing, as Chromium looks through all that is drawn, so few and larger drawings leave more frames free.
 */
const FRAMES_BETWEEN = 3;
/** A page counts as being scrolled for so long after it last was; one that has jumped, once, does not. */
const SCROLLING_MS = 150;
/** Code units at least that are drawn between two looks at the clock. */
const LEAST = 40;
/** Milliseconds a code unit is taken to cost where nothing is known: a slow machine that has not run any of it yet. */
const FIRST_GUESS = 0.4;
/**
 * What a code unit then costs, of what a page's first ruby has cost: 6 to 12 ms and 0.035 a unit on a machine on which
 * the same, slowed down fourfold, took 24 to 40 and 0.14.
 */
const OF_FIRST_RUBY = 0.0045;
/** On a slow machine the first that is drawn costs so many times more than that: its code has hardly run. */
const SLOW_AT_FIRST = 2;
/** Milliseconds that a code unit mostly costs, from which on a machine is slow… */
const SLOW = 0.08;
/** …of which the last drawing counts so much: any may be held up by something else. */
const NEWS = 0.3;
/** What is drawn next costs so much of what has been drawn just now: the code has run by then. */
const FASTER = 0.8;
/** Of the time that is left, what is drawn before the next look at the clock: each lays the page out once more. */
const SHARE = 0.8;

/** Where an item is, the most urgent first. */
const PLACES = ['in view', 'near', 'ahead'] as const;
export type Place = (typeof PLACES)[number];

export interface Work<T> {
  /** Code units of an item. */
  size: (item: T) => number;
  /** Does the work on one item; yields how many code units have been drawn since it last did. */
  steps: (item: T) => Iterator<number, unknown>;
  /** Has the browser lay out what was drawn: only then is known what it costs. */
  settle: (item: T) => void;
}

/**
 * Works on queued items, those in view first, a few milliseconds in each frame; queued twice, worked on once, where it
 * is by then. The work is done after a frame, not in it, and laid out at once: what is left to the next frame is to
 * paint it.
 */
export class FrameQueue<T> {
  #running = false;
  /** What is ahead is not worked on while the page is being scrolled. */
  readonly #queued: Record<Place, Set<T>> = { 'in view': new Set(), near: new Set(), ahead: new Set() };
  /** Items that have been begun. */
  readonly #begun = new Map<T, Iterator<number, unknown>>();
  readonly #work: Work<T>;
  #listening: AbortController | undefined;
  /** Milliseconds that a code unit has cost of late, or is expected to. */
  #cost = FIRST_GUESS;
  /** Milliseconds that it mostly costs, where that is known. */
  #mostly: number | undefined;
  #scheduled = false;
  #scrolled = Number.NEGATIVE_INFINITY;
  #scrollingUntil = Number.NEGATIVE_INFINITY;
  /** Frames since something was drawn. */
  #framesLeftOut = 0;
  /** It has worked in this task. */
  #worked = false;
  /** Its messages arrive after the frame in which they were sent. */
  readonly #afterFrame = new MessageChannel();

  constructor(work: Work<T>) {
    this.#work = work;
    this.#afterFrame.port1.onmessage = () => {
      this.#scheduled = false;
      this.#framesLeftOut++;
      this.#run();
    };
  }

  /** Begins anew with an item that has been begun. */
  add(item: T, place: Place): void {
    this.#begun.delete(item);
    this.move(item, place);
    this.#schedule();
  }

  /** An item that waits or has been begun is somewhere else now. */
  move(item: T, place: Place): void {
    for (const other of PLACES) if (other !== place) this.#queued[other].delete(item);
    this.#queued[place].add(item);
  }

  has(item: T): boolean {
    return this.#placeOf(item) !== undefined;
  }

  delete(item: T): void {
    for (const place of PLACES) this.#queued[place].delete(item);
    this.#begun.delete(item);
  }

  /** Until then items only wait. */
  start(): void {
    this.#running = true;
    this.runInView();
    this.#schedule();
  }

  /** Guesses what drawing will cost here: `firstRuby` is what the page's first ruby has, in milliseconds. */
  expect(firstRuby: number): void {
    this.#mostly = this.#cost = firstRuby * OF_FIRST_RUBY;
    if (this.isSlow) this.#cost *= SLOW_AT_FIRST;
  }

  /** Drawing mostly takes long here, or is expected to. */
  get isSlow(): boolean {
    return this.#mostly !== undefined && this.#mostly > SLOW;
  }

  /** Forgets all items. */
  stop(): void {
    this.#running = false;
    this.#listening?.abort();
    this.#listening = undefined;
    for (const place of PLACES) this.#queued[place].clear();
    this.#begun.clear();
  }

  /**
   * Works on what is in view without waiting for the next frame; once in a task, as browsers tell all observers of a
   * frame in one.
   */
  runInView(): void {
    if (this.#isDone('in view')) return;
    if (this.#worked) this.#schedule();
    else this.#run();
  }

  #placeOf(item: T): Place | undefined {
    return PLACES.find((place) => this.#queued[place].has(item));
  }

  /** Whether nothing waits that is as near as `place`, or nearer. */
  #isDone(place: Place): boolean {
    return PLACES.slice(0, PLACES.indexOf(place) + 1).every((each) => this.#queued[each].size === 0);
  }

  #schedule(): void {
    if (this.#scheduled || !this.#running || this.#isDone('ahead')) return;
    this.#scheduled = true;
    requestAnimationFrame(() => this.#afterFrame.port2.postMessage(null));
  }

  /** A first listener has Chromium make a frame: no sooner than there is something to draw in it. */
  #listen(): AbortController {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('scroll', this.#noteScroll, { signal, capture: true, passive: true });
    return listening;
  }

  readonly #noteScroll = ({ timeStamp }: Event): void => {
    if (timeStamp - this.#scrolled < SCROLLING_MS) this.#scrollingUntil = timeStamp + SCROLLING_MS;
    this.#scrolled = timeStamp;
  };

  #run(): void {
    if (!this.#running) return;
    this.#listening ??= this.#listen();
    const now = performance.now();
    if (now >= this.#scrollingUntil) this.#runStanding(now);
    else if (this.#framesLeftOut >= FRAMES_BETWEEN) this.#runScrolled(now);
    this.#worked = true;
    void breathe().then(() => (this.#worked = false));
    this.#schedule();
  }

  #runScrolled(now: number): void {
    this.#framesLeftOut = 0;
    this.#take('in view', now + SCROLLED_MS);
    if (this.#isDone('in view')) this.#take('near', now + SCROLLED_MS);
  }

  #runStanding(now: number): void {
    this.#framesLeftOut = 0;
    if (this.isSlow) this.#take('in view', now + SLOW_PARTS_MS);
    else this.#take('in view', now + IN_PARTS_MS, now + IN_VIEW_MS);
    if (this.#isDone('in view')) this.#take('near', now + BESIDE_MS);
    if (this.#isDone('near')) this.#take('ahead', now + BESIDE_MS);
  }

  /** Until `time`, or until `atMost` where all is done by then. */
  #take(place: Place, time: number, atMost = time): void {
    let looked = performance.now();
    const untilFor = (cost: number) =>
      atMost > time && looked + this.#leftOf(place) * cost < atMost ? atMost : time;
    let until = untilFor(this.#cost);
    let drawn = 0;
    let last: T | undefined;
    const look = (): void => {
      if (last !== undefined) this.#work.settle(last);
      const now = performance.now();
      // So little tells nothing, least of all where nothing had to be drawn.
      if (drawn >= LEAST) {
        this.#cost = (now - looked) / drawn;
        // The first time the code has hardly run.
        this.#mostly = this.#mostly === undefined ? SLOW : mixed(this.#mostly, this.#cost);
      }
      looked = now;
      drawn = 0;
      until = untilFor(this.#cost * FASTER);
    };
    const began = looked;
    /** Something is always done; then time is up before the least that can be drawn would take too long. */
    const isUp = () => looked >= until || (looked > began && until - looked < this.#cost * LEAST);
    for (const item of this.#queued[place]) {
      if (isUp()) return;
      const steps = this.#begun.get(item) ?? this.#work.steps(item);
      this.#begun.set(item, steps);
      while (this.#begun.get(item) === steps && !isUp()) {
        const { done, value } = steps.next();
        // Put down again meanwhile, it is not done.
        if (done && this.#begun.get(item) === steps) this.delete(item);
        // What needs no drawing costs something too.
        drawn += done ? 1 : value;
        last = item;
        if (drawn >= Math.max(LEAST, ((until - looked) * SHARE) / this.#cost)) look();
      }
    }
    if (drawn > 0) look();
  }

  /** Code units of all items at a place, those drawn of begun ones included. */
  #leftOf(place: Place): number {
    let left = 0;
    for (const item of this.#queued[place]) left += this.#work.size(item);
    return left;
  }
}

function mixed(before: number, now: number): number {
  return before + (now - before) * NEWS;
}
