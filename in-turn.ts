/**
 * Lets changes of one stored value wait for each other, so that each starts from what the one before has stored. One
 * that fails stops none after it.
 */
export function inTurn(): <T>(change: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const changed = last.then(change, change);
    last = changed;
    return changed;
  };
}
