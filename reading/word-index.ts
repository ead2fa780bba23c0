import { hasBit, setBit } from './bits';

/**
 * What an entry of the table holds: a pair of units, the first of the keys that begin with it, what is known of them
 * (the fields below), and which third units there are.
 */
const ENTRY = 4;
const FIRST = 1;
const FIELDS = 2;
const THIRDS = 3;
/** The fields: the cost of the key that is just the pair, how many readings it has, and how many keys there are. */
const COST_BITS = 8;
const COST = (1 << COST_BITS) - 1;
const READINGS_BITS = 4;
const READINGS = (1 << READINGS_BITS) - 1;

/**
 * Finds the keys of a sorted pool by the two units they begin with: one probe of a hash table. Most places of a text
 * are turned away before it, and of the others most by the third unit, before any key is looked at.
 *
 * What counts here is how much memory a text's pairs touch: a filter of bits stays in the near caches, and all of an
 * entry is in one line.
 */
export class WordIndex {
  /** For each unit the key that it is by itself, plus one; 0 where it is none. */
  readonly singles = new Uint32Array(0x10000);
  /** Open addressing; the fields, which are never 0, tell an entry from an empty place. */
  readonly #table: Uint32Array;
  readonly #tableShift: number;
  /** A bit for each of many hashes of a pair. */
  readonly #filter: Uint8Array;
  readonly #filterShift: number;

  /**
   * `pool`: the keys one after another, sorted by unit; `starts`: where each begins, one more at the end. A key may stand
   * several times, for its readings: of two units at most fifteen times. `costs`: what each key costs.
   */
  constructor(pool: Uint16Array, starts: Uint32Array, costs?: Uint8Array) {
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
      let readings = 0;
      let thirds = 0;
      while (key < count && beginsWith(pool, starts, key, unit, second)) {
        if (starts[key + 1]! - starts[key]! === 2) readings++;
        else thirds |= thirdBit(pool[starts[key]! + 2]!);
        key++;
      }
      const fields = ((((key - first) << READINGS_BITS) | readings) << COST_BITS) | (costs?.[first] ?? 0);
      this.#file(pairOf(unit, second), first, fields, thirds);
    }
  }

  #file(pair: number, first: number, fields: number, thirds: number): void {
    const table = this.#table;
    let at = ENTRY * (hash(pair) >>> this.#tableShift);
    while (table[at + FIELDS] !== 0) at = (at + ENTRY) & (table.length - 1);
    table[at] = pair;
    table[at + FIRST] = first;
    table[at + FIELDS] = fields;
    table[at + THIRDS] = thirds;
    setBit(this.#filter, hash(pair) >>> this.#filterShift);
  }

  /** A handle on the keys that begin with these two units; -1 where there are none. */
  find(first: number, second: number): number {
    const pair = pairOf(first, second);
    const hashed = hash(pair);
    if (!hasBit(this.#filter, hashed >>> this.#filterShift)) return -1;
    const table = this.#table;
    let at = ENTRY * (hashed >>> this.#tableShift);
    while (table[at + FIELDS] !== 0) {
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
    return this.#table[handle + FIRST]! + ((this.#table[handle + FIELDS]! >>> COST_BITS) & READINGS);
  }

  /** Where the keys end. */
  end(handle: number): number {
    return this.#table[handle + FIRST]! + (this.#table[handle + FIELDS]! >>> (COST_BITS + READINGS_BITS));
  }

  /** What the key of just two units costs. */
  cost(handle: number): number {
    return this.#table[handle + FIELDS]! & COST;
  }

  /** Whether one of the keys may go on with `third`: false is certain, true is not. */
  mayGoOn(handle: number, third: number): boolean {
    return (this.#table[handle + THIRDS]! & thirdBit(third)) !== 0;
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

/** One of 32 bits. */
function thirdBit(unit: number): number {
  return 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);
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
