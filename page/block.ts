import type { AnnotatedBlock, ArticleBlock, ArticleMention } from '../messages';
import { unpackWords, type Word } from '../reading/packed-words';
import type { PackedWords, Span } from '../reading/types';
import { shownAt, sourceOf, textOf } from './drawing';
import type { FoundBlock, Run } from './blocks';
import type { Room } from './room';

/** A mention as the page keeps it. */
export type BlockMention = ArticleMention;

/** A found block with what the engine said of it. */
export interface Block extends FoundBlock {
  key: number;
  /** Absent until the engine has answered; see {@link wordsOf}. */
  packed?: PackedWords;
  /** What its own text says, before the article as a whole has told names in it. */
  ownPacked?: PackedWords;
  words?: Word[];
  /** Words that need no pinyin, unless the reader has saved them. */
  familiar?: ReadonlySet<string>;
  mentions: BlockMention[];
  /** What its own text says, before the article as a whole has been read. */
  ownMentions: BlockMention[];
  painted: boolean;
  /** Of `performance.now()`; 0 until painting has begun. */
  paintedAt: number;
  /** Known once the block is to be painted: it is read from its style. */
  room?: Room;
  /** Stretches of its text over which no pinyin is drawn. Known when `room` is; more come when it has been drawn. */
  bare?: Span[];
  /** Its letters are painted otherwise than in its colour, which underlines would undo. Known when `room` is. */
  isFilled?: boolean;
  /** The page undoes what is drawn here, or changes it all the time: only underlines and the card are left. */
  refused: boolean;
}

/** A stretch of a block's text. */
export interface BlockSpan extends Span {
  block: Block;
}

const blockOf = new WeakMap<Text, { block: Block; run: Run }>();
let nextKey = 1;

export function newBlock(found: FoundBlock): Block {
  const block: Block = {
    ...found,
    key: nextKey++,
    mentions: [],
    ownMentions: [],
    painted: false,
    paintedAt: 0,
    refused: false,
  };
  for (const run of block.runs) blockOf.set(run.node, { block, run });
  return block;
}

export function blockOfText(node: Text): Block | undefined {
  return blockOf.get(node)?.block;
}

export function takeAnnotation(block: Block, annotated: AnnotatedBlock): void {
  block.packed = block.ownPacked = annotated.words;
  block.familiar = annotated.familiar && new Set(annotated.familiar);
  block.words = undefined;
  block.ownMentions = block.mentions = annotated.terms;
}

/** Takes what the article as a whole says of a block, or goes back to what its own text does. Whether that is new. */
export function takeArticle(block: Block, told: ArticleBlock | undefined): boolean {
  const { mentions } = block;
  // What was said of it earlier was said of another article.
  block.mentions = told?.terms ?? block.ownMentions;
  if (block.mentions === mentions) return false;
  block.packed = told?.words ?? block.ownPacked;
  block.words = undefined;
  return JSON.stringify(block.mentions) !== JSON.stringify(mentions);
}

/** The words of a block that has been read; unpacked when first asked for, most blocks of a long page never. */
export function wordsOf(block: Block): readonly Word[] {
  return (block.words ??= block.packed ? unpackWords(block.packed) : []);
}

/** Whether the block still stands in the page as it was found. */
export function isCurrent(block: Block): boolean {
  return (
    block.element.isConnected &&
    block.runs.every(({ node }) => blockOf.get(node)?.block === block) &&
    stands(block)
  );
}

/** Whether the page still has what was found, as it was found. */
export function stands({ runs, text }: FoundBlock): boolean {
  return runs.every(({ node, start, end }) => node.isConnected && textOf(node) === text.slice(start, end));
}

/** Whether a block is what was found now. */
export function isSame(block: Block, found: FoundBlock): boolean {
  return (
    block.element === found.element &&
    block.text === found.text &&
    block.runs.length === found.runs.length &&
    block.runs.every(({ node, start }, i) => node === found.runs[i]?.node && start === found.runs[i]?.start)
  );
}

/** The block and the offset in its text at a DOM position, whether in a Text node of the page or in a drawn one. */
export function placeOf(node: Node, offset: number): { block: Block; offset: number } | null {
  if (!(node instanceof Text)) return null;
  const source = sourceOf(node, offset);
  const at = blockOf.get(source.node);
  return at ? { block: at.block, offset: at.run.start + source.offset } : null;
}

/** The DOM positions of a span of a block's text, in what is on screen now; null where the page has taken it away. */
export function boundsOf(
  block: Block,
  start: number,
  end: number,
): { startContainer: Text; startOffset: number; endContainer: Text; endOffset: number } | null {
  const first = block.runs.find((run) => run.end > start);
  const last = block.runs.findLast((run) => run.start < end);
  if (!first || !last) return null;
  const from = shownAt(first.node, Math.max(start, first.start) - first.start, 'start');
  const to = shownAt(last.node, Math.min(end, last.end) - last.start, 'end');
  if (!from.node.isConnected || !to.node.isConnected) return null;
  return {
    startContainer: from.node,
    startOffset: Math.min(from.offset, from.node.length),
    endContainer: to.node,
    endOffset: Math.min(to.offset, to.node.length),
  };
}

export function rangeOf(block: Block, start: number, end: number): Range | null {
  const bounds = boundsOf(block, start, end);
  if (!bounds) return null;
  const range = document.createRange();
  range.setStart(bounds.startContainer, bounds.startOffset);
  range.setEnd(bounds.endContainer, bounds.endOffset);
  return range;
}

/** The mentions that hold `offset`: the longest first. */
export function mentionsAt(block: Block, offset: number): BlockMention[] {
  return block.mentions
    .filter((mention) => mention.start <= offset && offset < mention.end)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

/** Mentions that no longer mention covers: what gets the underline and the Tab stop. */
export function outermost(mentions: readonly BlockMention[]): BlockMention[] {
  const kept: BlockMention[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (!before || mention.start >= before.end) kept.push(mention);
  }
  return kept;
}
