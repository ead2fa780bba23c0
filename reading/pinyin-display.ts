/** How pinyin is written for the eye. Data keep citation tones, one syllable a character; nothing here changes them. */

const OPENS_WITH_VOWEL = /^[aoeāáǎàōóǒòēéěè]/i;

/** One word's syllables joined as GB/T 16159 has it, an apostrophe before a, o or e inside: `xī`, `ān` → `xī'ān`. */
export function joinSyllables(syllables: readonly string[]): string {
  return syllables
    .map((syllable, i) => (i > 0 && OPENS_WITH_VOWEL.test(syllable) ? `'${syllable}` : syllable))
    .join('');
}
