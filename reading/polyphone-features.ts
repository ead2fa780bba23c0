import { GAP, type CompactText } from './compact';
import { isFromDictionary, TRUST, type Lexicon, type Trust } from './lexicon';
import type { Segments } from './segment';
import { firstAtLeast, pairOf } from './word-index';

/**
 * What decides between the readings of a polyphone: the characters and words around it (hashed, a weight for each
 * character, feature and reading), and what dictionary words that cover it say (weights shared by all characters).
 * The trainer and the engine use this one extraction.
 */

/** Room for the hashed features of one place. */
export const MAX_FEATURES = 64;
/** Which of the features hold for a character whatever stands around it: by them the model learns how common a reading is. */
export const SHARE_FEATURES: readonly number[] = [0, 9];
/** From this one on they are frames, of which there may be none. */
export const FRAME_FEATURE = 15;
/** Kinds of dictionary evidence: see {@link evidenceKind}. */
export const EVIDENCE_KINDS = 60;

/** Longer words of the dictionary count as this long. */
const LONGEST = 6;
/** How far a frame reaches. */
const CLAUSE = 10;
const FRAMES = new Uint8Array(0x10000);
for (const word of '以把被将由从向对所而来是有的了邀选举推聘任命定视拿供贡围') FRAMES[word.charCodeAt(0)] = 1;
const SIDES = [-1, 1];

/** What a neighbour counts as when not as itself; all below {@link FIRST_CHARACTER}. */
const DIGIT = 2;
const LATIN = 3;
/** What was cut off. */
const CUT = 4;
/** Ends a clause; so does the edge of the text. */
const STOP = 5;
/** A quotation mark or bracket. */
const BRACKET = 6;
const FIRST_CHARACTER = 0x20;

