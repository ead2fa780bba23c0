import { compact } from '../reading/compact';
import { Folder } from '../reading/fold';
import { isFromDictionary, Lexicon, TRUST } from '../reading/lexicon';
import {
  extractFeatures,
  FRAME_FEATURE,
  gatherEvidence,
  MAX_FEATURES,
  SHARE_FEATURES,
} from '../reading/polyphone-features';
import { segment } from '../reading/segment';
import { compileFold } from './compile-fold';
import { compileLexicon } from './compile-lexicon';
import type { Example } from './examples';

/** A dictionary word is a weaker example than a sentence: it is seen without its surroundings. */
const WORD_WEIGHT = 0.05;

/** An example as the polyphone model sees it. */
export interface Case {
  character: number;
  features: Int32Array;
  /** What each of the features is: an index into what {@link extractFeatures} fills, the frames being one. */
  templates: Uint8Array;
  /** Pairs: choice, kind of evidence. */
  evidence: number[];
  answer: number;
  weight: number;
  /** The character is inside a word that the dictionary reads one way. */
  decided: boolean;
}

/** Makes cases of examples, and knows which readings each polyphone has. */
export class CaseMaker {
  readonly folder = new Folder(compileFold().slice().buffer as ArrayBuffer);
  readonly lexicon = new Lexicon(compileLexicon().slice().buffer as ArrayBuffer);
  /** Each polyphone's readings, as syllable ids. */
  readonly choices = new Map<number, number[]>();

  constructor(examples: readonly Example[]) {
    const labelled = new Map<number, Set<number>>();
    for (const { text, at, reading } of examples) {
      const unit = this.folder.unit(text.charCodeAt(at));
      const syllable = this.lexicon.syllableId(reading);
      if (syllable < 0) throw new Error(`unknown reading ${reading} in "${text}"`);
      labelled.set(unit, (labelled.get(unit) ?? new Set()).add(syllable));
    }
    for (const [unit, syllables] of labelled) this.choices.set(unit, [...syllables]);
    this.#addDictionaryReadings();
    for (const [unit, choices] of this.choices)
      this.choices.set(unit, this.#withoutWeakened(choices, labelled.get(unit) ?? new Set()));
  }

  #addDictionaryReadings(): void {
    const { lengths, pool, starts } = this.lexicon;
    for (let word = 0; word < lengths.length; word++) {
      if (this.lexicon.trust(word) === TRUST.composed) continue;
      for (let i = 0; i < lengths[word]!; i++) {
        const choices = this.choices.get(pool[starts[word]! + i]!);
        const syllable = this.lexicon.wordSyllable(word, i);
        if (choices && !choices.includes(syllable)) choices.push(syllable);
      }
    }
  }

  /** Which words take a neutral tone the dictionary says; the model only tells the readings they are weakened from. */
  #withoutWeakened(choices: number[], labelled: Set<number>): number[] {
    return choices.filter(
      (s) =>
        labelled.has(s) ||
        this.lexicon.tone(s) !== 5 ||
        !choices.some(
          (other) => other !== s && this.lexicon.tone(other) !== 5 && this.lexicon.sameBase(s, other),
        ),
    );
  }

  #choice(choices: readonly number[], syllable: number): number {
    const same = choices.indexOf(syllable);
    if (same >= 0 || this.lexicon.tone(syllable) !== 5) return same;
    return choices.findIndex((choice) => this.lexicon.sameBase(choice, syllable));
  }

  /** `word`: the text is a dictionary word, which must not testify for itself. */
  prepare(text: string, at: number, syllable: number, weight: number, word?: string): Case | undefined {
    const view = compact(text, this.folder.fold(text));
    const index = view.at.subarray(0, view.length).indexOf(at);
    const character = view.units[index] ?? 0;
    const choices = this.choices.get(character) ?? [];
    const answer = this.#choice(choices, syllable);
    if (answer < 0) return undefined;
    const segments = segment(view, this.lexicon);
    const place = {
      text: view,
      at: index,
      segments,
      segment: segments.ends.findIndex((end) => end > index),
      fragment: word !== undefined,
    };
    const features = new Int32Array(MAX_FEATURES);
    const count = extractFeatures(place, features);
    const evidence: number[] = [];
    const found: number[] = [];
    gatherEvidence(place, this.lexicon, found, word);
    for (let i = 0; i < found.length; i += 2) {
      const choice = this.#choice(choices, found[i + 1]!);
      if (choice >= 0) evidence.push(choice, found[i]!);
    }
    const decided = isUniqueWord(this.lexicon, segments.words[place.segment] ?? -1);
    const templates = Uint8Array.from({ length: count }, (_, i) => Math.min(i, FRAME_FEATURE));
    return { character, features: features.slice(0, count), templates, evidence, answer, weight, decided };
  }

  /** `inside`: the weight of an example whose character is inside a dictionary word. */
  sentences(examples: readonly Example[], weight: number, inside: number): Case[] {
    return examples.flatMap(({ text, at, reading }) => {
      const made = this.prepare(text, at, this.lexicon.syllableId(reading), weight);
      return made ? { ...made, weight: made.decided ? inside : weight } : [];
    });
  }

  /** Every polyphone in every dictionary word that has but one reading. */
  words(): Case[] {
    const { lengths, pool, starts } = this.lexicon;
    const cases: Case[] = [];
    for (let word = 0; word < lengths.length; word += this.lexicon.readingCount(word)) {
      if (
        lengths[word]! < 2 ||
        this.lexicon.trust(word) === TRUST.composed ||
        this.lexicon.readingCount(word) > 1
      )
        continue;
      const key = String.fromCharCode(...pool.subarray(starts[word]!, starts[word + 1]!));
      for (let i = 0; i < key.length; i++) {
        if ((this.choices.get(key.charCodeAt(i))?.length ?? 0) < 2) continue;
        const made = this.prepare(key, i, this.lexicon.wordSyllable(word, i), WORD_WEIGHT, key);
        if (made) cases.push(made);
      }
    }
    return cases;
  }
}

/**
 * A phrase without the features that tell how common each reading is: phrases are written for all readings alike, and
 * would make the rare ones common.
 */
export function withoutShare(phrase: Case): Case {
  const kept = (_: number, i: number) => !SHARE_FEATURES.includes(phrase.templates[i]!);
  return { ...phrase, features: phrase.features.filter(kept), templates: phrase.templates.filter(kept) };
}

function isUniqueWord(lexicon: Lexicon, word: number): boolean {
  return (
    word >= 0 &&
    lexicon.lengths[word]! > 1 &&
    lexicon.readingCount(word) === 1 &&
    isFromDictionary(lexicon.trust(word))
  );
}
