import { ASTRAL, isHan, type CompactText } from './compact';
import { isFromDictionary, type Lexicon } from './lexicon';
import type { Joints } from './joints';
import { withCapital } from './pinyin';
import type { PolyphoneModel } from './polyphones';
import type { Segments } from './segment';

const ITERATION_MARK = 0x3005;
/** Of a word that is not read alike everywhere. */
const DEPENDS = 1;

/**
 * Gives every character its syllable: what the dictionary says of the word; where the character has several
 * readings, what the trained model makes of the word and its surroundings.
 */
export class Pronouncer {
  readonly #lexicon: Lexicon;
  readonly #model: PolyphoneModel;
  readonly #joints: Joints;
  /** For each word already met its place in {@link #fixed}, 0 for others: two bytes a word stay in a near cache. */
  readonly #met: Uint16Array;
  /** The pinyin of words that read alike everywhere, which most do; at {@link DEPENDS} of all others. */
  readonly #fixed: string[] = ['', ''];

  constructor(lexicon: Lexicon, model: PolyphoneModel, joints: Joints) {
    this.#lexicon = lexicon;
    this.#model = model;
    this.#joints = joints;
    this.#met = new Uint16Array(lexicon.lengths.length);
  }

  /**
   * The pinyin of a segment, a syllable for each of its units, a space between; empty where nothing is known. `source`
   * is the text that `text` was made from.
   */
  pronounce(text: CompactText, source: string, segments: Segments, segment: number): string {
    const word = segments.words[segment]!;
    if (word >= 0) {
      const met = this.#met[word]! || this.#meet(word);
      if (met !== DEPENDS) return this.#fixed[met]!;
    }
    const start = segments.starts[segment]!;
    const end = segments.ends[segment]!;
    let pinyin = this.#lexicon.syllable(this.#syllable(text, source, segments, segment, start));
    for (let at = start + 1; at < end; at++)
      pinyin += ` ${this.#lexicon.syllable(this.#syllable(text, source, segments, segment, at))}`;
    return word >= 0 && this.#lexicon.capitals(word) !== 0
      ? this.#asName(word, pinyin.split(' ')).join(' ')
      : pinyin;
  }

  /** Remembers a word, and how it is read if its surroundings change nothing; returns its place. */
  #meet(word: number): number {
    const pinyin = this.#alike(word);
    if (pinyin === undefined) return (this.#met[word] = DEPENDS);
    if (this.#fixed.length > 0xffff) {
      this.#met.fill(0);
      this.#fixed.length = DEPENDS + 1;
    }
    return (this.#met[word] = this.#fixed.push(pinyin) - 1);
  }

  /** The pinyin of a word that reads alike everywhere. */
  #alike(word: number): string | undefined {
    const { pool, starts, lengths } = this.#lexicon;
    const pinyin: string[] = [];
    for (let i = 0; i < lengths[word]!; i++) {
      const said = this.#lexicon.wordSyllable(word, i);
      const isOpen = this.#model.knows(pool[starts[word]! + i]!) && !this.#isDecided(word, i);
      if (said < 0 || isOpen) return undefined;
      pinyin.push(this.#lexicon.syllable(said));
    }
    return this.#asName(word, pinyin).join(' ');
  }

  /** The syllables with the capitals that the word is written with. */
  #asName(word: number, pinyin: string[]): string[] {
    for (const i of this.#joints.capitals(word)) pinyin[i] = withCapital(pinyin[i]!);
    return pinyin;
  }

  /** The syllable id at a place; -1 where nothing is known. */
  #syllable(text: CompactText, source: string, segments: Segments, segment: number, at: number): number {
    const unit = text.units[at]!;
    const word = segments.words[segment]!;
    const start = segments.starts[segment]!;
    const said = word >= 0 ? this.#lexicon.wordSyllable(word, at - start) : -1;
    if (said >= 0 && this.#isDecided(word, at - start)) return said;
    if (this.#model.knows(unit))
      return this.#reconcile(word, at - start, said, this.#model.decide({ text, at, segments, segment }));
    if (said >= 0) return said;
    if (unit === ITERATION_MARK && at > 0 && isHan(text.units[at - 1]!))
      return this.#lexicon.commonestSyllable(text.units[at - 1]!);
    const code = unit === ASTRAL ? (source.codePointAt(text.at[at]!) ?? 0) : unit;
    return this.#lexicon.commonestSyllable(code);
  }

  /**
   * What a dictionary says of a word's character in the only reading of the word, or in all of them (地方: dì), stands: on
   * real news what speaks against it is nearly always wrong.
   */
  #isDecided(word: number, i: number): boolean {
    if (this.#lexicon.lengths[word]! < 2 || !isFromDictionary(this.#lexicon.trust(word))) return false;
    const said = this.#lexicon.wordSyllable(word, i);
    for (let k = 1; k < this.#lexicon.readingCount(word); k++)
      if (this.#lexicon.wordSyllable(word + k, i) !== said) return false;
    return true;
  }

  /** The model's `chosen` reading, weakened where the dictionary `said` that the word weakens it. */
  #reconcile(word: number, i: number, said: number, chosen: number): number {
    if (word < 0 || this.#lexicon.lengths[word]! < 2) return chosen;
    for (let k = 0; k < this.#lexicon.readingCount(word); k++) {
      const syllable = this.#lexicon.wordSyllable(word + k, i);
      if (syllable === chosen) return chosen;
    }
    return this.#lexicon.tone(said) === 5 && this.#lexicon.sameBase(said, chosen) ? said : chosen;
  }
}
