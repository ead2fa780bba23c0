import { isHanUnit } from './han';
import type { PackedWords, Span } from './types';

/** A word by itself: one syllable for each Han character of the span, empty where it is unknown. */
export interface Word extends Span {
  pinyin: string[];
}

export function unpackWords({ at, pinyin }: PackedWords): Word[] {
  return pinyin.map((syllables, i) => ({
    start: at[2 * i] ?? 0,
    end: at[2 * i + 1] ?? 0,
    pinyin: syllables.split(' '),
  }));
}

/** A word as it stands in a text but for the white space in it: what it is known and saved by. */
export function withoutBlanks(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, '');
}

/** Whether anything is known of how a word is read. */
export function isRead({ pinyin }: Word): boolean {
  return pinyin.some((syllable) => syllable !== '');
}

/** The number of the first word that ends after `offset`. */
export function firstEndingAfter({ at, pinyin }: Pick<PackedWords, 'at' | 'pinyin'>, offset: number): number {
  let low = 0;
  let high = pinyin.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[2 * middle + 1]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const HAN = /\p{Script=Han}/gu;

/** The syllable of the Han character at `at`; undefined where no word holds it. */
export function syllableAt(text: string, words: readonly Word[], at: number): string | undefined {
  const word = words.find(({ start, end }) => start <= at && at < end);
  const before = text.slice(word?.start, at).match(HAN) ?? [];
  return word?.pinyin[before.length];
}

/** Gives the Han character at `at`, in word `w` of `text`, another syllable than the one it has. */
export function changeSyllable(
  { at: edges, pinyin }: PackedWords,
  w: number,
  text: string,
  at: number,
  change: (syllable: string) => string,
): void {
  let n = 0;
  for (let before = edges[2 * w]!; before < at; before++) if (endsHan(text.charCodeAt(before))) n++;
  const word = pinyin[w]!;
  let from = 0;
  while (n-- > 0) from = word.indexOf(' ', from) + 1;
  const space = word.indexOf(' ', from);
  const to = space < 0 ? word.length : space;
  const had = word.slice(from, to);
  const changed = change(had);
  if (changed !== had) pinyin[w] = word.slice(0, from) + changed + word.slice(to);
}

/** A Han character of one unit, or the second unit of one of two. */
function endsHan(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0xdc00 && unit <= 0xdfff);
}
