/**
 * A table that is mostly zeros, as a file holds it: one bit a place, set where the weight is not zero, and the weights
 * in order. The polyphone model's table is a quarter of its size this way, and spreading it out takes a few
 * milliseconds.
 */
export interface SparseTable {
  bits: Uint8Array;
  values: Int8Array;
}

/** `table`: a length that is a multiple of eight. */
export function thinOut(table: Int8Array): SparseTable {
  const bits = new Uint8Array(table.length >> 3);
  const values: number[] = [];
  table.forEach((value, i) => {
    if (value === 0) return;
    bits[i >> 3] = bits[i >> 3]! | (1 << (i & 7));
    values.push(value);
  });
  return { bits, values: Int8Array.from(values) };
}

/** The table as it was before {@link thinOut}. */
export function spreadOut({ bits, values }: SparseTable): Int8Array {
  const table = new Int8Array(bits.length << 3);
  let next = 0;
  for (let byte = 0; byte < bits.length; byte++) {
    let left = bits[byte]!;
    for (let i = byte << 3; left !== 0; i++, left >>= 1) if (left & 1) table[i] = values[next++]!;
  }
  return table;
}
