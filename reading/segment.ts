import { GAP, isHan, type CompactText } from './compact';
import { COST_PER_NAT, type Lexicon } from './lexicon';

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

/**
 * The best path through `text` from `begin` up to `end`: the cheapest sequence of words; none runs over a place set in
 * `borders`.
 */
export function segment(
  text: CompactText,
  lexicon: Lexicon,
  borders?: Uint8Array,
  begin = 0,
  end = text.length,
): Segments {
  const length = end - begin;
  const units = text.units.subarray(begin, end);
  const gaps = text.gaps.subarray(begin, end);
  const { pool, lengths, costs, starts } = lexicon;
  const best = new Float64Array(length + 1).fill(Infinity);
  const from = new Uint32Array(length + 1);
  const by = new Int32Array(length + 1).fill(-1);
  best[0] = 0;

  for (let i = 0; i < length; i++) {
    const here = best[i]!;
    const unit = units[i]!;
    if (!isHan(unit)) {
      if (here < best[i + 1]!) {
        best[i + 1] = here;
        from[i + 1] = i;
        by[i + 1] = -1;
      }
      continue;
    }
    let low = lexicon.firstWord(unit);
    let high = lexicon.firstWord(unit + 1);
    let known = false;
    let crossing = 0;
    for (let depth = 1; low < high; depth++) {
      if (lengths[low] === depth) {
        const cost = here + costs[low]! + crossing;
        if (depth === 1) known = true;
        if (cost < best[i + depth]!) {
          best[i + depth] = cost;
          from[i + depth] = i;
          by[i + depth] = low;
        }
      }
      const next = i + depth;
      if (next >= length || borders?.[begin + next]) break;
      const wanted = units[next]!;
      if (!isHan(wanted)) break;
      if (depth === 1 && !lexicon.mayBegin(unit, wanted)) break;
      if (gaps[next] !== GAP.none) crossing += GAP_COSTS[gaps[next]!]!;
      low = firstAtLeast(pool, lengths, starts, low, high, depth, wanted);
      high = firstAtLeast(pool, lengths, starts, low, high, depth, wanted + 1);
    }
    if (!known && here + UNKNOWN_COST < best[i + 1]!) {
      best[i + 1] = here + UNKNOWN_COST;
      from[i + 1] = i;
      by[i + 1] = -1;
    }
  }
  return backtrack(units, begin, from, by);
}

/** In `low..high`, whose words share `depth` units: the first whose next unit is at least `wanted`. */
export function firstAtLeast(
  pool: Uint16Array,
  lengths: Uint8Array,
  starts: Uint32Array,
  low: number,
  high: number,
  depth: number,
  wanted: number,
): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lengths[middle]! <= depth || pool[starts[middle]! + depth]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function backtrack(units: Uint16Array, begin: number, from: Uint32Array, by: Int32Array): Segments {
  let count = 0;
  for (let end = units.length; end > 0; end = from[end]!) if (isHan(units[from[end]!]!)) count++;
  const segments = emptySegments(count);
  for (let end = units.length, i = count; end > 0; end = from[end]!) {
    if (!isHan(units[from[end]!]!)) continue;
    i--;
    segments.starts[i] = begin + from[end]!;
    segments.ends[i] = begin + end;
    segments.words[i] = by[end]!;
  }
  return segments;
}

function emptySegments(count: number): Segments {
  return {
    count,
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    words: new Int32Array(count),
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
  const parts: Segments[] = [];
  for (let first = 0, last = 0; first < segments.count; first = last) {
    let crossed = false;
    for (last = first; last < segments.count; last++) {
      if (last > first && segments.starts[last] !== segments.ends[last - 1]) break;
      for (let i = segments.starts[last]! + 1; i < segments.ends[last]!; i++) crossed ||= borders[i] === 1;
    }
    parts.push(
      crossed
        ? segment(text, lexicon, borders, segments.starts[first]!, segments.ends[last - 1]!)
        : slice(segments, first, last),
    );
  }
  return join(parts);
}

function slice({ starts, ends, words }: Segments, from: number, to: number): Segments {
  return {
    count: to - from,
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
    words: words.subarray(from, to),
  };
}

function join(parts: readonly Segments[]): Segments {
  const whole = emptySegments(parts.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const { count, starts, ends, words } of parts) {
    whole.starts.set(starts, at);
    whole.ends.set(ends, at);
    whole.words.set(words, at);
    at += count;
  }
  return whole;
}
