/** Long work in the page is cut into slices of this many milliseconds. */
const SLICE_MS = 8;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page have its turn: input and painting come before what follows. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  // Firefox and Safari have no scheduler.yield.
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Lets the page be shown first. One that nobody sees has no frames. */
export function afterFrame(): Promise<void> {
  if (document.hidden) return breathe();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Whether something of the page has been on screen: by then it had been laid out. */
export function hasBeenShown(): boolean {
  return performance.getEntriesByType('paint').length > 0;
}

/**
 * Runs through `steps`, a slice at a time, as long as `goOn` says so. `work` may return what has to be waited for
 * before it goes on.
 */
export async function inSlices<T>(
  steps: Iterable<T>,
  work: (step: T) => Promise<void> | null | undefined,
  goOn: () => boolean | Promise<boolean>,
): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const step of steps) {
    const pause = work(step);
    if (!pause && performance.now() < until) continue;
    await (pause ?? breathe());
    if (!(await goOn())) return;
    until = performance.now() + SLICE_MS;
  }
}
