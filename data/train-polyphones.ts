import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compact } from '../reading/compact';
import { Folder } from '../reading/fold';
import { Lexicon, TRUST } from '../reading/lexicon';
import { unpackWords } from '../reading/packed-words';
import {
  EVIDENCE_KINDS,
  extractFeatures,
  gatherEvidence,
  MAX_FEATURES,
  SHARE_FEATURES,
} from '../reading/polyphone-features';
import { PolyphoneModel, weightSlot } from '../reading/polyphones';
import { splitTone } from '../reading/pinyin';
import { packSections } from '../reading/sections';
import { segment } from '../reading/segment';
import { WordReader } from '../reading/words';
import { compileFold } from './compile-fold';
import { compileLexicon } from './compile-lexicon';
import { thinOutModel } from './compile-polyphones';
import { cppExamples, frameExamples, ownExamples, phraseExamples, type Example } from './examples';
import { ROOT } from './paths';

/**
 * Trains the model that reads polyphones and writes `data/polyphones.bin`: `npm run train`, a minute, deterministic.
 * `npm run train -- --cross-validate` measures instead: five folds of the CPP development part.
 */

const TABLE_BITS = 20;
const EPOCHS = 6;
/** FTRL-proximal, as in McMahan et al. 2013. */
const RATE = 0.1;
const SPARSITY = 0.3;
const DECAY = 1;
/** An own example inside a dictionary word tells what the dictionary says anyway, and nothing of how often. */
const INSIDE_WEIGHT = 0.02;
/** A dictionary word is a weaker example than a sentence: it is seen without its surroundings. */
const WORD_WEIGHT = 0.1;
const OWN_WEIGHT = 1;
/** A frame is made by a rule, and there are many. */
const FRAME_WEIGHT = 0.3;
/** The smallest weight, in steps of a byte, that is kept: smaller ones change nothing and are half of the table. */
const LEAST = 2;
const FOLDS = 5;

interface Case {
  character: number;
  features: Int32Array;
  /** Pairs: choice, kind of evidence. */
  evidence: number[];
  answer: number;
  weight: number;
  /** The character is inside a word that the dictionary reads one way. */
  decided: boolean;
}

const bytes = (data: Uint8Array): ArrayBuffer => data.slice().buffer as ArrayBuffer;

class Trainer {
  readonly folder = new Folder(bytes(compileFold()));
  readonly lexicon = new Lexicon(bytes(compileLexicon()));
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
    return { character, features: features.slice(0, count), evidence, answer, weight, decided };
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
function withoutShare(phrase: Case): Case {
  return { ...phrase, features: phrase.features.filter((_, i) => !SHARE_FEATURES.includes(i)) };
}

function isUniqueWord(lexicon: Lexicon, word: number): boolean {
  return (
    word >= 0 &&
    lexicon.lengths[word]! > 1 &&
    lexicon.readingCount(word) === 1 &&
    lexicon.trust(word) === TRUST.dictionary
  );
}

/** Weights learnt one example at a time: logistic regression over a character's choices. */
class Weights {
  static readonly size = 1 << TABLE_BITS;
  readonly w = new Float32Array(Weights.size + EVIDENCE_KINDS);
  readonly #z = new Float32Array(Weights.size + EVIDENCE_KINDS);
  readonly #n = new Float32Array(Weights.size + EVIDENCE_KINDS);
  readonly #slots = new Int32Array(1024);

  #fill({ character, features, evidence }: Case, choice: number): number {
    let n = 0;
    for (const feature of features)
      this.#slots[n++] = (weightSlot(feature, character, Weights.size - 1) + choice) & (Weights.size - 1);
    for (let i = 0; i < evidence.length; i += 2)
      if (evidence[i] === choice) this.#slots[n++] = Weights.size + evidence[i + 1]!;
    return n;
  }

  probabilities(example: Case, choices: number): number[] {
    const scores = Array.from({ length: choices }, (_, choice) => {
      const n = this.#fill(example, choice);
      let score = 0;
      for (let i = 0; i < n; i++) score += this.w[this.#slots[i]!]!;
      return score;
    });
    const top = Math.max(...scores);
    const grown = scores.map((score) => Math.exp(score - top));
    const sum = grown.reduce((a, b) => a + b, 0);
    return grown.map((x) => x / sum);
  }

  learn(example: Case, choices: number): void {
    this.probabilities(example, choices).forEach((probability, choice) => {
      const gradient = (probability - Number(choice === example.answer)) * example.weight;
      if (Math.abs(gradient) < 1e-4) return;
      const n = this.#fill(example, choice);
      for (let i = 0; i < n; i++) this.#step(this.#slots[i]!, gradient);
    });
  }

  #step(slot: number, gradient: number): void {
    const before = this.#n[slot]!;
    const after = before + gradient * gradient;
    const z = this.#z[slot]! + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / RATE) * this.w[slot]!;
    this.#n[slot] = after;
    this.#z[slot] = z;
    const shared = slot >= Weights.size;
    const sparsity = shared ? 0 : SPARSITY;
    this.w[slot] =
      Math.abs(z) <= sparsity
        ? 0
        : -(z - Math.sign(z) * sparsity) / ((1 + Math.sqrt(after)) / RATE + (shared ? 0 : DECAY));
  }
}