/** For each UTF-16 unit below the ideographs what it counts as; these all count as themselves. */
const CLASSES = new Uint16Array(0x4e00);
for (let unit = 0; unit < CLASSES.length; unit++) CLASSES[unit] = unit;
function classify(characters: string, as: number): void {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = as;
}
classify('0123456789', DIGIT);
classify('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LATIN);
classify(',;:!?。…—', STOP);
classify('“”‘’\'"《》〈〉()[]【】', BRACKET);

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

/** A feature: a kind of evidence (`template`) and what was found. */
function hashed(template: number, value: number): number {
  return mix(value, template * 0x01000193);
}

/** A neighbour as a feature sees it: digits are one character, Latin letters another, and so on. */
function neighbour({ text: { units, length }, fragment }: Place, at: number): number {
  if (at < 0 || at >= length) return fragment ? CUT : STOP;
  const unit = units[at]!;
  return unit < CLASSES.length ? CLASSES[unit]! : unit;
}

function wordHash({ text, segments }: Place, segment: number): number {
  let hash = 7;
  for (let i = segments.starts[segment]!; i < segments.ends[segment]!; i++) hash = mix(hash, text.units[i]!);
  return hash;
}

/** Fills `out` with the hashed features of a place; returns how many. */
export function extractFeatures(place: Place, out: Int32Array): number {
  const { at, segments, segment } = place;
  const l1 = neighbour(place, at - 1);
  const l2 = neighbour(place, at - 2);
  const r1 = neighbour(place, at + 1);
  const r2 = neighbour(place, at + 2);
  const start = segments.starts[segment]!;
  const end = segments.ends[segment]!;
  const shape = (at - start) * 8 + Math.min(end - start, 7);
  const before = segment > 0 && segments.ends[segment - 1] === start;
  const after = segment + 1 < segments.count && segments.starts[segment + 1] === end;
  const previous = before ? wordHash(place, segment - 1) : neighbour(place, start - 1);
  const next = after ? wordHash(place, segment + 1) : neighbour(place, end);
  out[0] = hashed(1, 0);
  out[1] = hashed(2, l1);
  out[2] = hashed(3, r1);
  out[3] = hashed(4, l2);
  out[4] = hashed(5, r2);
  out[5] = hashed(6, mix(l2, l1));
  out[6] = hashed(7, mix(l1, r1));
  out[7] = hashed(8, mix(r1, r2));
  out[8] = hashed(9, wordHash(place, segment));
  out[9] = hashed(10, shape);
  out[10] = hashed(11, previous);
  out[11] = hashed(12, next);
  out[12] = hashed(13, mix(previous, next));
  out[13] = hashed(14, mix(shape, l1));
  out[14] = hashed(15, mix(shape, r1));
  return addFarFrame(place, out, addFrames(place, out, FRAME_FEATURE));
}

/** Words that make a frame with one further off in the clause: 以…为, 把…为, 为…所, 为…而, 应…邀. */
function addFrames(place: Place, out: Int32Array, count: number): number {
  let n = count;
  for (const side of SIDES)
    for (let step = 2; step <= CLAUSE; step++) {
      const unit = neighbour(place, place.at + side * step);
      if (unit < FIRST_CHARACTER) break;
      if (FRAMES[unit] !== 0) out[n++] = hashed(20 + side, unit);
    }
  return n;
}

/** Adds what frames 为 from further off than {@link CLAUSE}: 以“…”、“…”为主题, 任命…为部长. */
function addFarFrame(place: Place, out: Int32Array, count: number): number {
  const { text, at, segments } = place;
  if (text.units[at] !== FRAMED) return count;
  let isNear = true;
  for (let s = place.segment - 1; s >= 0 && at - segments.starts[s]! <= FAR; s--) {
    const start = segments.starts[s]!;
    const end = segments.ends[s]!;
    for (let between = end; between < segments.starts[s + 1]!; between++) {
      const kind = neighbour(place, between);
      if (kind === STOP) return count;
      if (kind < FIRST_CHARACTER) isNear = false;
    }
    if (at - start > CLAUSE) isNear = false;
    const opener =
      end - start === 1 ? text.units[start]! : pairOf(text.units[start]!, text.units[start + 1]!);
    if (!OPENERS.has(opener)) continue;
    if (!isNear) out[count++] = hashed(22, text.units[start]!);
    return count;
  }
  return count;
}

const FRAMED = '为'.charCodeAt(0);
/** How far back, in characters. */
const FAR = 50;
/** Words that may be far before their 为. */
const OPENERS = new Set(
  ['以', '任命', '选举', '推选', '推举', '聘请', '聘任', '追认', '提名', '授予'].map((word) =>
    word.length === 1 ? word.charCodeAt(0) : pairOf(word.charCodeAt(0), word.charCodeAt(1)),
  ),
);

/** Evidence of one dictionary word: how long it is, whether the best path goes through it, how far it can be trusted. */
function evidenceKind(length: number, onPath: boolean, unique: boolean, trust: Trust): number {
  const size = Math.min(length, LONGEST) - 2;
  const believed = isFromDictionary(trust) ? TRUST.dictionary : trust;
  return ((size * 2 + Number(onPath)) * 2 + Number(unique)) * 3 + believed;
}

/** Longest word that testifies. */
const LONGEST_WITNESS = 8;

/**
 * Fills `out` with pairs of a kind and a syllable: every reading that a dictionary word of two characters or more over
 * the place gives it. Returns how many numbers. `hidden` is a key that must not testify (the trainer's own example).
 */
export function gatherEvidence(
  { text, at, segments, segment }: Place,
  lexicon: Lexicon,
  out: number[],
  hidden?: string,
): number {
  const { units, gaps, length } = text;
  const { pool, lengths, starts, index } = lexicon;
  let filled = 0;
  for (let begin = Math.max(0, at - LONGEST + 1); begin <= at && begin + 1 < length; begin++) {
    if (gaps[begin + 1] === GAP.paragraph) continue;
    const found = segments.handles[begin]!;
    if (found < 0) continue;
    let low = begin + 2 > at ? index.first(found) : index.firstLonger(found);
    const goesOn = begin + 2 < length && index.mayGoOn(found, units[begin + 2]!);
    let high = goesOn ? index.end(found) : index.firstLonger(found);
    for (let depth = 2; low < high; depth++) {
      if (lengths[low] === depth) {
        const count = lexicon.readingCount(low);
        if (begin + depth > at && !isKey(lexicon, low, hidden)) {
          const onPath = segments.starts[segment] === begin && segments.ends[segment] === begin + depth;
          const kind = evidenceKind(depth, onPath, count === 1, lexicon.trust(low));
          for (let reading = 0; reading < count; reading++) {
            out[filled++] = kind;
            out[filled++] = lexicon.wordSyllable(low + reading, at - begin);
          }
        }
        low += count;
      }
      const next = begin + depth;
      if (low === high || depth === LONGEST_WITNESS || next >= length || gaps[next] === GAP.paragraph) break;
      const wanted = units[next]!;
      low = firstAtLeast(pool, starts, low, high, depth, wanted);
      if (low === high || pool[starts[low]! + depth] !== wanted) break;
      high = firstAtLeast(pool, starts, low, high, depth, wanted + 1);
    }
  }
  return filled;
}

/** Whether the word is spelt like `key`. */
function isKey({ pool, starts, lengths }: Lexicon, word: number, key: string | undefined): boolean {
  if (key === undefined || lengths[word] !== key.length) return false;
  for (let i = 0; i < key.length; i++) if (pool[starts[word]! + i] !== key.charCodeAt(i)) return false;
  return true;
}
