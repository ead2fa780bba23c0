import type { Dictionary } from './dictionary';
import { unpackWords } from './packed-words';
import { splitTone } from './pinyin';
import type { DictionaryEntry, LookUp } from './types';
import type { Draft, WordReader } from './words';

/** How much of the text around the pointer is read to tell words apart. */
const AROUND = 60;
const LONGEST = 24;

/**
 * What the dictionary says at an offset of a text: the word there, then shorter words, from the word's beginning and
 * from the offset itself; a Tibetan name first of all. Empty where no character stands.
 */
export function lookUp(text: string, offset: number, words: WordReader, dictionary: Dictionary): LookUp[] {
  const from = Math.max(0, Math.min(offset, text.length) - AROUND);
  const draft = words.draft(text.slice(from, offset + AROUND));
  const { view } = draft;
  const all = view.units.subarray(0, view.length);
  const here = view.at.subarray(0, view.length).indexOf(offset - from);
  if (here < 0 || !(offset >= 0)) return [];

  const segment = segmentAt(draft, here);
  const start = segment === undefined ? here : draft.segments.starts[segment]!;
  const end = segment === undefined ? view.length : draft.segments.ends[segment]!;
  const syllables = readings(draft, words);
  const found: LookUp[] = [];
  const add = (at: number, length: number, entries: DictionaryEntry[]) => {
    const span = { start: from + view.at[at]!, end: from + view.at[at + length - 1]! + 1 };
    if (found.some((known) => known.start === span.start && known.end === span.end)) return;
    found.push({ ...span, entries: asReadHere(entries, syllables.slice(at, at + length)) });
  };

  for (const at of new Set([start, here - 2, here - 1, here])) {
    const name =
      at >= 0 ? dictionary.names.decode(String.fromCharCode(...all.subarray(at, at + 8))) : undefined;
    if (!name || at + name.length <= here) continue;
    add(at, name.length, [name.entry]);
    break;
  }
  const units = all.map(lowerUnit);
  for (const at of new Set([wordStart(draft, start), start, here])) {
    const limit = Math.min(LONGEST, end - at);
    for (const { length, entries } of dictionary.match(units, at, limit))
      if (at + length > here) add(at, length, entries);
  }
  return found;
}

function segmentAt({ segments }: Draft, at: number): number | undefined {
  for (let s = 0; s < segments.count; s++) if (segments.starts[s]! <= at && at < segments.ends[s]!) return s;
  return undefined;
}

/** Letters and digits belong together, and to the Han characters after them: 3D打印. */
function wordStart({ view }: Draft, at: number): number {
  let start = at;
  while (start > 0 && isAlphanumeric(view.units[start - 1]!)) start--;
  return start;
}

function isAlphanumeric(unit: number): boolean {
  const lower = lowerUnit(unit);
  return (unit >= 0x30 && unit <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

function lowerUnit(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

/** The syllable of each unit of the draft's compact text; empty where there is none. */
export function readings(draft: Draft, words: WordReader): string[] {
  const syllables: string[] = Array.from({ length: draft.view.length }, () => '');
  const places = new Map(Array.from(draft.view.at.subarray(0, draft.view.length), (at, i) => [at, i]));
  for (const { start, pinyin } of unpackWords(words.finish(draft, []))) {
    const first = places.get(start) ?? 0;
    pinyin.forEach((syllable, i) => (syllables[first + i] = syllable));
  }
  return syllables;
}

/** The entries in their order, but those first that are pronounced as the text is here. */
export function asReadHere(entries: DictionaryEntry[], syllables: readonly string[]): DictionaryEntry[] {
  const fits = (entry: DictionaryEntry) =>
    entry.pinyin.length === syllables.length && entry.pinyin.every((said, i) => agree(said, syllables[i]!));
  return [...entries.filter(fits), ...entries.filter((entry) => !fits(entry))];
}

/** Neutral tones are written in one dictionary and not in another. */
function agree(a: string, b: string): boolean {
  const said = splitTone(a.toLowerCase());
  const read = splitTone(b.toLowerCase());
  return said.base === read.base && (said.tone === read.tone || said.tone === 5 || read.tone === 5);
}
