import { extractFeatures, gatherEvidence, MAX_FEATURES, type Place } from './polyphone-features';
import type { Lexicon } from './lexicon';
import { Sections } from './sections';
import { SparseTable } from './sparse';

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
  readonly #table: SparseTable;
  readonly #evidence: Int8Array;
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
    this.#table = new SparseTable({ bits: sections.u8(4), values: sections.i8(5) });
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

  /** The syllable id at a place whose character the model {@link knows}. */
  decide(place: Place): number {
    const unit = place.text.units[place.at]!;
    const character = this.#index[unit]! - 1;
    const first = this.#starts[character]!;
    const last = this.#starts[character + 1]!;
    const scores = this.#scores;
    const choices = last - first;
    for (let choice = 0; choice < choices; choice++) scores[choice] = 0;
    const count = extractFeatures(place, this.#features);
    const mask = this.#table.length - 1;
    for (let i = 0; i < count; i++)
      this.#table.addTo(scores, weightSlot(this.#features[i]!, unit, mask), choices);
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
