/**
 * Sorted keys, front-coded: how many units each shares with the one before it, how many it adds, and the added units.
 * A third smaller in the package than the keys themselves.
 */
export interface Keys {
  /** All keys one after another. */
  pool: Uint16Array;
  /** Where each begins; one more at the end. */
  starts: Uint32Array;
  lengths: Uint8Array;
}

/** The three sections of `keys`, which are sorted by UTF-16 unit and shorter than 256. */
export function packKeys(keys: readonly string[]): [Uint8Array, Uint8Array, Uint16Array] {
  const shared = new Uint8Array(keys.length);
  const added = new Uint8Array(keys.length);
  const units: number[] = [];
  let before = '';
  keys.forEach((key, i) => {
    let same = 0;
    while (same < key.length && same < before.length && key[same] === before[same]) same++;
    shared[i] = same;
    added[i] = key.length - same;
    for (let at = same; at < key.length; at++) units.push(key.charCodeAt(at));
    before = key;
  });
  return [shared, added, Uint16Array.from(units)];
}

export function unpackKeys(shared: Uint8Array, added: Uint8Array, units: Uint16Array): Keys {
  const count = shared.length;
  const lengths = new Uint8Array(count);
  for (let i = 0; i < count; i++) lengths[i] = shared[i]! + added[i]!;
  const starts = sums(lengths);
  const pool = new Uint16Array(starts[count]!);
  let from = 0;
  let to = 0;
  for (let i = 0, before = 0; i < count; i++) {
    const start = to;
    for (let left = shared[i]!; left > 0; left--) pool[to++] = pool[before++]!;
    for (let left = added[i]!; left > 0; left--) pool[to++] = units[from++]!;
    before = start;
  }
  return { pool, starts, lengths };
}

/** Where each of a row of things begins that are as long as `lengths` says; one more at the end. */
export function sums(lengths: Uint8Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}
