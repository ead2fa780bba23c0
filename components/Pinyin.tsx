import { headwordPinyin } from '../reading/pinyin-display';

/** Pinyin of a headword, marked as Chinese in Latin letters for a screen reader. */
export function Pinyin({ syllables }: { syllables: readonly string[] }) {
  if (syllables.length === 0) return null;
  return (
    <p class="pinyin" lang="zh-Latn-pinyin">
      {headwordPinyin(syllables)}
    </p>
  );
}
