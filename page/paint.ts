import type { Settings } from '../settings';
import { isRead, withoutBlanks } from '../reading/packed-words';
import type { Term, TermKind } from '../reading/types';
import type { WordStatus } from '../messages';
import { boundsOf, outermost, wordsOf, type Block, type BlockMention } from './block';
import { draw, undraw, type Stop } from './drawing';
import { rubyPieces, type Piece } from './ruby-pieces';
import { asSpoken } from './spoken';
import { HIGHLIGHTS, type HighlightName } from './styles';

/** Underlined in the text. Places, persons and the press's idioms have cards but would make the page busy. */
const UNDERLINED: ReadonlySet<TermKind> = new Set([
  'slogan',
  'formula',
  'campaign',
  'institution',
  'document',
  'event',
]);

export interface PaintContext {
  settings: Settings;
  status: ReadonlyMap<string, WordStatus>;
  term: (id: string) => Term | undefined;
}

const rangesOf = new Map<Block, Map<HighlightName, StaticRange[]>>();

/** Names the Tab stop before what stands at `start`. */
export function stopKey(block: Block, start: number): string {
  return `${block.key}:${start}`;
}

/** What each highlight wins over: the later, the stronger. */
const ORDER: readonly HighlightName[] = ['known', 'term', 'coined', 'slogan', 'saved', 'pointed', 'flash'];

/** Ours by their names, as a page may clear the browser's list. */
const highlights = new Map<HighlightName, Highlight>();

function highlight(name: HighlightName): Highlight {
  const made = highlights.get(name) ?? new Highlight();
  if (CSS.highlights.get(HIGHLIGHTS[name]) === made) return made;
  made.priority = ORDER.indexOf(name);
  highlights.set(name, made);
  CSS.highlights.set(HIGHLIGHTS[name], made);
  return made;
}

export function isUnderlined(mention: BlockMention): boolean {
  return mention.origin !== 'name' && UNDERLINED.has(mention.kind);
}

/**
 * Draws a block's pinyin and the stops before its terms, piece by piece: yields how many code units it has drawn.
 * Reads no layout.
 */
export function* paint(block: Block, context: PaintContext): Generator<number> {
  const marked = outermost(block.mentions.filter(isUnderlined));
  const pieces = piecesOf(block, marked, context);
  block.paintedAt = performance.now();
  const tones = context.settings.pinyinColour === 'tones';
  let nextPiece = 0;
  let nextStop = 0;
  for (const { node, start, end } of block.runs) {
    const inRun: Piece[] = [];
    for (let piece = pieces[nextPiece]; piece && piece.start < end; piece = pieces[++nextPiece]) {
      piece.start -= start;
      piece.end -= start;
      inRun.push(piece);
    }
    const stops: Stop[] = [];
    for (let mention = marked[nextStop]; mention && mention.start < end; mention = marked[++nextStop]) {
      const { id } = mention;
      if (block.refused || block.room === 'nothing') continue;
      stops.push({
        at: mention.start - start,
        id,
        key: stopKey(block, mention.start),
        label: labelOf(id, context),
      });
    }
    yield* draw(node, inRun, stops, tones);
  }
  block.painted = true;
}

function labelOf(id: string, { term }: PaintContext): string {
  const entry = term(id);
  return entry ? `${entry.term}: ${entry.senses[0]?.english ?? ''}` : id;
}

