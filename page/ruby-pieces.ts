import { joinSyllables } from '../reading/pinyin-display';
import type { Word } from '../reading/packed-words';

/** A stretch of a block's text drawn in one go: with pinyin above it, or plain. */
export interface Piece {
  start: number;
  end: number;
  /** What stands above; absent where nothing does. */
  syllables?: string[];
}

const HAN = /\p{Script=Han}/u;
/** A ruby is never broken over two lines, so a longer word is drawn in pieces. */
const LONGEST_RUBY = 4;

/**
 * Cuts one word into what is drawn as rubies: at most {@link LONGEST_RUBY} characters each and even in length, never
 * over a blank, a line break or a foreign letter inside the word, nor over `cuts` (the edges of Text nodes and terms).
 */
export function rubyPieces(
  text: string,
  word: Word,
  grouping: 'word' | 'character',
  cuts: readonly number[] = [],
): Piece[] {
  const longest = grouping === 'word' ? LONGEST_RUBY : 1;
  const { start, end, pinyin: syllables } = word;
  // Most words: nothing but Han, one code unit a character, and short.
  if (cuts.length === 0 && syllables.length === end - start && syllables.length <= longest)
    return [{ start, end, syllables }];
  const stretches: { start: number; end: number; syllables: string[] }[] = [];
  let syllable = 0;
  let open: (typeof stretches)[number] | undefined;
  for (let i = start; i < end;) {
    const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const next = i + character.length;
    if (HAN.test(character)) {
      const over = syllables[syllable++] ?? '';
      if (!open || cuts.includes(i)) stretches.push((open = { start: i, end: next, syllables: [over] }));
      else {
        open.end = next;
        open.syllables.push(over);
      }
    } else open = undefined;
    i = next;
  }
  return stretches.flatMap((stretch) => cutEvenly(text, stretch, longest));
}

function cutEvenly(
  text: string,
  stretch: { start: number; end: number; syllables: string[] },
  longest: number,
): Piece[] {
  const count = stretch.syllables.length;
  const parts = Math.ceil(count / longest);
  const pieces: Piece[] = [];
  let start = stretch.start;
  for (let part = 0; part < parts; part++) {
    const from = Math.round((part * count) / parts);
    const syllables = stretch.syllables.slice(from, Math.round(((part + 1) * count) / parts));
    let end = start;
    for (let n = 0; n < syllables.length; n++) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    pieces.push({ start, end, syllables });
    start = end;
  }
  return pieces;
}

/** `['jī', 'jí']` → `jījí`; an apostrophe where the joint would be read wrongly (`xī'ān`). */
export function pinyinOver(piece: Piece): string {
  return piece.syllables ? joinSyllables(piece.syllables) : '';
}
