import { characterSet, isIn } from './character-set';
import { isHanPair, isHanUnit } from './han';
import { INVISIBLE, SPACES } from './white-space';

/** What stands between two neighbouring characters of the compact text. */
export const GAP = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

/** Stands for a Han character of two units, which no word of the lexicon holds. */
export const ASTRAL = 0xffff;

/** A text without its white space: e-papers and OCR put some inside words. The arrays may be longer than it is. */
export interface CompactText {
  length: number;
  /** Folded units. */
  units: Uint16Array;
  /** Where each unit stands in the text as given. */
  at: Uint32Array;
  /** What white space stood before each unit: one of {@link GAP}. */
  gaps: Uint8Array;
}

const NEWLINE = 0x0a;
const IS_SPACE = characterSet(SPACES);
const IS_INVISIBLE = characterSet(INVISIBLE);

/** No text yet, with room for one of `size` units. */
export function emptyCompactText(size: number): CompactText {
  return {
    length: 0,
    units: new Uint16Array(size),
    at: new Uint32Array(size),
    gaps: new Uint8Array(size),
  };
}

/** `folded` is `text` folded, of the same length. `into`: arrays to put the compact text in, over what they hold. */
export function compact(text: string, folded: string, into = emptyCompactText(text.length)): CompactText {
  const { units, at, gaps } = into;
  let length = 0;
  let gap: number = GAP.none;
  for (let i = 0; i < text.length; i++) {
    const unit = folded.charCodeAt(i);
    if (isIn(IS_SPACE, unit)) {
      if (unit === NEWLINE) gap = gap >= GAP.line ? GAP.paragraph : GAP.line;
      else if (gap === GAP.none) gap = GAP.space;
      continue;
    }
    if (isIn(IS_INVISIBLE, unit)) continue;
    at[length] = i;
    gaps[length] = gap;
    gap = GAP.none;
    if (unit >= 0xd800 && unit <= 0xdbff && isHanPair(text, i)) {
      units[length++] = ASTRAL;
      i++;
    } else units[length++] = unit;
  }
  into.length = length;
  return into;
}

/** Whether the unit of a compact text is a Han character. */
export function isHan(unit: number): boolean {
  return unit === ASTRAL || isHanUnit(unit);
}