/** Numbers in 0..1, the same at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    state ^= state >>> 15;
    return (state >>> 0) / 2 ** 32;
  };
}

function train(trainer: Trainer, cases: readonly Case[]): Weights {
  const weights = new Weights();
  const random = generator(12345);
  const order = [...cases];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const example of order) weights.learn(example, trainer.choices.get(example.character)?.length ?? 0);
  }
  return weights;
}

/** The file `reading/polyphones.ts` reads. */
function pack({ choices, lexicon }: Trainer, { w }: Weights): Uint8Array {
  const characters = [...choices.keys()]
    .filter((unit) => (choices.get(unit)?.length ?? 0) > 1)
    .sort((a, b) => a - b);
  const starts = new Uint16Array(characters.length + 1);
  const names: string[] = [];
  characters.forEach((unit, i) => {
    names.push(...(choices.get(unit) ?? []).map((id) => lexicon.syllable(id)));
    starts[i + 1] = names.length;
  });
  const largest = w.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const step = Math.min(largest, 4) / 127;
  const quantised = Int8Array.from(w, (weight, slot) => {
    const value = Math.max(-127, Math.min(127, Math.round(weight / step)));
    return slot < Weights.size && Math.abs(value) < LEAST ? 0 : value;
  });
  return packSections([
    Uint16Array.from(characters),
    starts,
    new TextEncoder().encode(names.join('\n')),
    quantised.slice(Weights.size),
    quantised.slice(0, Weights.size),
  ]);
}

/** How many of `examples` the engine reads with these weights as they say; and how many if a neutral tone may pass. */
function readRight(trainer: Trainer, weights: Weights, examples: readonly Example[]): [number, number] {
  const { folder, lexicon } = trainer;
  const model = new PolyphoneModel(bytes(thinOutModel(pack(trainer, weights))), lexicon);
  const reader = new WordReader(folder, lexicon, model);
  let strict = 0;
  let lenient = 0;
  for (const { text, at, reading } of examples) {
    const word = unpackWords(reader.finish(reader.draft(text), [])).find(
      ({ start, end }) => start <= at && at < end,
    );
    const before = word ? text.slice(word.start, at).replace(/\s/g, '').length : 0;
    const got = splitTone(word?.pinyin[before] ?? '');
    const wanted = splitTone(reading);
    const sameTone = got.tone === wanted.tone;
    if (got.base !== wanted.base) continue;
    if (sameTone) strict++;
    if (sameTone || got.tone === 5 || wanted.tone === 5) lenient++;
  }
  return [strict, lenient];
}

/** Measures the whole engine on CPP, each fifth of it with a model that has not seen it. */
function crossValidate(trainer: Trainer, examples: readonly Example[], always: readonly Case[]): void {
  const cases = examples.map((example) => trainer.sentences([example], 1, 1));
  const random = generator(777);
  const foldOf = examples.map(() => Math.floor(random() * FOLDS));
  let strict = 0;
  let lenient = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = cases.filter((_, i) => foldOf[i] !== fold).flat();
    const unseen = examples.filter((_, i) => foldOf[i] === fold);
    const [exactly, nearly] = readRight(trainer, train(trainer, [...seen, ...always]), unseen);
    strict += exactly;
    lenient += nearly;
  }
  const share = (part: number) => `${((100 * part) / examples.length).toFixed(2)} %`;
  console.log(
    `${share(strict)} of ${examples.length} CPP sentences, ${FOLDS} folds; ${share(lenient)} if a neutral tone may pass`,
  );
}

const cpp = cppExamples();
const own = ownExamples();
const phrases = phraseExamples();
const frames = frameExamples();
const trainer = new Trainer([...cpp, ...own, ...phrases]);
const rest = [
  ...trainer.sentences(own, OWN_WEIGHT, INSIDE_WEIGHT),
  ...trainer.sentences(phrases, OWN_WEIGHT, INSIDE_WEIGHT).map(withoutShare),
  ...trainer.sentences(frames, FRAME_WEIGHT, 0).map(withoutShare),
  ...trainer.words(),
];
if (process.argv.includes('--cross-validate')) crossValidate(trainer, cpp, rest);
else {
  const file = pack(trainer, train(trainer, [...trainer.sentences(cpp, 1, 1), ...rest]));
  writeFileSync(path.join(ROOT, 'data/polyphones.bin'), file);
  console.log(
    `polyphones.bin: ${file.byteLength} bytes, ${gzipSync(thinOutModel(file)).byteLength} compressed`,
  );
}
