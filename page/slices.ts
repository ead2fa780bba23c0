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

/** Runs through `steps`, a slice at a time, as long as `goOn` says so. */
export async function inSlices<T>(
  steps: Iterable<T>,
  work: (step: T) => void,
  goOn: () => boolean,
): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const step of steps) {
    work(step);
    if (performance.now() < until) continue;
    await breathe();
    if (!goOn()) return;
    until = performance.now() + SLICE_MS;
  }
}
