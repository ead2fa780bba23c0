import { extractFeatures, gatherEvidence, MAX_FEATURES, type Place } from './polyphone-features';
import type { Lexicon } from './lexicon';
import { Sections } from './sections';
import { spreadOut } from './sparse';

/** Where a feature's weights for a character begin in the table: those of its readings follow each other. */
export function weightSlot(feature: number, character: number, mask: number): number {
  let hash = Math.imul(feature ^ Math.imul(character, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash & mask;
}

/** Most readings a polyphone can have. */
const MAX_CHOICES = 16;

/**
 * The trained choice between the readings of a polyphone: a log-linear model for each character over hashed
 * features, its weights bytes. `data/train-polyphones.ts` makes the file.
 */
export class PolyphoneModel {
  readonly #lexicon: Lexicon;
  readonly #table: Int8Array;
  /** For each place of the table whether it is not zero. */
  readonly #bits: Uint8Array;
  readonly #evidence: Int8Array;
  readonly #mask: number;
  /** For each BMP unit its place among the characters of the model, plus one. */
  readonly #index = new Uint16Array(0x10000);
  readonly #starts: Uint16Array;
  /** The lexicon's syllable ids of all choices. */
  readonly #choices: Int16Array;
  readonly #features = new Int32Array(MAX_FEATURES);
  readonly #evidenceHere: number[] = [];
  readonly #scores = new Int32Array(MAX_CHOICES);

  constructor(file: ArrayBuffer, lexicon: Lexicon) {
    const sections = new Sections(file);
    const characters = sections.u16(0);
    this.#starts = sections.u16(1);
    const names = sections.text(2).split('\n');
    this.#choices = Int16Array.from(names, (name) => lexicon.syllableId(name));
    this.#evidence = sections.i8(3);
    this.#bits = sections.u8(4);
    this.#table = spreadOut({ bits: this.#bits, values: sections.i8(5) });
    this.#mask = this.#table.length - 1;
    this.#lexicon = lexicon;
    characters.forEach((unit, i) => (this.#index[unit] = i + 1));
  }

  /** Whether the model has something to say about a character. */
  knows(unit: number): boolean {
    return this.#index[unit] !== 0;
  }

  /** The choice a syllable stands for: itself, or for a neutral tone the reading it is weakened from; -1 for none. */
  #choice(first: number, last: number, syllable: number): number {
    for (let i = first; i < last; i++) if (this.#choices[i] === syllable) return i - first;
    if (this.#lexicon.tone(syllable) === 5)
      for (let i = first; i < last; i++)
        if (this.#lexicon.sameBase(this.#choices[i]!, syllable)) return i - first;
    return -1;
  }

  /** Whether one of the weights from `slot` on is not zero. Most features have none, and the bits fit a near cache. */
  #hasWeight(slot: number, choices: number): boolean {
    const byte = slot >>> 3;
    const bits = this.#bits;
    const three = bits[byte]! | ((bits[byte + 1] ?? 0xff) << 8) | ((bits[byte + 2] ?? 0xff) << 16);
    return ((three >>> (slot & 7)) & ((1 << choices) - 1)) !== 0;
  }

  /** The syllable id at a place whose character the model {@link knows}. */
  decide(place: Place): number {
    const unit = place.text.units[place.at]!;
    const character = this.#index[unit]! - 1;
    const first = this.#starts[character]!;
    const last = this.#starts[character + 1]!;
    const scores = this.#scores;
    scores.fill(0);
    const count = extractFeatures(place, this.#features);
    const choices = last - first;
    for (let i = 0; i < count; i++) {
      const slot = weightSlot(this.#features[i]!, unit, this.#mask);
      if (!this.#hasWeight(slot, choices)) continue;
      for (let choice = 0; choice < choices; choice++)
        scores[choice]! += this.#table[(slot + choice) & this.#mask]!;
    }
    const said = gatherEvidence(place, this.#lexicon, this.#evidenceHere);
    for (let i = 0; i < said; i += 2) {
      const choice = this.#choice(first, last, this.#evidenceHere[i + 1]!);
      if (choice >= 0) scores[choice]! += this.#evidence[this.#evidenceHere[i]!]!;
    }
    let best = 0;
    for (let choice = 1; choice < choices; choice++) if (scores[choice]! > scores[best]!) best = choice;
    return this.#choices[first + best]!;
  }
}
