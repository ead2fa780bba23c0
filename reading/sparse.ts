import { setBit } from './bits';

/**
 * A table that is mostly zeros, as a file holds it: one bit a place, set where the weight is not zero, and the weights
 * in order. The polyphone model's table and the lexicon's readings are a quarter of their size this way.
 */
export interface ThinTable {
  bits: Uint8Array;
  values: Int8Array;
}

/** The thinned table has places up to a multiple of 32, those behind the end of `table` being zero. */
export function thinOut(table: Int8Array): ThinTable {
  const bits = new Uint8Array(((table.length + 31) >> 5) << 2);
  const values: number[] = [];
  table.forEach((value, i) => {
    if (value === 0) return;
    setBit(bits, i);
    values.push(value);
  });
  return { bits, values: Int8Array.from(values) };
}

/** The table as it was before {@link thinOut}. */
export function spreadOut({ bits, values }: ThinTable): Int8Array {
  const table = new Int8Array(bits.length << 3);
  let next = 0;
  for (let byte = 0; byte < bits.length; byte++)
    for (let left = bits[byte]!, i = byte << 3; left !== 0; i++, left >>= 1)
      if (left & 1) table[i] = values[next++]!;
  return table;
}

/**
 * A thinned table read in place: most look-ups end at the bits, and these, the counts beside them and the values stay in
 * nearer caches than the whole table would.
 */
export class SparseTable {
  /** The bits of 32 places each. */
  readonly #bits: Uint32Array;
  /** How many values stand before each 32 places. */
  readonly #before: Uint32Array;
  readonly #values: Int8Array;

  /** The table's length is a power of two, 32 at least. */
  constructor({ bits, values }: ThinTable) {
    this.#values = values;
    this.#bits = new Uint32Array(bits.length >> 2);
    this.#before = new Uint32Array(bits.length >> 2);
    for (let group = 0, before = 0; group < this.#bits.length; group++) {
      const at = group << 2;
      this.#bits[group] = bits[at]! | (bits[at + 1]! << 8) | (bits[at + 2]! << 16) | (bits[at + 3]! << 24);
      this.#before[group] = before;
      before += countBits(this.#bits[group]!);
    }
  }

  /** How many places there are. */
  get length(): number {
    return this.#bits.length << 5;
  }

  /** Adds to the first `count` of `sums` the values from `slot` on; after the last place comes the first. */
  addTo(sums: Int32Array, slot: number, count: number): void {
    const shift = slot & 31;
    if (shift + count > 32) {
      for (let i = 0; i < count; i++) sums[i]! += this.#value((slot + i) & (this.length - 1));
      return;
    }
    const group = slot >>> 5;
    const word = this.#bits[group]!;
    let bits = (word >>> shift) & ((1 << count) - 1);
    if (bits === 0) return;
    let at = this.#before[group]! + countBits(word & ((1 << shift) - 1));
    for (; bits !== 0; bits &= bits - 1) sums[31 - Math.clz32(bits & -bits)]! += this.#values[at++]!;
  }

  #value(slot: number): number {
    const word = this.#bits[slot >>> 5]!;
    const bit = 1 << (slot & 31);
    return (word & bit) === 0 ? 0 : this.#values[this.#before[slot >>> 5]! + countBits(word & (bit - 1))]!;
  }
}

/** How many bits of a 32-bit word are set. */
function countBits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