function piecesOf(block: Block, marked: readonly BlockMention[], context: PaintContext): Piece[] {
  const { pinyin, pinyinGrouping } = context.settings;
  const { room = 'pinyin', refused, packed, bare = [] } = block;
  if (pinyin === 'none' || room !== 'pinyin' || refused || !packed) return [];
  const cuts = [...block.runs.map(({ start }) => start), ...packed.joints];
  for (const { start, end } of marked) cuts.push(start, end);
  cuts.sort((a, b) => a - b);
  let nextCut = 0;
  const pieces: Piece[] = [];
  let next = 0;
  const words = context.settings.sandhi ? asSpoken(block.text, wordsOf(block)) : wordsOf(block);
  for (const word of words) {
    if (!isRead(word)) continue;
    if (pinyin === 'terms') {
      while (next < marked.length && (marked[next]?.end ?? 0) <= word.start) next++;
      const mention = marked[next];
      if (!mention || mention.start >= word.end) continue;
    }
    if (pinyin === 'unknown' && isKnown(block, word.start, word.end, context.status)) continue;
    while ((cuts[nextCut] ?? Number.POSITIVE_INFINITY) <= word.start) nextCut++;
    const inWord: number[] = [];
    for (let i = nextCut; (cuts[i] ?? Number.POSITIVE_INFINITY) < word.end; i++) inWord.push(cuts[i] ?? 0);
    pieces.push(...rubyPieces(block.text, word, pinyinGrouping, inWord));
  }
  if (bare.length === 0) return pieces;
  return pieces.filter((piece) => !bare.some(({ start, end }) => start < piece.end && piece.start < end));
}

function isKnown(block: Block, start: number, end: number, status: ReadonlyMap<string, WordStatus>): boolean {
  if (status.size === 0 && !block.familiar) return false;
  const headword = withoutBlanks(block.text, start, end);
  const now = status.get(headword);
  return now ? now === 'known' : !!block.familiar?.has(headword);
}

/**
 * Underlines a painted block's terms. Whenever the document changes, Chromium looks at every underline there is and
 * paints it again: half of the work of a frame, where what is far off is underlined as well.
 */
export function underline(block: Block, { status, term }: PaintContext): void {
  dropUnderlines(block);
  if (block.isFilled) return;
  const ranges = new Map<HighlightName, StaticRange[]>();
  for (const mention of outermost(block.mentions.filter(isUnderlined))) {
    const bounds = boundsOf(block, mention.start, mention.end);
    if (!bounds) continue;
    const name = status.get(term(mention.id)?.term ?? '') ?? lineOf(mention);
    const range = new StaticRange(bounds);
    highlight(name).add(range);
    ranges.set(name, [...(ranges.get(name) ?? []), range]);
  }
  if (ranges.size > 0) rangesOf.set(block, ranges);
}

function lineOf({ origin, spelledOut, kind }: BlockMention): HighlightName {
  if (origin === 'coined' && !spelledOut) return 'coined';
  return kind === 'slogan' ? 'slogan' : 'term';
}

export function hasUnderlines(block: Block): boolean {
  return rangesOf.has(block);
}

/** Takes a block's underlines away. */
export function dropUnderlines(block: Block): void {
  for (const [name, ranges] of rangesOf.get(block) ?? []) {
    const registered = highlight(name);
    for (const range of ranges) registered.delete(range);
  }
  rangesOf.delete(block);
}

/** Takes the underlines away, and with `drawn` gives the block back as the page had it. */
export function unpaint(block: Block, drawn = true): void {
  dropUnderlines(block);
  if (drawn) for (const { node } of block.runs) undraw(node);
  block.painted = false;
}

/** Shows a span for a moment or while it is pointed at; `null` shows nothing. */
export function mark(
  name: 'pointed' | 'flash',
  spans: readonly { block: Block; start: number; end: number }[],
): void {
  const registered = highlight(name);
  registered.clear();
  for (const { block, start, end } of spans) {
    const bounds = boundsOf(block, start, end);
    if (bounds) registered.add(new StaticRange(bounds));
  }
}

export function forgetHighlights(): void {
  for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
  highlights.clear();
  rangesOf.clear();
}

/** What of the settings shows in the drawn elements, beyond their style. */
export function likeDrawing({ pinyin, pinyinGrouping, sandhi, pinyinColour }: Settings): string {
  return [pinyin, pinyinGrouping, sandhi, pinyinColour === 'tones'].join();
}
