import { type Keys, sums, unpackKeys } from './keys';
import { Lines } from './lines';
import { Sections } from './sections';
import { SpokenKeys } from './spoken-keys';
import type { DictionaryEntry } from './types';

/** Between the cells of a row, and between the items within a cell. */
export const FIELD = '\t';
export const ITEM = '\u001f';
/** In a traditional form: the same character as in the simplified one. */
export const SAME = '=';

/** A key of the dictionary that a text begins with. */
export interface DictionaryMatch {
  length: number;
  entries: DictionaryEntry[];
}

/** CC-CEDICT as `data/compile-dictionary.ts` packs it; an entry is decoded when it is asked for. */
export class Dictionary {
  readonly #keys: Keys;
  /** The first entry that each key owns; one more at the end. */
  readonly #firsts: Uint32Array;
  /** Entries under another spelling than their own, by key. */
  readonly #others = new Map<number, number[]>();
  /** Where the spelling is not the key. */
  readonly #spellings: Lines;
  /** Where the traditional form is another. */
  readonly #traditional: Lines;
  readonly #classifiers: Lines;
  readonly #senses: Lines;
  readonly #readings: SpokenKeys;
  readonly names: TibetanNames;
  /** How to write in traditional characters what is no word here: pairs of units, and the reviewed words, a line each. */
  readonly traditional: { characters: Uint16Array; reviewed: string };

  constructor(file: ArrayBuffer) {
    const sections = new Sections(file);
    this.#keys = unpackKeys(sections.u8(0), sections.u8(1), sections.u16(2));
    this.#firsts = sums(sections.u8(3));
    const others = sections.u32(4);
    for (let i = 0; i < others.length; i += 2) {
      const known = this.#others.get(others[i]!);
      if (known) known.push(others[i + 1]!);
      else this.#others.set(others[i]!, [others[i + 1]!]);
    }
    const count = this.#firsts.at(-1)!;
    this.#spellings = new Lines(sections.u8(5), count);
    this.#traditional = new Lines(sections.u8(6), count);
    this.#classifiers = new Lines(sections.u8(7), count);
    this.#senses = new Lines(sections.u8(8), count);
    const keyLengths = new Uint8Array(count);
    this.#keys.lengths.forEach((length, row) =>
      keyLengths.fill(length, this.#firsts[row], this.#firsts[row + 1]),
    );
    this.#readings = new SpokenKeys(sections, 9, keyLengths);
    this.names = new TibetanNames(sections.text(14));
    this.traditional = { characters: sections.u16(15), reviewed: sections.text(16) };
  }

  /** Below zero, zero or above: how key `row` compares with the `length` units at `from`. */
  #compare(row: number, units: Uint16Array, from: number, length: number): number {
    const start = this.#keys.starts[row]!;
    const size = this.#keys.lengths[row]!;
    for (let i = 0; i < size && i < length; i++) {
      const difference = this.#keys.pool[start + i]! - units[from + i]!;
      if (difference !== 0) return difference;
    }
    return size - length;
  }

  #find(units: Uint16Array, from: number, length: number): number {
    let low = 0;
    let high = this.#keys.lengths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, units, from, length) < 0) low = middle + 1;
      else high = middle;
    }
    return low < this.#keys.lengths.length && this.#compare(low, units, from, length) === 0 ? low : -1;
  }

  /** The entries of the keys that stand at `from`, the longest first, none longer than `limit` units. */
  match(units: Uint16Array, from: number, limit: number): DictionaryMatch[] {
    const matches: DictionaryMatch[] = [];
    for (let length = limit; length > 0; length--) {
      const row = this.#find(units, from, length);
      if (row < 0) continue;
      const entries: DictionaryEntry[] = [];
      for (let id = this.#firsts[row]!; id < this.#firsts[row + 1]!; id++) entries.push(this.#entry(id, row));
      for (const id of this.#others.get(row) ?? []) entries.push(this.#entry(id, this.#owner(id)));
      matches.push({ length, entries });
    }
    return matches;
  }

  /** The key an entry is filed under. */
  #owner(id: number): number {
    let low = 0;
    let high = this.#keys.lengths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#firsts[middle + 1]! <= id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #entry(id: number, owner: number): DictionaryEntry {
    const items = (list: string) => list.split(ITEM).filter(Boolean);
    const { pool, starts } = this.#keys;
    const key = String.fromCharCode(...pool.subarray(starts[owner], starts[owner + 1]));
    const simplified = this.#spellings.line(id) || key;
    const other = this.#traditional.line(id);
    const characters = [...simplified];
    return {
      simplified,
      traditional: other ? [...other].map((c, i) => (c === SAME ? characters[i] : c)).join('') : simplified,
      pinyin: this.#readings.pinyin(id, key),
      senses: items(this.#senses.line(id)),
      classifiers: items(this.#classifiers.line(id)),
    };
  }
}

/** Tibetan names as Chinese writes them, put back into Latin spelling unit by unit. */
class TibetanNames {
  readonly #units = new Map<string, { pinyin: string[]; spelling: string }>();

  constructor(table: string) {
    for (const line of table.split('\n')) {
      const [characters = '', pinyin = '', spelling = ''] = line.split(FIELD);
      if (characters) this.#units.set(characters, { pinyin: pinyin.split(' '), spelling });
    }
  }

  /** The longest name of two units or more that a text begins with: 次旦央宗, Tseten Yangdzom. A likely reading, no fact. */
  decode(text: string): { length: number; entry: DictionaryEntry } | undefined {
    const pinyin: string[] = [];
    const spellings: string[] = [];
    let at = 0;
    for (let unit = this.#unitAt(text, at); unit; unit = this.#unitAt(text, at)) {
      const { pinyin: syllables, spelling } = this.#units.get(unit) ?? { pinyin: [], spelling: '' };
      pinyin.push(...syllables);
      spellings.push(spelling);
      at += unit.length;
    }
    if (spellings.length < 2) return undefined;
    const name = text.slice(0, at);
    const senses = [`${spellings.join(' ')} (Tibetan personal name)`];
    return {
      length: at,
      entry: { simplified: name, traditional: name, pinyin, senses, classifiers: [], likely: true },
    };
  }

  #unitAt(text: string, at: number): string | undefined {
    for (const length of [3, 2]) {
      const unit = text.slice(at, at + length);
      if (unit.length === length && this.#units.has(unit)) return unit;
    }
    return undefined;
  }
}
