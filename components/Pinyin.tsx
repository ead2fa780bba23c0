import { joinSyllables } from '../reading/pinyin-display';

/** Pinyin as one reads it: syllables joined, the whole marked as Chinese in Latin letters for a screen reader. */
export function Pinyin({ syllables }: { syllables: readonly string[] }) {
  if (syllables.length === 0) return null;
  return (
    <p class="pinyin" lang="zh-Latn-pinyin">
      {syllables.length > 4 ? syllables.join(' ') : joinSyllables(syllables)}
    </p>
  );
}
