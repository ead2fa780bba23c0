import { MAX_COST, type Lexicon } from './lexicon';
import { withoutBlanks } from './packed-words';
import { hasCapital } from './pinyin';
import type { Familiar, PackedWords } from './types';

/** Numbers are no words of the lexicon, but for a few. */
const NUMBER = /^[零〇一二三四五六七八九十百千万亿]+$/u;

/** Tells which words of a text somebody knows who has not been asked about each of them. */
export class FamiliarWords {
  readonly #lexicon: Lexicon;
  readonly #fold: (text: string) => string;
  readonly #listed: ReadonlySet<string>;
  /** What the last of the commonest words costs; -1 for none. */
  readonly #cost: number;
  /** Whether a word that has been asked about is among the commonest. */
  readonly #common = new Map<string, boolean>();

  /** `fold`: half width, simplified. */
  constructor(lexicon: Lexicon, fold: (text: string) => string, { common, listed }: Familiar) {
    this.#lexicon = lexicon;
    this.#fold = fold;
    this.#listed = new Set(listed.map(fold));
    this.#cost = costOfCommonest(lexicon, common);
  }

  /** The words that are known, each once, as they stand in the text but for white space. */
  in(text: string, { at, pinyin, joints }: PackedWords): string[] {
    const known = new Set<string>();
    let cut = 0;
    for (let i = 0; i < pinyin.length; i++) {
      const [start, end] = [at[2 * i]!, at[2 * i + 1]!];
      const parts: string[] = [];
      let from = start;
      for (; cut < joints.length && joints[cut]! < end; cut++) {
        if (joints[cut]! <= from) continue;
        parts.push(withoutBlanks(text, from, joints[cut]!));
        from = joints[cut]!;
      }
      const word = withoutBlanks(text, start, end);
      if (known.has(word) || pinyin[i] === '') continue;
      const isWhole = this.#knows(word, pinyin[i]!);
      const isOfParts =
        from > start && [...parts, withoutBlanks(text, from, end)].every((part) => this.#knows(part));
      if (isWhole || isOfParts) known.add(word);
    }
    return [...known];
  }

  #knows(written: string, pinyin = ''): boolean {
    const word = this.#fold(written);
    if (this.#listed.has(word)) return true;
    // A surname: the given name after it is no word, and half a name with pinyin reads badly.
    if (this.#cost < 0 || (word.length === 1 && hasCapital(pinyin))) return false;
    let isCommon = this.#common.get(word);
    if (isCommon === undefined) this.#common.set(word, (isCommon = this.#isCommon(word)));
    return isCommon;
  }

  #isCommon(word: string): boolean {
    const found = this.#lexicon.find(word);
    return found < 0 ? NUMBER.test(word) : this.#lexicon.costs[found]! <= this.#cost;
  }
}

/** Words of one cost come together: about so many. -1 for none. */
function costOfCommonest(lexicon: Lexicon, count: number): number {
  if (count === 0) return -1;
  const { costs } = lexicon;
  const words = new Uint32Array(MAX_COST + 1);
  for (let word = 0; word < costs.length; word += lexicon.readingCount(word)) words[costs[word]!]!++;
  let cost = 0;
  for (let sum = words[0]!; cost < MAX_COST && sum + words[cost + 1]! <= count; sum += words[cost]!) cost++;
  return cost;
}
