import { ASTRAL, isHan, type CompactText } from './compact';
import { TRUST, type Lexicon } from './lexicon';
import type { PolyphoneModel } from './polyphones';
import type { Segments } from './segment';

/** Below this margin the model's choice yields to a dictionary word with one reading. */
const SURE = 3;

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
    if (this.#model.knows(unit)) {
      const { syllable, margin } = this.#model.decide({ text, at, segments, segment });
      return this.#reconcile(word, at - start, said, syllable, margin);
    }
    if (said >= 0) return said;
    if (unit === ITERATION_MARK && at > 0 && isHan(text.units[at - 1]!))
      return this.#lexicon.characterSyllable(text.units[at - 1]!, 0);
    const code = unit === ASTRAL ? (source.codePointAt(text.at[at]!) ?? 0) : unit;
    return this.#lexicon.characterSyllable(code, 0);
  }

  /** The model's `chosen` against what the dictionary `said` of the word. */
  #reconcile(word: number, i: number, said: number, chosen: number, margin: number): number {
    if (said < 0 || said === chosen || this.#lexicon.lengths[word]! < 2) return chosen;
    if (this.#lexicon.tone(said) === 5 && this.#lexicon.sameBase(said, chosen)) return said;
    const count = this.#lexicon.readingCount(word);
    for (let k = 1; k < count; k++) {
      const other = this.#lexicon.wordSyllable(word + k, i);
      if (other === chosen) return chosen;
    }
    const unique = count === 1 && this.#lexicon.trust(word) === TRUST.dictionary;
    return unique && margin < SURE ? said : chosen;
  }
}
