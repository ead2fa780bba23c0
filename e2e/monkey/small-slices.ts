/** Stands in for `page/slices.ts` where the page gets its turn far more often than time would ask for. */

const STEPS = 3;
let taken = 0;

export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export async function inSlices<T>(
  steps: Iterable<T>,
  work: (step: T) => void,
  goOn: () => boolean,
): Promise<void> {
  for (const step of steps) {
    work(step);
    if (++taken % STEPS !== 0) continue;
    await breathe();
    if (!goOn()) return;
  }
}
