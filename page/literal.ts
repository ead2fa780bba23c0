import type { LiteralWord } from '../components/TermCard';
import { ask } from '../messages';
import type { Block, BlockMention } from './block';

/** A coined slogan word by word, each with the first thing that the dictionary says of it. */
export async function literalReading(block: Block, { start, end }: BlockMention): Promise<LiteralWord[]> {
  const text = block.text.slice(start, end);
  const words = (block.words ?? []).filter((word) => word.start >= start && word.end <= end);
  return Promise.all(
    words.map(async (word) => {
      const zh = block.text.slice(word.start, word.end);
      const found = await ask({ type: 'look-up', text, offset: word.start - start }).catch(() => []);
      const exact = found.find(
        (lookUp) => lookUp.start === word.start - start && lookUp.end === word.end - start,
      );
      return { zh, pinyin: word.syllables, gloss: (exact ?? found[0])?.entries[0]?.senses[0] };
    }),
  );
}
