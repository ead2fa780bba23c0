import type { Word } from '../types';
import { isHanUnit } from '../han';
import type { GivenReading } from './user-index';

/**
 * Puts given readings over those of the words, syllable by syllable; later ones win. `text` is the folded text.
 * Words that nothing touches are kept as they are.
 */
export function withGivenReadings(words: Word[], text: string, readings: readonly GivenReading[]): Word[] {
  if (readings.length === 0) return words;
  const given = new Map<number, string>();
  for (const { start, end, pinyin } of readings) {
    let syllable = 0;
    for (let at = start; at < end && syllable < pinyin.length; at++)
      if (isHanUnit(text.charCodeAt(at))) given.set(at, pinyin[syllable++]!);
  }
  return words.map((word) => {
    let syllable = 0;
    let pinyin: string[] | undefined;
    for (let at = word.start; at < word.end; at++) {
      if (!isHanUnit(text.charCodeAt(at))) {
        if (text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff) syllable++;
        continue;
      }
      const replacement = given.get(at);
      if (replacement !== undefined && replacement !== word.pinyin[syllable]) {
        pinyin ??= [...word.pinyin];
        pinyin[syllable] = replacement;
      }
      syllable++;
    }
    return pinyin ? { ...word, pinyin } : word;
  });
}
