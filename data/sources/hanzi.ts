import { pinyin } from 'pinyin-pro';

/** pinyin-pro's readings of a single character, the commonest first, in tone marks; empty when it knows none. */
export function characterReadings(character: string): string[] {
  return pinyin(character, { multiple: true, type: 'array', toneSandhi: false })
    .map((reading) => reading.normalize('NFC'))
    .filter((reading) => reading && reading !== character);
}

/** pinyin-pro's reading of a word, one syllable a character, in citation tones; undefined when it does not fit. */
export function wordReading(word: string): string[] | undefined {
  const syllables = pinyin(word, { type: 'array', toneSandhi: false }).map((s) => s.normalize('NFC'));
  const characters = [...word];
  if (syllables.length !== characters.length || syllables.some((s, i) => !s || s === characters[i]))
    return undefined;
  return syllables;
}
