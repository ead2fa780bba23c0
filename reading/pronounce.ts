import { ASTRAL, type CompactText } from './compact';
import type { Lexicon } from './lexicon';
import type { Segments } from './segment';

/** A syllable id for each unit of the compact text; -1 where it takes none or nothing is known. */
export function pronounce(
  text: CompactText,
  source: string,
  segments: Segments,
  lexicon: Lexicon,
): Int16Array {
  const syllables = new Int16Array(text.length).fill(-1);
  for (let s = 0; s < segments.count; s++) {
    const start = segments.starts[s]!;
    const end = segments.ends[s]!;
    const word = segments.words[s]!;
    for (let i = start; i < end; i++) {
      if (word >= 0) syllables[i] = lexicon.wordSyllable(word, i - start);
      else {
        const unit = text.units[i]!;
        const code = unit === ASTRAL ? (source.codePointAt(text.at[i]!) ?? 0) : unit;
        syllables[i] = lexicon.characterSyllable(code, 0);
      }
    }
  }
  return syllables;
}
