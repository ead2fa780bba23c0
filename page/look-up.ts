import type { LiteralWord } from '../components/TermCard';
import { ask } from '../messages';
import { isRead } from '../reading/packed-words';
import type { DictionaryEntry, LookUp, Span } from '../reading/types';
import { wordsOf, type Block } from './block';

/** How much text around the pointer the dictionary is asked about: it may know a longer word than the engine cut. */
const BEFORE = 12;
const AFTER = 24;

/** Where the background can't be reached the dictionary has nothing: pointing at a word is no question to be answered. */
function lookUp(text: string, offset: number): Promise<LookUp[]> {
  return ask({ type: 'look-up', text, offset }).catch(() => []);
}

/** The dictionary word at a place in a block, with the shorter ones that start there; null between words. */
export async function lookUpAt(
  block: Block,
  offset: number,
): Promise<(Span & { entries: DictionaryEntry[] }) | null> {
  const word = wordsOf(block).find(({ start, end }) => start <= offset && offset < end);
  if (!word || !isRead(word)) return null;
  const from = Math.max(0, word.start - BEFORE);
  const found = await lookUp(block.text.slice(from, word.end + AFTER), offset - from);
  const [longest] = found;
  const entries = entriesOf(found);
  if (!longest || entries.length === 0) return null;
  return { start: from + longest.start, end: from + longest.end, entries };
}

/** What the dictionary says of a text of its own: the longest word at its start first. Rejects as {@link ask} does. */
export async function lookUpText(text: string): Promise<DictionaryEntry[]> {
  return entriesOf(await ask({ type: 'look-up', text, offset: 0 }));
}

function entriesOf(found: readonly LookUp[]): DictionaryEntry[] {
  return found.flatMap(({ entries }) => entries);
}

/** A coined slogan word by word, each with the first thing that the dictionary says of it. */
export async function literalReading(block: Block, { start, end }: Span): Promise<LiteralWord[]> {
  const text = block.text.slice(start, end);
  const words = wordsOf(block).filter((word) => word.start >= start && word.end <= end);
  return Promise.all(
    words.map(async (word) => {
      const found = await lookUp(text, word.start - start);
      const exact = found.find((one) => one.start === word.start - start && one.end === word.end - start);
      return {
        zh: block.text.slice(word.start, word.end),
        pinyin: isRead(word) ? word.pinyin : [],
        gloss: (exact ?? found[0])?.entries[0]?.senses[0],
      };
    }),
  );
}
