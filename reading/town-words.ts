import type { CompactText } from './compact';
import { GAP } from './compact';
import type { Lexicon } from './lexicon';
import type { Segments } from './segment';

/** By its second character: of which a place's full name ends with the first. */
const TAKEN = new Map(['县城', '市区'].map((word) => [word.charCodeAt(1), word]));
/** Of a place's full name, in characters. */
const SHORTEST_FULL = 3;

/**
 * Moves the cut where the lexicon has a place by its full name and what follows belongs to its last character: 亚东|县城,
 * not 亚东县|城. `borders`: places that no word may run over.
 */
export function moveToTowns(
  { units, gaps }: CompactText,
  lexicon: Lexicon,
  { count, starts, ends, words }: Segments,
  borders?: Uint8Array,
): void {
  for (let s = 1; s < count; s++) {
    const at = starts[s]!;
    if (ends[s]! - at !== 1) continue;
    const taken = TAKEN.get(units[at]!);
    const from = starts[s - 1]!;
    const isFullName =
      taken !== undefined &&
      units[at - 1] === taken.charCodeAt(0) &&
      ends[s - 1] === at &&
      at - from >= SHORTEST_FULL &&
      words[s - 1]! >= 0 &&
      lexicon.capitals(words[s - 1]!) !== 0;
    if (!isFullName || gaps[at] !== GAP.none || borders?.[at]) continue;
    const name = lexicon.find(String.fromCharCode(...units.subarray(from, at - 1)));
    // Without what it is, it may be a common noun.
    if (name < 0 || lexicon.capitals(name) === 0) continue;
    words[s - 1] = name;
    words[s] = lexicon.find(taken);
    ends[s - 1] = starts[s] = at - 1;
  }
}
