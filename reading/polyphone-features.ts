import { GAP, isHan, type CompactText } from './compact';
import type { Lexicon, Trust } from './lexicon';
import { firstAtLeast, type Segments } from './segment';

/**
 * What decides between the readings of a polyphone: the characters and words around it (hashed, a weight for each
 * character, feature and reading), and what dictionary words that cover it say (weights shared by all characters).
 * The trainer and the engine use this one extraction.
 */

/** Room for the hashed features of one place. */
export const MAX_FEATURES = 64;
/** Kinds of dictionary evidence: see {@link evidenceKind}. */
export const EVIDENCE_KINDS = 60;

const LONGEST = 6;
/** How far a frame reaches. */
const CLAUSE = 10;
const FRAMES = new Set(Array.from('以把被将由从向对所而来是有的了', (c) => c.charCodeAt(0)));
const DIGIT = 2;
const LATIN = 3;
/** Stands for what was cut off. */
const CUT = 4;

export interface Place {
  text: CompactText;
  /** Index into the compact text. */
  at: number;
  segments: Segments;
  /** The segment that holds `at`. */
  segment: number;
  /** The text is cut out of another, so its ends say nothing: an example for the trainer. */
  fragment?: boolean;
}

function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 13);
}

/** Ends a clause; so does the edge of the text. */
const STOP = 5;
/** A quotation mark or bracket. */
const BRACKET = 6;
const STOPS = new Set(Array.from(',;:!?。…—', (c) => c.charCodeAt(0)));
const BRACKETS = new Set(Array.from('“”‘’\'"《》〈〉()[]【】', (c) => c.charCodeAt(0)));

/** A feature: a kind of evidence (`template`) and what was found. */
function hashed(template: number, value: number): number {
  return mix(value, template * 0x01000193);
}

/** A neighbour as a feature sees it: digits are one character, Latin letters another, and so on. */
function neighbour({ text: { units, length }, fragment }: Place, at: number): number {
  if (at < 0 || at >= length) return fragment ? CUT : STOP;
  const unit = units[at]!;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) return LATIN;
  if (STOPS.has(unit)) return STOP;
  return BRACKETS.has(unit) ? BRACKET : unit;
}

function wordHash({ text, segments }: Place, segment: number): number {
  let hash = 7;
  for (let i = segments.starts[segment]!; i < segments.ends[segment]!; i++) hash = mix(hash, text.units[i]!);
  return hash;
}

