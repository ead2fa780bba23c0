/** What an entry of the table holds: a pair of units, and of the keys that begin with it the first, the first longer one, the end. */
const ENTRY = 4;
const FIRST = 1;
const LONGER = 2;
const END = 3;

/**
 * Finds the keys of a sorted pool by the two units they begin with: one probe of a hash table. Most places of a text
 * are turned away before it, and most others have but a few keys to look at.
 *
 * What counts here is how much memory a text's pairs touch: a filter of bits stays in the near caches, and all of an
 * entry is in one line.
 */
export class WordIndex {
  /** For each unit the key that it is by itself, plus one; 0 where it is none. */
  readonly singles = new Uint32Array(0x10000);
  /** Open addressing; the end, which is never 0, tells an entry from an empty place. */
  readonly #table: Uint32Array;
  readonly #tableShift: number;
  /** A bit for each of many hashes of a pair. */
  readonly #filter: Uint8Array;
  readonly #filterShift: number;

  /** `pool`: the keys one after another, sorted by unit; `starts`: where each begins, one more at the end. */
  constructor(pool: Uint16Array, starts: Uint32Array) {
    const count = starts.length - 1;
    const bits = bitsFor(countPairs(pool, starts)) + 1;
    this.#table = new Uint32Array(ENTRY << bits);
    this.#tableShift = 32 - bits;
    this.#filter = new Uint8Array(1 << (bits - 1));
    this.#filterShift = 30 - bits;
    let key = 0;
    while (key < count) {
      const start = starts[key]!;
      const unit = pool[start]!;
      if (starts[key + 1]! - start === 1) {
        // Of several, the first: they differ in reading only.
        this.singles[unit] ||= key + 1;
        key++;
        continue;
      }
      const first = key;
      const second = pool[start + 1]!;
      let longer = key;
      while (key < count && beginsWith(pool, starts, key, unit, second)) {
        key++;
        if (starts[key]! - starts[key - 1]! === 2) longer = key;
      }
      this.#file(pairOf(unit, second), first, longer, key);
    }
  }

  #file(pair: number, first: number, longer: number, end: number): void {
    const table = this.#table;
    let at = ENTRY * (hash(pair) >>> this.#tableShift);
    while (table[at + END] !== 0) at = (at + ENTRY) & (table.length - 1);
    table[at] = pair;
    table[at + FIRST] = first;
    table[at + LONGER] = longer;
    table[at + END] = end;
    const bit = hash(pair) >>> this.#filterShift;
    this.#filter[bit >>> 3]! |= 1 << (bit & 7);
  }

  /** A handle on the keys that begin with these two units; -1 where there are none. */
  find(first: number, second: number): number {
    const pair = pairOf(first, second);
    const hashed = hash(pair);
    const bit = hashed >>> this.#filterShift;
    if (((this.#filter[bit >>> 3]! >>> (bit & 7)) & 1) === 0) return -1;
    const table = this.#table;
    let at = ENTRY * (hashed >>> this.#tableShift);
    while (table[at + END] !== 0) {
      if (table[at] === pair) return at;
      at = (at + ENTRY) & (table.length - 1);
    }
    return -1;
  }

  /** Of the keys behind a handle the first: those of two units come first. */
  first(handle: number): number {
    return this.#table[handle + FIRST]!;
  }

  /** The first key of more than two units. */
  firstLonger(handle: number): number {
    return this.#table[handle + LONGER]!;
  }

  /** Where the keys end. */
  end(handle: number): number {
    return this.#table[handle + END]!;
  }
}

function bitsFor(count: number): number {
  return Math.max(4, Math.ceil(Math.log2(count + 1)));
}

function countPairs(pool: Uint16Array, starts: Uint32Array): number {
  let pairs = 0;
  let last = -1;
  for (let key = 0; key + 1 < starts.length; key++) {
    const start = starts[key]!;
    if (starts[key + 1]! - start === 1) continue;
    const pair = pairOf(pool[start]!, pool[start + 1]!);
    if (pair !== last) pairs++;
    last = pair;
  }
  return pairs;
}

function beginsWith(
  pool: Uint16Array,
  starts: Uint32Array,
  key: number,
  first: number,
  second: number,
): boolean {
  const start = starts[key]!;
  return starts[key + 1]! - start > 1 && pool[start] === first && pool[start + 1] === second;
}

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

function hash(pair: number): number {
  return Math.imul(pair, 0x9e3779b1);
}

/** Up to here it is quicker to look at one key after another than to halve. */
const FEW = 6;

/** Among the keys `low..high`, all longer than `depth` and alike up to there: the first whose next unit is at least `wanted`. */
export function firstAtLeast(
  pool: Uint16Array,
  starts: Uint32Array,
  low: number,
  high: number,
  depth: number,
  wanted: number,
): number {
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    if (pool[starts[middle]! + depth]! < wanted) low = middle + 1;
    else high = middle;
  }
  while (low < high && pool[starts[low]! + depth]! < wanted) low++;
  return low;
}
