import { sums, unpackKeys } from './keys';
import { splitTone } from './pinyin';
import { Sections } from './sections';
import { spreadOut } from './sparse';
import { WordIndex } from './word-index';

/** A word's cost is its negative log probability in these units, so that it fits a byte. */
export const COST_PER_NAT = 12;
export const MAX_COST = 250;
/** Of a character that is no word by itself in any source. */
const UNKNOWN_COST = 16 * COST_PER_NAT;

/**
 * Where a word's reading is from: a dictionary's entry, a list of words that are not read like their characters, or
 * just the characters' commonest readings put together; or a dictionary's entry for a name that is not made of words.
 */
export const TRUST = { dictionary: 0, listed: 1, composed: 2, name: 3 } as const;
export type Trust = (typeof TRUST)[keyof typeof TRUST];

export function isFromDictionary(trust: Trust | undefined): boolean {
  return trust === TRUST.dictionary || trust === TRUST.name;
}

/** Characters of the shortest word that may be written in parts: 人民|政府; a shorter one only where it is two names: 中|非. */
export const SHORTEST_JOINED = 4;

/** From this character of a name on one bit of {@link Lexicon.capitals} stands for all. */
export const MANY = 7;

/** Packs each word's trust, two bits a word. */
export function packTrust(trusts: readonly Trust[]): Uint8Array {
  const packed = new Uint8Array((trusts.length + 3) >> 2);
  trusts.forEach((trust, word) => (packed[word >> 2]! |= trust << ((word & 3) << 1)));
  return packed;
}

/**
 * The words of the language with their costs and readings, and the characters with theirs, as
 * `data/compile-lexicon.ts` packs them: nothing is parsed, a few indexes are summed up at load.
 */
export class Lexicon {
  /** All keys one after another, sorted by UTF-16 units; a key with several readings stands several times. */
  readonly pool: Uint16Array;
  readonly lengths: Uint8Array;
  readonly costs: Uint8Array;
  /** What each unit costs as a word by itself. */
  readonly singleCosts = new Uint8Array(0x10000).fill(UNKNOWN_COST);
  /** Where each word's key begins in the pool. */
  readonly starts: Uint32Array;
  readonly index: WordIndex;
  /** How many units each key adds to the one before it: none where it is the same word, read otherwise. */
  readonly #added: Uint8Array;
  /** For each unit of the pool which of its character's readings it has. */
  readonly #readings: Int8Array;
  /** Two bits a word. */
  readonly #trust: Uint8Array;
  /** For each word which of its characters a capital stands over, see {@link capitals}. */
  readonly #capitals: Int8Array;
  readonly #codes: Uint32Array;
  readonly #characterStarts: Uint32Array;
  readonly #characterReadings: Uint16Array;
  /** For each unit of the BMP where its readings begin. */
  readonly #unitStarts = new Uint16Array(0x10000);
  readonly #syllables: string[];
  readonly #syllableIds: Map<string, number>;
  /** For each syllable the id of its toneless base, and its tone. */
  readonly #bases: Uint16Array;
  readonly #tones: Uint8Array;

  constructor(file: ArrayBuffer) {
    const sections = new Sections(file);
    this.#added = sections.u8(1);
    const keys = unpackKeys(sections.u8(0), this.#added, sections.u16(2));
    this.costs = sections.u8(3);
    this.index = new WordIndex(keys.pool, keys.starts, this.costs);
    this.pool = keys.pool;
    this.lengths = keys.lengths;
    this.starts = keys.starts;
    const { singles } = this.index;
    for (let unit = 0; unit < singles.length; unit++)
      if (singles[unit] !== 0) this.singleCosts[unit] = this.costs[singles[unit]! - 1]!;
    this.#readings = spreadOut({ bits: sections.u8(4), values: sections.i8(5) });
    this.#trust = sections.u8(6);
    this.#codes = sections.u32(7);
    this.#characterStarts = sums(sections.u8(8));
    this.#characterReadings = sections.u16(9);
    this.#syllables = sections.text(10).split('\n');
    this.#capitals = spreadOut({ bits: sections.u8(11), values: sections.i8(12) });
    this.#syllableIds = new Map(this.#syllables.map((syllable, id) => [syllable, id]));
    const bases = new Map<string, number>();
    this.#bases = new Uint16Array(this.#syllables.length);
    this.#tones = new Uint8Array(this.#syllables.length);
    this.#syllables.forEach((syllable, id) => {
      const { base, tone } = splitTone(syllable);
      this.#tones[id] = tone;
      this.#bases[id] = bases.get(base) ?? bases.size;
      bases.set(base, this.#bases[id]!);
    });
    for (let i = 0; i < this.#codes.length && this.#codes[i]! < 0x10000; i++)
      this.#unitStarts[this.#codes[i]!] = this.#characterStarts[i]!;
  }

  /** How many readings the word at `word` has, the first of its key: the entries from there with the same key. */
  readingCount(word: number): number {
    let n = 1;
    while (this.#added[word + n] === 0) n++;
    return n;
  }

  /** The first entry of a word; -1 for what is none. To be asked now and then: segmentation goes by {@link index}. */
  find(word: string): number {
    let low = 0;
    let high = this.lengths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low < this.lengths.length && this.#compare(low, word) === 0 ? low : -1;
  }

  /** Below 0 where the entry's word comes before the other, in the order of the pool. */
  #compare(entry: number, word: string): number {
    const start = this.starts[entry]!;
    const length = this.lengths[entry]!;
    for (let i = 0; i < length && i < word.length; i++) {
      const difference = this.pool[start + i]! - word.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  }

  trust(word: number): Trust {
    return ((this.#trust[word >> 2]! >> ((word & 3) << 1)) & 3) as Trust;
  }

  /**
   * Over which characters of a name its pinyin has a capital: a bit each, of those from {@link MANY} on the same for all.
   */
  capitals(word: number): number {
    return this.#capitals[word]!;
  }

  /** The syllable id of the word's `i`th character. */
  wordSyllable(word: number, i: number): number {
    const at = this.starts[word]! + i;
    return this.#characterReadings[this.#unitStarts[this.pool[at]!]! + this.#readings[at]!]!;
  }

  #character(code: number): number {
    let low = 0;
    let high = this.#codes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#codes[middle]! < code) low = middle + 1;
      else high = middle;
    }
    return this.#codes[low] === code ? low : -1;
  }

  /** The id of a character's commonest reading; -1 where none is known. */
  commonestSyllable(code: number): number {
    const character = this.#character(code);
    if (character < 0) return -1;
    const at = this.#characterStarts[character]!;
    return at < this.#characterStarts[character + 1]! ? this.#characterReadings[at]! : -1;
  }

  /** The id of a syllable in tone marks; -1 for one that no character has. */
  syllableId(syllable: string): number {
    return this.#syllableIds.get(syllable) ?? -1;
  }

  /** 1–4, 5 for the neutral tone. */
  tone(id: number): number {
    return this.#tones[id] ?? 5;
  }

  /** Whether two syllables differ in nothing but tone. */
  sameBase(a: number, b: number): boolean {
    return this.#bases[a] === this.#bases[b];
  }

  /** The syllable of an id, in tone marks; empty for -1. */
  syllable(id: number): string {
    return this.#syllables[id] ?? '';
  }
}
