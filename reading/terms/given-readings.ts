import type { PackedWords } from '../types';
import { isHanUnit } from '../han';
import { firstEndingAfter } from '../packed-words';
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
  const word = pinyin[w]!;
  let from = 0;
  while (n-- > 0) from = word.indexOf(' ', from) + 1;
  const space = word.indexOf(' ', from);
  const to = space < 0 ? word.length : space;
  if (to - from === syllable.length && word.startsWith(syllable, from)) return;
  pinyin[w] = word.slice(0, from) + syllable + word.slice(to);
}

/** A Han character of one unit, or the second unit of one of two. */
function endsHan(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0xdc00 && unit <= 0xdfff);
}
