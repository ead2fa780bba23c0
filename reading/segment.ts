import { GAP, isHan, type CompactText } from './compact';
import { COST_PER_NAT, type Lexicon } from './lexicon';
import { firstAtLeast } from './word-index';

/**
 * The words of a compact text, disjoint and in order: every Han character is in exactly one. The arrays may be longer
 * than there are words.
 */
export interface Segments {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  /** The lexicon's word, or -1 for a character (or number) that is none. */
  words: Int32Array;
  /** For each place of the text the handle on the lexicon's words that begin with the two characters there, or -1. */
  handles: Int32Array;
}

/** What it costs a word to run over white space: the more of it, the more has to speak for the word. */
const GAP_COSTS = new Uint8Array([0, COST_PER_NAT, COST_PER_NAT, 4 * COST_PER_NAT]);
/** What it costs to cut a number in two: 第|十四|个, not 第十|四个. */
const NUMBER_COST = 8 * COST_PER_NAT;
/** What a whole number costs that is no word of the lexicon: less than any cut of it. */
const WHOLE_NUMBER_COST = 13 * COST_PER_NAT;
const NO_WORD = -1;
/** 1 for each. */
const NUMERALS = new Uint8Array(0x10000);
for (const numeral of '零〇一二三四五六七八九十百千万亿') NUMERALS[numeral.charCodeAt(0)] = 1;
const UNREACHED = 0x7fffffff;
const ANY_LENGTH = 0xff;

/** Workspace for the paths through one run of Han characters: by place, counted from where the run begins. */
interface Paths {
  /** What the cheapest way to a place costs. */
  best: Int32Array;
  /** How long the last word of that way is. */
  back: Uint8Array;
  /** That word, where it is longer than one character. */
  by: Int32Array;
}

function paths(length: number): Paths {
  return {
    best: new Int32Array(length + 1),
    back: new Uint8Array(length + 1),
    by: new Int32Array(length + 1),
  };
}

/** Runs between two marks are short: all of them are worked out in the same place. */
const ORDINARY = 1024;
const shared = paths(ORDINARY);

/**
 * The best path through `text`: the cheapest sequence of words, none of them longer than `longest`, two at least. As no
 * word holds anything but Han characters, each run of them is cut by itself. `into`: arrays to put the words in, over
 * what they hold.
 */
export function segment(
  text: CompactText,
  lexicon: Lexicon,
  into = emptySegments(text.length),
  longest = ANY_LENGTH,
): Segments {
  const { units, length } = text;
  into.count = 0;
  let last = 0;
  for (let first = 0; first < length; first = last + 1) {
    last = first;
    while (last < length && isHan(units[last]!)) last++;
    into.handles[last] = -1;
    if (last === first) continue;
    // By themselves, so that one need not wait for the other to come from a far cache.
    into.handles[last - 1] = -1;
    for (let i = first; i + 1 < last; i++) into.handles[i] = lexicon.index.find(units[i]!, units[i + 1]!);
    cutRun(text, lexicon, { borders: undefined, longest }, first, last, into);
  }
  return into;
}

/** Where no word runs over a place that is set, and none is longer. */
interface Limits {
  borders: Uint8Array | undefined;
  longest: number;
}

