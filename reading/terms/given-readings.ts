import type { Word } from '../types';
import { isHanUnit } from '../han';
import type { GivenReading } from './user-index';

/**
 * Puts given readings in `words` over those they have, syllable by syllable; later ones win. `text` is the folded text,
 * every Han character of it in one of the words. Words that nothing touches are kept as they are.
 */
export function putGivenReadings(words: Word[], text: string, readings: readonly GivenReading[]): void {
  for (const { start, end, pinyin } of readings) {
    let w = firstEndingAfter(words, start);
    let syllable = 0;
    for (let at = start; at < end && syllable < pinyin.length; at++) {
      if (!isHanUnit(text.charCodeAt(at))) continue;
      while (w < words.length && words[w]!.end <= at) w++;
      if (w < words.length) words[w] = withSyllable(words[w]!, text, at, pinyin[syllable]!);
      syllable++;
    }
  }
}

function firstEndingAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word with another syllable for the character at `at`. */
function withSyllable(word: Word, text: string, at: number, syllable: string): Word {
  let n = 0;
  for (let before = word.start; before < at; before++) if (endsHan(text.charCodeAt(before))) n++;
  return word.pinyin[n] === syllable ? word : { ...word, pinyin: word.pinyin.with(n, syllable) };
}

/** A Han character of one unit, or the second unit of one of two. */
function endsHan(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0xdc00 && unit <= 0xdfff);
}
