import type { Keys } from './keys';

/** Twice as many slots as there are pairs to file, or more. */
const SLOT_BITS = 18;
const SLOTS = 1 << SLOT_BITS;

function slotOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

/**
 * Finds the words of a sorted pool by the two units they begin with: one probe of a hash table. Most places of a text
 * are turned away there, and most others have but a few words to look at.
 */
export class WordIndex {
  /** For each unit the word that it is by itself, plus one; 0 where it is none. */
  readonly singles = new Uint32Array(0x10000);
  /** The words of a group: from `firsts[group]` up to `ends[group]`. */
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
  /** The length of the longest word of a group. */
  readonly longest: Uint8Array;
  /** Open addressing: a pair of units, then its group plus one. One cache line for both. */
  readonly #slots = new Uint32Array(2 * SLOTS);

  constructor({ pool, starts, lengths }: Keys) {
    const count = lengths.length;
    const firsts = new Uint32Array(count);
    const ends = new Uint32Array(count);
    const longest = new Uint8Array(count);
    let groups = 0;
    let open = 0;
    for (let word = count - 1; word >= 0; word--)
      if (lengths[word] === 1) this.singles[pool[starts[word]!]!] = word + 1;
    for (let word = 0; word < count; word++) {
      const start = starts[word]!;
      const length = lengths[word]!;
      if (length < 2) {
        open = 0;
        continue;
      }
      const pair = pairOf(pool[start]!, pool[start + 1]!);
      if (pair !== open) {
        if (groups * 2 >= SLOTS) throw new Error('More pairs begin words than the index has room for');
        open = pair;
        firsts[groups] = word;
        this.#file(pair, ++groups);
      }
      ends[groups - 1] = word + 1;
      if (length > longest[groups - 1]!) longest[groups - 1] = length;
    }
    this.firsts = firsts.slice(0, groups);
    this.ends = ends.slice(0, groups);
    this.longest = longest.slice(0, groups);
  }

  #file(pair: number, group: number): void {
    let slot = slotOf(pair);
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.#slots[2 * slot] = pair;
    this.#slots[2 * slot + 1] = group;
  }

  /** The words that begin with these two units; -1 where there are none. */
  group(first: number, second: number): number {
    const slots = this.#slots;
    const pair = pairOf(first, second);
    let slot = slotOf(pair);
    for (;;) {
      const group = slots[2 * slot + 1]!;
      if (group === 0) return -1;
      if (slots[2 * slot] === pair) return group - 1;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** Up to here it is quicker to look at one word after another than to halve. */
const FEW = 6;

/** In `low..high`, whose words share `depth` units: the first whose next unit is at least `wanted`. */
export function firstAtLeast(
  { pool, starts, lengths }: Keys,
  low: number,
  high: number,
  depth: number,
  wanted: number,
): number {
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    if (lengths[middle]! <= depth || pool[starts[middle]! + depth]! < wanted) low = middle + 1;
    else high = middle;
  }
  while (low < high && (lengths[low]! <= depth || pool[starts[low]! + depth]! < wanted)) low++;
  return low;
}
