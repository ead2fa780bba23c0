import { hasBit } from './bits';

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
    const table = new Uint32Array(ENTRY << bits);
    const tableShift = 32 - bits;
    const mask = table.length - 1;
    const filter = new Uint8Array(1 << (bits - 1));
    const filterShift = 30 - bits;
    const { singles } = this;
    // Runs once, whenever the background wakes, with code that has never run, where each call counts: with `thirdBit`,
    // `setBit` and `hash` called here the lexicon takes 2 ms of 34 more (in turns, medians of seven).
    let key = 0;
    let start = 0;
    let end = starts[1] ?? 0;
    while (key < count) {
      const unit = pool[start]!;
      if (end - start === 1) {
        // Of several, the first: they differ in reading only.
        if (singles[unit] === 0) singles[unit] = key + 1;
        start = end;
        if (++key < count) end = starts[key + 1]!;
        continue;
      }
      const first = key;
      const second = pool[start + 1]!;
      let readings = 0;
      let thirds = 0;
      do {
        if (end - start === 2) readings++;
        else thirds |= 1 << (Math.imul(pool[start + 2]!, SPREAD) >>> 27);
        start = end;
        if (++key < count) end = starts[key + 1]!;
      } while (key < count && pool[start + 1] === second && pool[start] === unit && end - start > 1);
      const pair = (unit << 16) | second;
      const hashed = Math.imul(pair, SPREAD);
      let at = ENTRY * (hashed >>> tableShift);
      while (table[at + FIELDS] !== 0) at = (at + ENTRY) & mask;
      table[at] = pair;
      table[at + FIRST] = first;
      table[at + FIELDS] =
        ((((key - first) << READINGS_BITS) | readings) << COST_BITS) | (costs?.[first] ?? 0);
      table[at + THIRDS] = thirds;
      const bit = hashed >>> filterShift;
      filter[bit >>> 3]! |= 1 << (bit & 7);
    }
    this.#table = table;
    this.#tableShift = tableShift;
    this.#filter = filter;
    this.#filterShift = filterShift;
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
  let first = -1;
  let second = -1;
  for (let key = 0, start = 0; key + 1 < starts.length; key++) {
    const end = starts[key + 1]!;
    if (end - start > 1 && (pool[start + 1] !== second || pool[start] !== first)) {
      first = pool[start]!;
      second = pool[start + 1]!;
      pairs++;
    }
    start = end;
  }
  return pairs;
}

/** Spreads what it is multiplied with over all bits: 2^32 through the golden ratio. */
const SPREAD = 0x9e3779b1;

/** Both units in one number. */
export function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** One of 32 bits. */
function thirdBit(unit: number): number {
  return 1 << (Math.imul(unit, SPREAD) >>> 27);
}

function hash(pair: number): number {
  return Math.imul(pair, SPREAD);
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
