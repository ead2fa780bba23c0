import type { PackedWords } from '../types';
import { isHanPair, isHanUnit } from '../han';
import { hasCapital, withCapital } from '../pinyin';
import { changeSyllable, firstEndingAfter } from '../packed-words';
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
      if (!isHanUnit(text.charCodeAt(at)) && !isHanPair(text, at)) continue;
      while (w < count && words.at[2 * w + 1]! <= at) w++;
      const given = pinyin[syllable]!;
      if (w < count)
        changeSyllable(words, w, text, at, (had) => (hasCapital(had) ? withCapital(given) : given));
      syllable++;
    }
  }
}
