/** Counts what the page has taken from its place, so that a walk can tell whether it still stands where it stood. */
let count = 0;
const takenAt = new WeakMap<Node, number>();

/** The page has removed a node, or moved it. */
export function noteTaken(node: Node): void {
  takenAt.set(node, ++count);
}

/** For {@link isTakenSince}. */
export function momentNow(): number {
  return count;
}

/** Whether the page has taken `node` from its place since then, even if it has put it back. */
export function isTakenSince(node: Node, moment: number): boolean {
  return moment !== count && (takenAt.get(node) ?? 0) > moment;
}
