import { compact, type CompactText } from './compact';
import type { Folder } from './fold';
import type { Lexicon } from './lexicon';
import type { PolyphoneModel } from './polyphones';
import { Pronouncer } from './pronounce';
import { respectBorders, segment, type Segments } from './segment';
import type { Span, Word } from './types';

/** A text cut into words that are not yet read: terms are looked for in between, and may move the cuts. */
export interface Draft {
  text: string;
  /** Half width, simplified, of the same length. */
  folded: string;
  /** The words' places. */
  spans: Span[];
  view: CompactText;
  segments: Segments;
}

/** Cuts texts into words and reads them. */
export class WordReader {
  readonly #folder: Folder;
  readonly #lexicon: Lexicon;
  readonly #pronouncer: Pronouncer;

  constructor(folder: Folder, lexicon: Lexicon, model: PolyphoneModel) {
    this.#folder = folder;
    this.#lexicon = lexicon;
    this.#pronouncer = new Pronouncer(lexicon, model);
  }

  draft(text: string): Draft {
    const folded = this.#folder.fold(text);
    const view = compact(text, folded);
    const segments = segment(view, this.#lexicon);
    return { text, folded, view, segments, spans: toSpans(text, view, segments) };
  }

  /** The words with their readings; none runs over the edge of a term that lies in no other. */
  finish({ text, view, segments, spans }: Draft, terms: readonly Span[]): Word[] {
    const borders = bordersOf(view, segments, terms);
    const cut = borders ? respectBorders(view, this.#lexicon, segments, borders) : segments;
    const places = borders ? toSpans(text, view, cut) : spans;
    const syllables = this.#pronouncer.pronounce(view, text, cut);
    return places.map(({ start, end }, s) => {
      const pinyin: string[] = [];
      for (let i = cut.starts[s]!; i < cut.ends[s]!; i++) pinyin.push(this.#lexicon.syllable(syllables[i]!));
      return { start, end, pinyin };
    });
  }

  /** The pinyin of a short text, one syllable a Han character. */
  read(text: string): string[] {
    return this.finish(this.draft(text), []).flatMap(({ pinyin }) => pinyin);
  }
}

function toSpans(text: string, view: CompactText, segments: Segments): Span[] {
  const spans: Span[] = [];
  for (let s = 0; s < segments.count; s++)
    spans.push({
      start: view.at[segments.starts[s]!]!,
      end: endOf(text, view.at[segments.ends[s]! - 1]!),
    });
  return spans;
}

/** Where the character that begins at `at` ends. */
function endOf(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * The places in the compact text that no word may run over: where a term begins or ends that lies in no other.
 * Undefined where no word does.
 */
function bordersOf(view: CompactText, segments: Segments, terms: readonly Span[]): Uint8Array | undefined {
  if (terms.length === 0) return undefined;
  const inside = new Uint8Array(view.length + 1);
  for (let s = 0; s < segments.count; s++) inside.fill(1, segments.starts[s]! + 1, segments.ends[s]!);
  const borders = new Uint8Array(view.length + 1);
  let cuts = false;
  let reach = 0;
  let first = 0;
  for (const { start, end } of terms) {
    if (end <= reach) continue;
    reach = end;
    while (first < view.length && view.at[first]! < start) first++;
    let last = first;
    while (last < view.length && view.at[last]! < end) last++;
    borders[first] = 1;
    borders[last] = 1;
    cuts ||= inside[first] === 1 || inside[last] === 1;
  }
  return cuts ? borders : undefined;
}