/** Fills `out` with the hashed features of a place; returns how many. */
export function extractFeatures(place: Place, out: Int32Array): number {
  const { at, segments, segment } = place;
  let n = 0;
  const l1 = neighbour(place, at - 1);
  const l2 = neighbour(place, at - 2);
  const l3 = neighbour(place, at - 3);
  const r1 = neighbour(place, at + 1);
  const r2 = neighbour(place, at + 2);
  const r3 = neighbour(place, at + 3);
  out[n++] = hashed(1, 0);
  out[n++] = hashed(2, l1);
  out[n++] = hashed(3, r1);
  out[n++] = hashed(4, l2);
  out[n++] = hashed(5, r2);
  out[n++] = hashed(6, l3);
  out[n++] = hashed(7, r3);
  out[n++] = hashed(8, mix(l2, l1));
  out[n++] = hashed(9, mix(l1, r1));
  out[n++] = hashed(10, mix(r1, r2));
  out[n++] = hashed(11, mix(mix(l3, l2), l1));
  out[n++] = hashed(12, mix(mix(r1, r2), r3));
  out[n++] = hashed(13, mix(mix(l2, l1), r1));
  out[n++] = hashed(14, mix(mix(l1, r1), r2));
  const start = segments.starts[segment]!;
  const end = segments.ends[segment]!;
  const shape = (at - start) * 8 + Math.min(end - start, 7);
  const word = wordHash(place, segment);
  const before = start > 0 && segment > 0 && segments.ends[segment - 1] === start;
  const after = segment + 1 < segments.count && segments.starts[segment + 1] === end;
  const previous = before ? wordHash(place, segment - 1) : neighbour(place, start - 1);
  const next = after ? wordHash(place, segment + 1) : neighbour(place, end);
  out[n++] = hashed(15, word);
  out[n++] = hashed(16, shape);
  out[n++] = hashed(17, previous);
  out[n++] = hashed(18, next);
  out[n++] = hashed(19, mix(previous, next));
  out[n++] = hashed(20, mix(previous, word));
  out[n++] = hashed(21, mix(word, next));
  out[n++] = hashed(22, mix(shape, l1));
  out[n++] = hashed(23, mix(shape, r1));
  const unseen = place.fragment ? CUT * 8 : 0;
  const previousLength = before ? start - segments.starts[segment - 1]! : unseen;
  const nextLength = after ? segments.ends[segment + 1]! - end : unseen;
  out[n++] = hashed(24, mix(shape, previousLength));
  out[n++] = hashed(25, mix(shape, nextLength));
  out[n++] = hashed(26, mix(mix(shape, previousLength), nextLength));
  const fragmentEdge = place.fragment ? CUT : STOP;
  const next2 = after && segment + 2 < segments.count ? wordHash(place, segment + 2) : fragmentEdge;
  const previous2 = before && segment > 1 ? wordHash(place, segment - 2) : fragmentEdge;
  out[n++] = hashed(27, next2);
  out[n++] = hashed(28, previous2);
  // Words that make a frame with one further off in the clause: 以…为, 把…为, 为…所, 为…而, 得…不.
  for (let step = 2; step <= CLAUSE; step++) {
    const unit = neighbour(place, at - step);
    if (unit < 0x30) break;
    if (FRAMES.has(unit)) out[n++] = hashed(29, unit);
  }
  for (let step = 2; step <= CLAUSE; step++) {
    const unit = neighbour(place, at + step);
    if (unit < 0x30) break;
    if (FRAMES.has(unit)) out[n++] = hashed(30, unit);
  }
  return n;
}

/** Evidence of one dictionary word: how long it is, whether the best path goes through it, how far it can be trusted. */
export function evidenceKind(length: number, onPath: boolean, unique: boolean, trust: Trust): number {
  const size = Math.min(length, LONGEST) - 2;
  return ((size * 2 + Number(onPath)) * 2 + Number(unique)) * 3 + trust;
}

/**
 * Calls `report(kind, syllable)` for every reading that a dictionary word of two characters or more over the place
 * gives it. `hidden` is a key that must not testify (the trainer's own example).
 */
export function gatherEvidence(
  { text, at, segments, segment }: Place,
  lexicon: Lexicon,
  report: (kind: number, syllable: number) => void,
  hidden?: string,
): void {
  const { units, gaps, length } = text;
  const { pool, lengths, starts } = lexicon;
  for (let begin = Math.max(0, at - LONGEST + 1); begin <= at; begin++) {
    if (!isHan(units[begin]!)) continue;
    let low = lexicon.firstWord(units[begin]!);
    let high = lexicon.firstWord(units[begin]! + 1);
    for (let depth = 1; low < high && depth <= 8; depth++) {
      if (depth > 1 && begin + depth > at && lengths[low] === depth) {
        const count = lexicon.readingCount(low);
        const key =
          hidden === undefined
            ? ''
            : String.fromCharCode(...pool.subarray(starts[low], starts[low]! + depth));
        if (hidden === undefined || !hidden.includes(key) || key.length < hidden.length) {
          const onPath = segments.starts[segment] === begin && segments.ends[segment] === begin + depth;
          for (let reading = 0; reading < count; reading++)
            report(
              evidenceKind(depth, onPath, count === 1, lexicon.trust(low)),
              lexicon.wordSyllable(low + reading, at - begin),
            );
        }
      }
      const next = begin + depth;
      if (next >= length || gaps[next] === GAP.paragraph) break;
      const wanted = units[next]!;
      if (!isHan(wanted)) break;
      if (depth === 1 && !lexicon.mayBegin(units[begin]!, wanted)) break;
      low = firstAtLeast(pool, lengths, starts, low, high, depth, wanted);
      high = firstAtLeast(pool, lengths, starts, low, high, depth, wanted + 1);
    }
  }
}
