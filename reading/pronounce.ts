import { ASTRAL, isHan, type CompactText } from './compact';
import { TRUST, type Lexicon } from './lexicon';
import type { PolyphoneModel } from './polyphones';
import type { Segments } from './segment';

const ITERATION_MARK = 0x3005;

/**
 * Gives every character its syllable: what the dictionary says of the word; where the character has several
 * readings, what the trained model makes of the word and its surroundings.
 */
export class Pronouncer {
  readonly #lexicon: Lexicon;
  readonly #model: PolyphoneModel;

  constructor(lexicon: Lexicon, model: PolyphoneModel) {
    this.#lexicon = lexicon;
    this.#model = model;
  }

  /** A syllable id for each unit of the compact text; -1 where it takes none or nothing is known. */
  pronounce(text: CompactText, source: string, segments: Segments): Int16Array {
    const syllables = new Int16Array(text.length).fill(-1);
    for (let s = 0; s < segments.count; s++) {
      const start = segments.starts[s]!;
      const end = segments.ends[s]!;
      for (let i = start; i < end; i++) syllables[i] = this.#syllable(text, source, segments, s, i);
    }
    return syllables;
  }

  #syllable(text: CompactText, source: string, segments: Segments, segment: number, at: number): number {
    const unit = text.units[at]!;
    const word = segments.words[segment]!;
    const start = segments.starts[segment]!;
    const said = word >= 0 ? this.#lexicon.wordSyllable(word, at - start) : -1;
    if (said >= 0 && this.#isDecided(word)) return said;
    if (this.#model.knows(unit))
      return this.#reconcile(word, at - start, said, this.#model.decide({ text, at, segments, segment }));
    if (said >= 0) return said;
    if (unit === ITERATION_MARK && at > 0 && isHan(text.units[at - 1]!))
      return this.#lexicon.characterSyllable(text.units[at - 1]!, 0);
    const code = unit === ASTRAL ? (source.codePointAt(text.at[at]!) ?? 0) : unit;
    return this.#lexicon.characterSyllable(code, 0);
  }

  /** A dictionary's only reading of a word stands: on real news what speaks against it is nearly always wrong. */
  #isDecided(word: number): boolean {
    return (
      this.#lexicon.lengths[word]! > 1 &&
      this.#lexicon.trust(word) === TRUST.dictionary &&
      this.#lexicon.readingCount(word) === 1
    );
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
