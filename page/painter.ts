import type { Settings } from '../settings';
import type { StatusChange } from '../status-changes';
import type { Asking } from './asking';
import type { Block } from './block';
import type { BlockSet } from './block-set';
import { Brush, type Upkeep } from './brush';
import { drawFirstRuby } from './first-ruby';
import { FrameQueue, type Place } from './frame-queue';
import { forgetHighlights, hasUnderlines, likeDrawing, unpaint, type PaintContext } from './paint';
import { Printing } from './printing';
import { isStyled } from './room';
import type { Sheet } from './sheet';
import type { Sight } from './sight';
import { afterFrame, breathe, hasBeenShown } from './slices';
import type { Stops } from './stops';

/** Words changed at once beyond which each painted block is taken to hold one. */
const MANY = 500;

/** Where the page has been laid out for this long in a task, nothing is drawn in it. */
const LONG_LAYOUT_MS = 16;

/** Has the blocks of a document drawn that have been read, what is in view first. */
export class Painter {
  #on = false;
  /** Something that is ahead is not drawn, as the machine was slow. */
  #hasLeftOut = false;
  #settings: Settings;
  readonly #blocks: BlockSet;
  readonly #sight: Sight;
  readonly #known: Pick<Asking, 'terms' | 'status'>;
  readonly #sheet: Sheet;
  /** Of what is queued, blocks that are drawn and only lack, or no longer need, their underlines. */
  readonly #toUnderline = new Set<Block>();
  readonly #brush: Brush;
  readonly #printing: Printing;
  readonly #queue = new FrameQueue<Block>({
    size: ({ text }) => text.length,
    steps: (block) => this.#brush.draw(block, this.#toUnderline.delete(block) ? 'underlines' : 'all'),
    settle: (block) => this.#brush.settle(block),
  });

  constructor(
    settings: Settings,
    document: { blocks: BlockSet; sight: Sight; sheet: Sheet; stops: Stops },
    known: Pick<Asking, 'terms' | 'status'>,
    upkeep: Upkeep,
  ) {
    this.#settings = settings;
    this.#blocks = document.blocks;
    this.#sight = document.sight;
    this.#sheet = document.sheet;
    this.#known = known;
    const scene = {
      isOn: () => this.#on,
      context: () => this.#context,
      isSeenSoon: (element: Element) => this.#printing.isUnderWay || this.#sight.near.has(element),
      onRoom: (block: Block) => this.repaint(block),
    };
    this.#brush = new Brush(document, scene, upkeep);
    this.#printing = new Printing(document.blocks, {
      look: (block) => this.#brush.look(block),
      draw: (block) => this.bring(block),
      underline: (block) => this.#brush.underline(block),
    });
  }

  /** Lays the style down before there is a page. */
  prepare(): void {
    this.#sheet.prepare(this.#settings);
  }

  /** Has the browser lay out a first ruby, unseen, before there is a page. */
  rehearse(): void {
    const took = drawFirstRuby(this.#context);
    if (took !== undefined) this.#queue.expect(took);
  }

  /** Until then blocks only wait. */
  start(): void {
    this.#on = true;
    this.#printing.start();
    this.#queue.start();
  }

  /** Takes back all that is drawn over the document's blocks. */
  stop(): void {
    this.#on = false;
    this.#printing.stop();
    this.#queue.stop();
    this.#brush.stop();
    this.#toUnderline.clear();
    for (const block of this.#blocks) unpaint(block);
    forgetHighlights();
    this.#sheet.remove();
  }

  use(settings: Settings): void {
    const isDrawnAlike = likeDrawing(settings) === likeDrawing(this.#settings);
    const isAsLarge = settings.pinyinSize === this.#settings.pinyinSize;
    this.#settings = settings;
    this.#sheet.use(settings);
    if (!this.#on || (isDrawnAlike && isAsLarge)) return;
    for (const block of this.#blocks) {
      if (!this.isDrawing(block)) continue;
      const fitsOtherwise = this.#brush.fitsOtherwise(block, isAsLarge);
      if (fitsOtherwise || !isDrawnAlike) this.#paintSoon(block);
    }
  }

  /** Whether anything of a block is drawn, or about to be. */
  isDrawing(block: Block): boolean {
    return block.painted || this.#queue.has(block);
  }

  /** Draws what has been read and has come near: what is in view at once. */
  comeNear(elements: readonly Element[]): void {
    const isQuickAgain = this.#hasLeftOut && !this.#queue.isSlow;
    if (isQuickAgain) this.#hasLeftOut = false;
    this.comeAhead(isQuickAgain ? [...elements, ...this.#sight.ahead] : elements);
    this.#queue.runInView();
  }

  /**
   * Draws what has come nearer and has been read, when it is its turn. On a slow machine only what is near: all that is
   * drawn costs something in each frame after a change.
   */
  comeAhead(elements: readonly Element[]): void {
    for (const element of elements)
      for (const block of this.#blocks.in(element))
        if (this.#queue.has(block)) this.#queue.move(block, this.#placeOf(block));
        else if (block.painted) this.#underlineSoon(block);
        else if (block.packed && this.#isWorth(block)) this.#paintSoon(block);
  }

  /**
   * What is drawn stays, without its underlines where it is no longer near. What waits is put off, or waits no more: a
   * reader who has scrolled past it is somewhere else.
   */
  leave(elements: readonly Element[]): void {
    for (const element of elements)
      for (const block of this.#blocks.in(element))
        if (!this.#queue.has(block)) {
          if (block.painted) this.#underlineSoon(block);
        } else if (block.painted || this.#sight.ahead.has(element))
          this.#queue.move(block, this.#placeOf(block));
        else this.#queue.delete(block);
  }

  /** Draws those of the blocks, which have been read just now, that are near. */
  paintNear(blocks: readonly Block[]): void {
    // To have the page laid out would be enough for a task, and its own first frame does it.
    if (this.#queue.isSlow && !hasBeenShown()) void afterFrame().then(() => this.#paintNear(blocks));
    else this.#paintNear(blocks);
  }

  #paintNear(blocks: readonly Block[]): void {
    const began = performance.now();
    if (!this.#sight.known && isStyled())
      for (const element of new Set(blocks.map(({ element }) => element))) this.#sight.locate(element);
    for (const block of blocks) if (block.painted || this.#isWorth(block)) this.#paintSoon(block);
    if (performance.now() - began < LONG_LAYOUT_MS) this.#queue.runInView();
    else void breathe().then(() => this.#queue.runInView());
  }

  /** Draws a block anew, if it is drawn at all. */
  repaint(block: Block): void {
    if (this.isDrawing(block)) this.#paintSoon(block);
  }

  /** Paints a block that the reader is being taken to. */
  bring(block: Block): void {
    this.#queue.delete(block);
    this.#toUnderline.delete(block);
    this.#brush.look(block);
    this.#brush.drawAtOnce(block);
  }

  /** Gives a block up. What is drawn stays until its text is drawn anew, so that nothing flickers, or goes `atOnce`. */
  drop(block: Block, atOnce: boolean): void {
    unpaint(block, atOnce);
    this.#queue.delete(block);
    this.#toUnderline.delete(block);
  }

  /** The reader has saved words, or no longer knows them. */
  takeStatus(changed: StatusChange): void {
    const { status } = this.#known;
    const headwords = changed.map(([headword]) => headword);
    const redrawn: string[] = [];
    for (const [headword, now] of changed) {
      if (now === 'known' || status.get(headword) === 'known') redrawn.push(headword);
      if (now) status.set(headword, now);
      else status.delete(headword);
    }
    // A restored backup: looking for thousands of words takes longer than painting what is near.
    const has = (block: Block, some: readonly string[]) =>
      some.length > MANY || some.some((headword) => block.text.includes(headword));
    for (const block of this.#blocks) {
      if (!this.isDrawing(block)) continue;
      const { familiar } = block;
      const isFamiliar = familiar && headwords.some((headword) => familiar.has(headword));
      if (isFamiliar || has(block, redrawn)) this.#paintSoon(block);
      else if (block.painted && has(block, headwords)) this.#brush.underline(block);
    }
  }

  /** Not at once: a change to any underline has the next frame look at all of them, as a drawing does. */
  #underlineSoon(block: Block): void {
    if (block.mentions.length === 0 || hasUnderlines(block) === this.#sight.near.has(block.element)) return;
    this.#toUnderline.add(block);
    const place = this.#placeOf(block);
    this.#queue.add(block, place === 'ahead' ? 'near' : place);
  }

  #paintSoon(block: Block): void {
    this.#toUnderline.delete(block);
    this.#brush.look(block);
    this.#queue.add(block, this.#placeOf(block));
  }

  /** Whether a block is drawn where it is; remembers that some was not. */
  #isWorth({ element }: Block): boolean {
    if (this.#sight.near.has(element)) return true;
    if (!this.#sight.ahead.has(element)) return false;
    this.#hasLeftOut ||= this.#queue.isSlow;
    return !this.#queue.isSlow;
  }

  #placeOf({ element }: Block): Place {
    const { inView, near } = this.#sight;
    return inView.has(element) ? 'in view' : near.has(element) ? 'near' : 'ahead';
  }

  get #context(): PaintContext {
    const { terms, status } = this.#known;
    return { settings: this.#settings, status, term: (id) => terms.get(id) };
  }
}
