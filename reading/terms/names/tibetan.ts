import { characterSet, isIn } from '../../character-set';
import { PARTS, TAILS } from './tibetan-parts';

/** The characters with which a part of a name begins, and those with which one ends. */
export const TIBETAN_STARTS = characterSet(Object.keys(PARTS));
const TIBETAN_ENDS = characterSet(Object.keys(PARTS).map((part) => part[1]!));
const SINGLE = characterSet(Object.keys(TAILS));

/** Characters of a part of a name. */
export const PART = 2;

/** Whether a part of a name, of two characters, may begin at `at`. */
export function isPart(text: string, at: number): boolean {
  return (
    isIn(TIBETAN_STARTS, text.charCodeAt(at)) &&
    isIn(TIBETAN_ENDS, text.charCodeAt(at + 1)) &&
    text.slice(at, at + 2) in PARTS
  );
}

/** The length of the Tibetan name at `at`: two parts (4), one part and a syllable (3) or one part (2); 0 for none. */
export function tibetanNameLength(text: string, at: number): 0 | 2 | 3 | 4 {
  if (!isPart(text, at)) return 0;
  if (isPart(text, at + 2)) return 4;
  return isIn(SINGLE, text.charCodeAt(at + 2)) ? 3 : 2;
}

/** The likely Tibetan-based spelling: `扎西顿珠` → `Tashi Dondrup`; undefined when a part is unknown. */
export function tibetanSpelling(name: string): string | undefined {
  const parts: string[] = [];
  for (let at = 0; at < name.length; at += 2) {
    const part = name.slice(at, at + 2);
    const spelling = PARTS[part] ?? (part.length === 1 && at > 0 ? TAILS[part] : undefined);
    if (spelling === undefined) return undefined;
    parts.push(spelling);
  }
  const last = name.length % 2 === 1 ? parts.pop()! : '';
  return parts.join(' ') + last.toLowerCase();
}
