/**
 * Finds the keys of a sorted pool by the two units they begin with: one probe of a hash table. Most places of a text
 * are turned away there, and most others have but a few keys to look at.
 */
export class WordIndex {
  /** For each unit the key that it is by itself, plus one; 0 where it is none. */
  readonly singles = new Uint32Array(0x10000);
  /** The keys of a group: from `firsts[group]` up to `ends[group]`. */
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
  /** The length of the longest key of a group. */
  readonly longest: Uint16Array;
  /** Open addressing: a pair of units, then its group plus one, so that both are in one line of the cache. */
  readonly #slots: Uint32Array;
  readonly #shift: number;

  /** `pool`: the keys one after another, sorted by unit; `starts`: where each begins, one more at the end. */
  constructor(pool: Uint16Array, starts: Uint32Array) {
    const count = starts.length - 1;
    const firsts = new Uint32Array(count);
    const ends = new Uint32Array(count);
    const longest = new Uint16Array(count);
    const pairs = new Uint32Array(count);
    let groups = 0;
    let open = -1;
    for (let key = 0; key < count; key++) {
      const start = starts[key]!;
      const length = starts[key + 1]! - start;
      const first = pool[start]!;
      if (length === 1) {
        // Of several, the first: they differ in reading only.
        this.singles[first] ||= key + 1;
        continue;
      }
      const pair = pairOf(first, pool[start + 1]!);
      if (pair !== open) {
        open = pair;
        firsts[groups] = key;
        pairs[groups++] = pair;
      }
      ends[groups - 1] = key + 1;
      if (length > longest[groups - 1]!) longest[groups - 1] = length;
    }
    this.firsts = firsts.slice(0, groups);
    this.ends = ends.slice(0, groups);
    this.longest = longest.slice(0, groups);
    const bits = Math.ceil(Math.log2(groups + 1)) + 1;
    this.#shift = 32 - bits;
    this.#slots = new Uint32Array(2 << bits);
    for (let group = 0; group < groups; group++) this.#file(pairs[group]!, group);
  }

  #file(pair: number, group: number): void {
    const mask = (this.#slots.length >> 1) - 1;
    let slot = slotOf(pair, this.#shift);
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    this.#slots[2 * slot] = pair;
    this.#slots[2 * slot + 1] = group + 1;
  }

  /** The keys that begin with these two units; -1 where there are none. */
  group(first: number, second: number): number {
    const slots = this.#slots;
    const mask = (slots.length >> 1) - 1;
    const pair = pairOf(first, second);
    let slot = slotOf(pair, this.#shift);
    for (;;) {
      const group = slots[2 * slot + 1]!;
      if (group === 0) return -1;
      if (slots[2 * slot] === pair) return group - 1;
      slot = (slot + 1) & mask;
    }
  }
}

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

function slotOf(pair: number, shift: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> shift;
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