/** Adds the words of the Han characters from `begin` up to `end` to `segments`. */
function cutRun(
  text: CompactText,
  lexicon: Lexicon,
  { borders, longest }: Limits,
  begin: number,
  end: number,
  segments: Segments,
): void {
  const { units, gaps } = text;
  const { pool, lengths, costs, singleCosts, starts, index } = lexicon;
  const { handles } = segments;
  const length = end - begin;
  const { best, back, by } = length <= ORDINARY ? shared : paths(length);
  best.fill(UNREACHED, 1, length + 1);
  best[0] = 0;
  let numeral = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[begin + i]!;
    const before = numeral;
    numeral = NUMERALS[unit]!;
    const goesOn = before & numeral & Number(gaps[begin + i] === GAP.none);
    const here = best[i]! + goesOn * NUMBER_COST;
    if (numeral > goesOn) {
      const size = numberAt(text, begin + i, end, borders);
      if (size > 1 && here + WHOLE_NUMBER_COST < best[i + size]! && size <= longest) {
        best[i + size] = here + WHOLE_NUMBER_COST;
        back[i + size] = size;
        by[i + size] = NO_WORD;
      }
    }
    const cost = here + singleCosts[unit]!;
    if (cost < best[i + 1]!) {
      best[i + 1] = cost;
      back[i + 1] = 1;
    }
    if (i + 1 === length || borders?.[begin + i + 1]) continue;
    const found = handles[begin + i]!;
    if (found < 0) continue;
    let crossing = here + GAP_COSTS[gaps[begin + i + 1]!]!;
    let low = index.firstLonger(found);
    const pair = index.first(found);
    if (pair < low && crossing + index.cost(found) < best[i + 2]!) {
      best[i + 2] = crossing + index.cost(found);
      back[i + 2] = 2;
      by[i + 2] = pair;
    }
    if (i + 2 === length || !index.mayGoOn(found, units[begin + i + 2]!)) continue;
    let high = index.end(found);
    for (let depth = 2; low < high && depth < longest; depth++) {
      const next = begin + i + depth;
      if (next >= end || borders?.[next]) break;
      if (gaps[next] !== GAP.none) crossing += GAP_COSTS[gaps[next]!]!;
      const wanted = units[next]!;
      low = firstAtLeast(pool, starts, low, high, depth, wanted);
      if (low === high || pool[starts[low]! + depth] !== wanted) break;
      high = firstAtLeast(pool, starts, low, high, depth, wanted + 1);
      const length = depth + 1;
      if (lengths[low] !== length) continue;
      if (crossing + costs[low]! < best[i + length]!) {
        best[i + length] = crossing + costs[low]!;
        back[i + length] = length;
        by[i + length] = low;
      }
      low += lexicon.readingCount(low);
    }
  }
  let count = 0;
  for (let last = length; last > 0; last -= back[last]!) count++;
  segments.count += count;
  for (let last = length, s = segments.count - 1; last > 0; last -= back[last]!, s--) {
    const size = back[last]!;
    segments.starts[s] = begin + last - size;
    segments.ends[s] = begin + last;
    segments.words[s] = size > 1 ? by[last]! : index.singles[units[begin + last - 1]!]! - 1;
  }
}

/** Of how many numerals the number is made that begins at `start`; 0 where a border would cut it. */
function numberAt({ units, gaps }: CompactText, start: number, end: number, borders?: Uint8Array): number {
  let at = start + 1;
  while (at < end && NUMERALS[units[at]!] === 1 && gaps[at] === GAP.none) {
    if (borders?.[at]) return 0;
    at++;
  }
  return at - start;
}

/** No segments yet, with room for `size`. */
export function emptySegments(size: number): Segments {
  return {
    count: 0,
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    words: new Int32Array(size),
    handles: new Int32Array(size + 1),
  };
}

/**
 * `segments` with every word gone that runs over a border: the run of words it stands in, from one character that is
 * not Han to the next, is cut anew. `into`: other arrays than those of `segments`, with room for all of the text.
 */
export function respectBorders(
  text: CompactText,
  lexicon: Lexicon,
  segments: Segments,
  borders: Uint8Array,
  into = emptySegments(text.length),
): Segments {
  const limits = { borders, longest: ANY_LENGTH };
  into.count = 0;
  into.handles = segments.handles;
  for (let first = 0, last = 0; first < segments.count; first = last) {
    last = runFrom(segments, first);
    if (isCrossed(segments, first, last, borders))
      cutRun(text, lexicon, limits, segments.starts[first]!, segments.ends[last - 1]!, into);
    else copy(segments, first, last, into);
  }
  return into;
}

/** Where the words end that follow `first` without a gap. */
function runFrom({ starts, ends, count }: Segments, first: number): number {
  let last = first + 1;
  while (last < count && starts[last] === ends[last - 1]) last++;
  return last;
}

function isCrossed({ starts, ends }: Segments, first: number, last: number, borders: Uint8Array): boolean {
  for (let s = first; s < last; s++)
    for (let i = starts[s]! + 1; i < ends[s]!; i++) if (borders[i] === 1) return true;
  return false;
}

/** Adds the segments `first` up to `last` to `out`. */
function copy({ starts, ends, words }: Segments, first: number, last: number, out: Segments): void {
  for (let s = first; s < last; s++, out.count++) {
    out.starts[out.count] = starts[s]!;
    out.ends[out.count] = ends[s]!;
    out.words[out.count] = words[s]!;
  }
}
