import { ASTRAL, compact, emptyCompactText, type CompactText } from './compact';
import type { Folder } from './fold';
import type { Lexicon } from './lexicon';
import type { PolyphoneModel } from './polyphones';
import { Joints } from './joints';
import { Pronouncer } from './pronounce';
import { emptySegments, respectBorders, segment, type Segments } from './segment';
import { atOrAfter } from './sorted';
import { moveToTowns } from './town-words';
import type { PackedWords, Span } from './types';

/**
 * A text cut into words that are not yet read: terms are looked for in between, and may move the cuts. Good until its
 * reader makes the next draft.
 */
export interface Draft {
  text: string;
  /** Half width, simplified, of the same length. */
  folded: string;
  view: CompactText;
  segments: Segments;
  /** Room for the segments once terms have moved the cuts. */
  cutAnew: Segments;
}

/** Up to here texts are worked on in the same place, one after the other; the arrays of a longer one are not kept. */
const ORDINARY = 1 << 13;

/** Where a text is worked on. */
const placeFor = (size: number) => ({
  view: emptyCompactText(size),
  segments: emptySegments(size),
  cutAnew: emptySegments(size),
});

/** Cuts texts into words and reads them. */
export class WordReader {
  readonly #ordinary = placeFor(ORDINARY);
  readonly #folder: Folder;
  readonly #lexicon: Lexicon;
  readonly #pronouncer: Pronouncer;
  readonly #joints: Joints;

  constructor(folder: Folder, lexicon: Lexicon, model: PolyphoneModel) {
    this.#folder = folder;
    this.#lexicon = lexicon;
    this.#joints = new Joints(lexicon);
    this.#pronouncer = new Pronouncer(lexicon, model, this.#joints);
  }

  draft(text: string): Draft {
    const folded = this.#folder.fold(text);
    const { view, segments, cutAnew } = text.length <= ORDINARY ? this.#ordinary : placeFor(text.length);
    compact(text, folded, view);
    moveToTowns(view, this.#lexicon, segment(view, this.#lexicon, segments));
    return { text, folded, view, segments, cutAnew };
  }

  /** The words with their readings; none runs over the edge of a term that lies in no other. */
  finish({ text, view, segments, cutAnew }: Draft, terms: readonly Span[]): PackedWords {
    const borders = bordersOf(view, segments, terms);
    const cut = borders ? respectBorders(view, this.#lexicon, segments, borders, cutAnew) : segments;
    if (borders) moveToTowns(view, this.#lexicon, cut, borders);
    const at: number[] = [];
    const pinyin: string[] = [];
    const joints: number[] = [];
    // At once: growing with each word they would be moved again and again.
    at.length = 2 * cut.count;
    pinyin.length = cut.count;
    for (let s = 0; s < cut.count; s++) {
      at[2 * s] = view.at[cut.starts[s]!]!;
      at[2 * s + 1] = endOf(text, view, cut.ends[s]! - 1);
      pinyin[s] = this.#pronouncer.pronounce(view, text, cut, s);
      if (!this.#joints.mayHave(cut.words[s]!, cut.ends[s]! - cut.starts[s]!)) continue;
      for (const joint of this.#joints.of(cut.words[s]!)) joints.push(view.at[cut.starts[s]! + joint]!);
    }
    return { at, pinyin, joints };
  }

  /** The pinyin of a short text, one syllable a Han character. */
  read(text: string): string[] {
    return this.finish(this.draft(text), []).pinyin.flatMap((syllables) => syllables.split(' '));
  }
}

/** For each offset of the text, and its end: 1 where a word starts or ends. */
export function wordEdges({ text, view, segments }: Draft): Uint8Array {
  const edges = new Uint8Array(text.length + 1);
  for (let s = 0; s < segments.count; s++) {
    edges[view.at[segments.starts[s]!]!] = 1;
    edges[endOf(text, view, segments.ends[s]! - 1)] = 1;
  }
  return edges;
}

/** Where the character ends that stands at `i` in the compact text. */
function endOf(text: string, { units, at }: CompactText, i: number): number {
  return at[i]! + (units[i] === ASTRAL && text.codePointAt(at[i]!)! > 0xffff ? 2 : 1);
}

/**
 * The places in the compact text that no word may run over: where a term begins or ends that lies in no other.
 * Undefined where no word does.
 */
function bordersOf(view: CompactText, segments: Segments, terms: readonly Span[]): Uint8Array | undefined {
  const borders: number[] = [];
  let cuts = false;
  let reach = 0;
  for (const { start, end } of terms) {
    if (end <= reach) continue;
    reach = end;
    for (const border of [atOrAfter(view.at, view.length, start), atOrAfter(view.at, view.length, end)]) {
      borders.push(border);
      cuts ||= isInside(segments, border);
    }
  }
  if (!cuts) return undefined;
  const set = new Uint8Array(view.length + 1);
  for (const border of borders) set[border] = 1;
  return set;
}

/** Whether a word runs over the place. */
function isInside({ starts, ends, count }: Segments, place: number): boolean {
  const segment = atOrAfter(starts, count, place) - 1;
  return segment >= 0 && place < ends[segment]!;
}
