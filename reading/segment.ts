import { GAP, isHan, type CompactText } from './compact';
import { COST_PER_NAT, type Lexicon } from './lexicon';
import { firstAtLeast } from './word-index';

/** The words of a compact text, disjoint and in order: every Han character is in exactly one. */
export interface Segments {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  /** The lexicon's word, or -1 for a character (or number) that is none. */
  words: Int32Array;
}

/** Of a character that is no word by itself in any source. */
const UNKNOWN_COST = 16 * COST_PER_NAT;
/** What it costs a word to run over white space: the more of it, the more has to speak for the word. */
const GAP_COSTS = new Uint8Array([0, COST_PER_NAT, COST_PER_NAT, 4 * COST_PER_NAT]);
const UNREACHED = 0x7fffffff;

/** Workspace for the paths through one run of Han characters: by place, counted from where the run begins. */
interface Paths {
  /** What the cheapest way to a place costs. */
  best: Int32Array;
  /** How long the last word of that way is. */
  back: Uint8Array;
  /** That word. */
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
 * The best path through `text` from `begin` up to `end`: the cheapest sequence of words; none runs over a place set in
 * `borders`. As no word holds anything but Han characters, each run of them is cut by itself.
 */
export function segment(
  text: CompactText,
  lexicon: Lexicon,
  borders?: Uint8Array,
  begin = 0,
  end = text.length,
): Segments {
  const { units } = text;
  const segments = emptySegments(end - begin);
  let last = begin;
  for (let first = begin; first < end; first = last + 1) {
    last = first;
    while (last < end && isHan(units[last]!)) last++;
    if (last > first) cutRun(text, lexicon, borders, first, last, segments);
  }
  return slice(segments, 0, segments.count);
}

/** Adds the words of the Han characters from `begin` up to `end` to `segments`. */
function cutRun(
  text: CompactText,
  lexicon: Lexicon,
  borders: Uint8Array | undefined,
  begin: number,
  end: number,
  segments: Segments,
): void {
  const { units, gaps } = text;
  const { pool, lengths, costs, starts, index } = lexicon;
  const length = end - begin;
  const { best, back, by } = length <= ORDINARY ? shared : paths(length);
  best.fill(UNREACHED, 1, length + 1);
  best[0] = 0;
  for (let i = 0; i < length; i++) {
    const here = best[i]!;
    const unit = units[begin + i]!;
    const single = index.singles[unit]! - 1;
    const cost = here + (single >= 0 ? costs[single]! : UNKNOWN_COST);
    if (cost < best[i + 1]!) {
      best[i + 1] = cost;
      back[i + 1] = 1;
      by[i + 1] = single;
    }
    if (i + 1 === length || borders?.[begin + i + 1]) continue;
    const found = index.find(unit, units[begin + i + 1]!);
    if (found < 0) continue;
    let crossing = here + GAP_COSTS[gaps[begin + i + 1]!]!;
    let low = index.firstLonger(found);
    let high = index.end(found);
    const pair = index.first(found);
    if (pair < low && crossing + costs[pair]! < best[i + 2]!) {
      best[i + 2] = crossing + costs[pair]!;
      back[i + 2] = 2;
      by[i + 2] = pair;
    }
    for (let depth = 2; low < high; depth++) {
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
  backtrack(begin, length, back, by, segments);
}

function backtrack(begin: number, length: number, back: Uint8Array, by: Int32Array, out: Segments): void {
  let count = 0;
  for (let end = length; end > 0; end -= back[end]!) count++;
  out.count += count;
  for (let end = length, s = out.count - 1; end > 0; end -= back[end]!, s--) {
    out.starts[s] = begin + end - back[end]!;
    out.ends[s] = begin + end;
    out.words[s] = by[end]!;
  }
}

/** No segments yet, with room for `size`. */
function emptySegments(size: number): Segments {
  return {
    count: 0,
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    words: new Int32Array(size),
  };
}

/**
 * `segments` with every word gone that runs over a border: the run of words it stands in, from one character that is
 * not Han to the next, is cut anew.
 */
export function respectBorders(
  text: CompactText,
  lexicon: Lexicon,
  segments: Segments,
  borders: Uint8Array,
): Segments {
  const cut = emptySegments(segments.count + unitsToCutAnew(segments, borders));
  for (let first = 0, last = 0; first < segments.count; first = last) {
    last = runFrom(segments, first);
    if (isCrossed(segments, first, last, borders))
      cutRun(text, lexicon, borders, segments.starts[first]!, segments.ends[last - 1]!, cut);
    else copy(segments, first, last, cut);
  }
  return slice(cut, 0, cut.count);
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

function unitsToCutAnew(segments: Segments, borders: Uint8Array): number {
  let units = 0;
  for (let first = 0, last = 0; first < segments.count; first = last) {
    last = runFrom(segments, first);
    if (isCrossed(segments, first, last, borders))
      units += segments.ends[last - 1]! - segments.starts[first]!;
  }
  return units;
}

/** Adds the segments `first` up to `last` to `out`. */
function copy({ starts, ends, words }: Segments, first: number, last: number, out: Segments): void {
  for (let s = first; s < last; s++, out.count++) {
    out.starts[out.count] = starts[s]!;
    out.ends[out.count] = ends[s]!;
    out.words[out.count] = words[s]!;
  }
}

function slice({ starts, ends, words }: Segments, from: number, to: number): Segments {
  return {
    count: to - from,
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
    words: words.subarray(from, to),
  };
}
