import { compact } from './compact';
import { MANY, SHORTEST_JOINED, TRUST, type Lexicon } from './lexicon';
import { emptySegments, segment, type Segments } from './segment';

/** Characters of the longest part. */
const LONGEST_PART = 4;
/** A character by itself at a word's beginning or end goes with a part that is no longer: 副|主任, 管理|员. */
const LONGEST_WITH_AFFIX = 2;
/** No word of the lexicon is longer. */
const LONGEST_WORD = 0xff;

const NONE: readonly number[] = [];

interface Part {
  start: number;
  size: number;
  /** The lexicon's word, or -1. */
  word: number;
}

/**
 * Tells the words of which a long word is made, as GB/T 16159 writes them apart: 中国 and 共产党, 社会 and 主义. Sayings
 * of four characters are halved, where they are read with a pause: 毫不|动摇.
 */
export class Joints {
  readonly #lexicon: Lexicon;
  /** Of each word that has been met. */
  readonly #known = new Map<number, readonly number[]>();
  readonly #place = emptySegments(LONGEST_WORD);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Whether {@link of} may find anything in a word of `size` characters: quick, as every word is asked. */
  mayHave(word: number, size: number): boolean {
    return word >= 0 && (size >= SHORTEST_JOINED || (size > 1 && this.#lexicon.capitals(word) >> 1 !== 0));
  }

  /** At which characters of a word of the lexicon its second and further parts begin. */
  of(word: number): readonly number[] {
    let joints = this.#known.get(word);
    if (!joints) this.#known.set(word, (joints = this.#find(word)));
    return joints;
  }

  #find(word: number): readonly number[] {
    const { pool, starts, lengths } = this.#lexicon;
    const length = lengths[word]!;
    if (length < SHORTEST_JOINED)
      return capitalsIn(this.#lexicon.capitals(word), length).filter((i) => i > 0);
    const text = String.fromCharCode(...pool.subarray(starts[word], starts[word]! + length));
    const longest = Math.min(length - 1, LONGEST_PART);
    const found = partsOf(segment(compact(text, text), this.#lexicon, this.#place, longest));
    // A name and what it is of: 喜马拉雅|山, 安加拉|河.
    const kind = this.#hasKind(word) ? [length - 1] : NONE;
    if (this.#isOfNames(word, found)) return found.slice(1).map(({ start }) => start);
    if (length === SHORTEST_JOINED && (this.#isName(word) || !isHalved(found))) return kind;
    if (length === SHORTEST_JOINED)
      return [...this.#within(word, found[0]!), 2, ...this.#within(word, found[1]!)];
    if (this.#isName(word)) return found[0]!.size === length - 1 ? [length - 1] : kind;
    const parts = withPairs(found);
    return isMadeOfWords(parts) ? this.#jointsOf(word, parts) : kind;
  }

  /** Which of a word's characters begin a name, or a part of one: 0, or what {@link of} says. */
  capitals(word: number): readonly number[] {
    const capitals = this.#lexicon.capitals(word);
    if (capitals === 0) return NONE;
    const written = capitalsIn(capitals, this.#lexicon.lengths[word]!);
    const joints = this.of(word);
    return written.filter((i) => i === 0 || joints.includes(i));
  }

  /** Whether a word is made of names of one character each, with a capital, and a last part: 京|沈|高铁. */
  #isOfNames(word: number, found: readonly Part[]): boolean {
    const written = capitalsIn(this.#lexicon.capitals(word), this.#lexicon.lengths[word]!);
    const names = found.slice(0, -1);
    return names.length > 1 && names.every(({ start, size }) => size === 1 && written.includes(start));
  }

  /** Whether a name of no more than two parts is written with a capital at its last character: Ānjiālā Hé. */
  #hasKind(word: number): boolean {
    const length = this.#lexicon.lengths[word]!;
    const written = capitalsIn(this.#lexicon.capitals(word), length);
    return written.length === 2 && written[1] === length - 1;
  }

  #isName(word: number): boolean {
    return this.#lexicon.trust(word) === TRUST.name;
  }

  /** Where parts of a part begin: 中|俄 in 中俄关系, where the whole has capitals there too. */
  #within(whole: number, { start, size, word }: Part): number[] {
    if (word < 0 || size === 1) return [];
    const capitals = capitalsIn(this.#lexicon.capitals(whole), this.#lexicon.lengths[whole]!);
    const joints = this.of(word).map((joint) => start + joint);
    return size === LONGEST_PART ? joints : joints.filter((joint) => capitals.includes(joint));
  }

  #jointsOf(whole: number, parts: readonly Part[]): number[] {
    const last = parts.length - 1;
    const goesWith = (affix: number, other: number) =>
      parts[affix]!.size === 1 && parts[other]!.size <= LONGEST_WITH_AFFIX;
    return parts.flatMap((part, i) => {
      const isJoined = i === 0 || (i === 1 && goesWith(0, 1)) || (i === last && goesWith(i, i - 1));
      const within = this.#within(whole, part);
      return isJoined ? within : [part.start, ...within];
    });
  }
}

function partsOf({ count, starts, ends, words }: Segments): Part[] {
  return Array.from({ length: count }, (_, s) => ({
    start: starts[s]!,
    size: ends[s]! - starts[s]!,
    word: words[s]!,
  }));
}

function isHalved([first, second]: readonly Part[]): boolean {
  return first?.size === 2 && second?.size === 2;
}

/** Two characters in a row that are words by themselves go together: 红白|理事会. */
function withPairs(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  parts.forEach((part, i) => {
    const isSingle = (at: number) => parts[at]?.size === 1;
    const before = joined.at(-1);
    if (before && isSingle(i) && isSingle(i - 1) && !isSingle(i - 2) && !isSingle(i + 1))
      joined[joined.length - 1] = { start: before.start, size: 2, word: -1 };
    else joined.push(part);
  });
  return joined;
}

/** A name that is written by its sound falls into single characters: 戈尔|巴|乔|夫. */
function isMadeOfWords(parts: readonly Part[]): boolean {
  return parts.every(({ size }, i) => i === 0 || size > 1 || parts[i - 1]!.size > 1);
}

/** The places of the bits of {@link Lexicon.capitals}, in a word of `length` characters. */
function capitalsIn(capitals: number, length: number): number[] {
  return Array.from({ length }, (_, i) => i).filter((i) => ((capitals >> Math.min(i, MANY)) & 1) === 1);
}
