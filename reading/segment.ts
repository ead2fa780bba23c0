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

/** The best path through `text`: the cheapest sequence of words; none runs over a place set in `borders`. */
export function segment(text: CompactText, lexicon: Lexicon, borders: Uint8Array | undefined): Segments {
  const { length, units, gaps } = text;
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
      if (next >= length || borders?.[next]) break;
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
  return backtrack(text, from, by);
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

function backtrack({ length, units }: CompactText, from: Uint32Array, by: Int32Array): Segments {
  let count = 0;
  for (let end = length; end > 0; end = from[end]!) if (isHan(units[from[end]!]!)) count++;
  const segments = {
    count,
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    words: new Int32Array(count),
  };
  for (let end = length, i = count; end > 0; end = from[end]!) {
    if (!isHan(units[from[end]!]!)) continue;
    i--;
    segments.starts[i] = from[end]!;
    segments.ends[i] = end;
    segments.words[i] = by[end]!;
  }
  return segments;
}
