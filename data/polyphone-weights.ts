import { EVIDENCE_KINDS, SHARE_FEATURES } from '../reading/polyphone-features';
import { weightSlot } from '../reading/polyphones';
import { packSections } from '../reading/sections';
import { thinOut } from '../reading/sparse';
import type { Case, CaseMaker } from './polyphone-cases';

const TABLE_BITS = 21;
const EPOCHS = 6;
/** FTRL-proximal, as in McMahan et al. 2013. */
const RATE = 0.3;
const SPARSITY = 0.2;
const DECAY = 1;
/**
 * How large each feature counts, by its template: what is large can explain an example by small weights, so it is
 * believed first. In order: the share; the characters left, right, and one further; pairs of them (three); the word;
 * the share of its shape; the words beside it, alone and both; shape and a character (two); frames.
 */
const SIZES = [1.7, 2.2, 2.2, 0.5, 0.5, 0.5, 0.5, 1, 1.7, 1, 0.7, 0.7, 0.5, 0.6, 0.6, 1];
/** The smallest weight, in steps of a byte, that is kept: smaller ones change nothing and are half of the table. */
const LEAST = 2;
/** Larger weights count as this large. */
const LARGEST = 6;

/** Weights learnt one example at a time: logistic regression over a character's choices. */
export class Weights {
  static readonly size = 1 << TABLE_BITS;
  readonly w = new Float32Array(Weights.size + EVIDENCE_KINDS);
  readonly #z = new Float32Array(Weights.size + EVIDENCE_KINDS);
  readonly #n = new Float32Array(Weights.size + EVIDENCE_KINDS);
  readonly #slots = new Int32Array(1024);

  /** Puts together where a choice's weights are, those of the features first; returns how many. */
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
      for (let i = 0; i < n; i++) this.#step(this.#slots[i]!, gradient, example.templates[i]);
    });
  }

  /** `template` is that of the slot's feature; none for evidence. What all examples share is not held back. */
  #step(slot: number, gradient: number, template: number | undefined): void {
    const held = template !== undefined && !SHARE_FEATURES.includes(template);
    const size = template === undefined ? 1 : SIZES[template]!;
    const slope = gradient * size;
    const before = this.#n[slot]!;
    const after = before + slope * slope;
    const z =
      this.#z[slot]! + slope - ((Math.sqrt(after) - Math.sqrt(before)) / RATE) * (this.w[slot]! / size);
    this.#n[slot] = after;
    this.#z[slot] = z;
    const sparsity = held ? SPARSITY : 0;
    this.w[slot] =
      Math.abs(z) <= sparsity
        ? 0
        : (-size * (z - Math.sign(z) * sparsity)) / ((1 + Math.sqrt(after)) / RATE + (held ? DECAY : 0));
  }
}

/** Numbers in 0..1, the same at every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    state ^= state >>> 15;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Orders that the cases are learnt in; their weights are averaged, for what is learnt last counts a little more. */
const ORDERS = 8;

/** Weights that have learnt from all cases, in orders that are the same at every run. */
export function train(maker: CaseMaker, cases: readonly Case[]): Weights {
  const mean = new Weights();
  const random = generator(12345);
  for (let run = 0; run < ORDERS; run++) {
    const { w } = trainInOneOrder(maker, cases, random);
    for (let i = 0; i < w.length; i++) mean.w[i]! += w[i]! / ORDERS;
  }
  return mean;
}

function trainInOneOrder(maker: CaseMaker, cases: readonly Case[], random: () => number): Weights {
  const weights = new Weights();
  const order = [...cases];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const example of order) weights.learn(example, maker.choices.get(example.character)?.length ?? 0);
  }
  return weights;
}

/** The file `reading/polyphones.ts` reads. */
export function pack({ choices, lexicon }: CaseMaker, { w }: Weights): Uint8Array {
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
  if (!Number.isFinite(largest)) throw new Error('a weight that was learnt is not a number');
  const step = Math.min(largest, LARGEST) / 127;
  const quantised = Int8Array.from(w, (weight, slot) => {
    const value = Math.max(-127, Math.min(127, Math.round(weight / step)));
    return slot < Weights.size && Math.abs(value) < LEAST ? 0 : value;
  });
  const { bits, values } = thinOut(quantised.subarray(0, Weights.size));
  return packSections([
    Uint16Array.from(characters),
    starts,
    new TextEncoder().encode(names.join('\n')),
    quantised.slice(Weights.size),
    bits,
    values,
  ]);
}
