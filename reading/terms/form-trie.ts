/**
 * A sorted pool of strings walked as if it were a trie: no nodes to load, a range of rows that narrows with
 * each character. A table of the pairs of characters that begin a form turns most positions away at once.
 */
export interface FormTrie {
  /**
   * Calls `found(row, length)` for each form that starts at `codes[from]`, shorter ones first.
   * `limit`: the end of `codes`.
   */
  walk(codes: Uint16Array, from: number, limit: number, found: (row: number, length: number) => void): void;
}

const PAIR_BITS = 16;
const hashPair = (a: number, b: number) => ((a * 31 + b) * 0x9e3779b1) >>> (32 - PAIR_BITS);

/** `offsets` has one more element than there are rows; rows are sorted by code unit, none empty or twice. */
export function createFormTrie(pool: Uint16Array, offsets: Uint32Array): FormTrie {
  const rows = offsets.length - 1;
  const pairs = new Uint8Array(1 << PAIR_BITS);
  /** Rows that start with a character: `firstRow[code]` up to `endRow[code]`. */
  const firstRow = new Uint16Array(65536);
  const endRow = new Uint16Array(65536);
  const singles = new Uint8Array(65536);
  for (let row = 0; row < rows; row++) {
    const start = offsets[row]!;
    const first = pool[start]!;
    if (endRow[first] === 0) firstRow[first] = row;
    endRow[first] = row + 1;
    if (offsets[row + 1]! - start === 1) singles[first] = 1;
    else pairs[hashPair(first, pool[start + 1]!)] = 1;
  }

  /** The first row from `low` to `high` whose character at `depth` is not below `code`; all are longer than `depth`. */
  const lowerBound = (low: number, high: number, depth: number, code: number): number => {
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pool[offsets[middle]! + depth]! >= code) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  return {
    walk(codes, from, limit, found) {
      const first = codes[from]!;
      let high = endRow[first]!;
      if (high === 0) return;
      const second = from + 1 < limit ? codes[from + 1]! : 0;
      if (singles[first] === 0 && pairs[hashPair(first, second)] === 0) return;
      let low = firstRow[first]!;
      for (let depth = 1; ; depth++) {
        const start = offsets[low]!;
        if (offsets[low + 1]! - start === depth) {
          found(low, depth);
          if (++low === high) return;
        }
        if (from + depth >= limit) return;
        const code = codes[from + depth]!;
        low = lowerBound(low, high, depth, code);
        if (low === high) return;
        high = lowerBound(low, high, depth, code + 1);
        if (low === high) return;
      }
    },
  };
}
