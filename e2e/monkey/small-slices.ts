/** Stands in for `page/slices.ts` where the page gets its turn far more often than time would ask for. */

const STEPS = 3;
let taken = 0;

export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export const afterFrame = breathe;

export const hasBeenShown = (): boolean => true;

export async function inSlices<T>(
  steps: Iterable<T>,
  work: (step: T) => Promise<void> | null | undefined,
  goOn: () => boolean,
): Promise<void> {
  for (const step of steps) {
    const pause = work(step);
    if (++taken % STEPS !== 0 && !pause) continue;
    await (pause ?? breathe());
    if (!goOn()) return;
  }
}
