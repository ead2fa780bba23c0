import type { PackedWords } from '../types';
import { isHanUnit } from '../han';
import type { GivenReading } from './user-index';

/**
 * Puts given readings in `words` over those they have, syllable by syllable; later ones win. `text` is the folded text,
 * every Han character of it in one of the words.
 */
export function putGivenReadings(words: PackedWords, text: string, readings: readonly GivenReading[]): void {
  const count = words.pinyin.length;
  for (const { start, end, pinyin } of readings) {
    let w = firstEndingAfter(words, start);
    let syllable = 0;
    for (let at = start; at < end && syllable < pinyin.length; at++) {
      if (!isHanUnit(text.charCodeAt(at))) continue;
      while (w < count && words.at[2 * w + 1]! <= at) w++;
      if (w < count) putSyllable(words, w, text, at, pinyin[syllable]!);
      syllable++;
    }
  }
}

function firstEndingAfter({ at, pinyin }: PackedWords, offset: number): number {
  let low = 0;
  let high = pinyin.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[2 * middle + 1]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives word `w` another syllable for the character at `at`. */
function putSyllable(
  { at: edges, pinyin }: PackedWords,
  w: number,
  text: string,
  at: number,
  syllable: string,
): void {
  let n = 0;
  for (let before = edges[2 * w]!; before < at; before++) if (endsHan(text.charCodeAt(before))) n++;
  const syllables = pinyin[w]!.split(' ');
  if (syllables[n] === syllable) return;
  syllables[n] = syllable;
  pinyin[w] = syllables.join(' ');
}

/** A Han character of one unit, or the second unit of one of two. */
function endsHan(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0xdc00 && unit <= 0xdfff);
}
