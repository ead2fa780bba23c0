import { joinSyllables } from '../reading/pinyin-display';

/** Pinyin of a headword: a word of two syllables joined, what is longer by syllables, as slogans are no words; the whole marked as Chinese in Latin letters for a screen reader. */
export function Pinyin({ syllables }: { syllables: readonly string[] }) {
  if (syllables.length === 0) return null;
  return (
    <p class="pinyin" lang="zh-Latn-pinyin">
      {syllables.length > 2 ? syllables.join(' ') : joinSyllables(syllables)}
    </p>
  );
}
