import { isCurrent, type Block } from './block';
import type { BlockSet } from './block-set';
import { Boxes, isFitted } from './boxes';
import { noteFresh } from './changes';
import { forgetLooks, readLooks } from './looks';
import { dropUnderlines, paint, underline, type PaintContext } from './paint';
import type { Sheet } from './sheet';
import type { Stops } from './stops';

/** How drawing keeps up with a page that changes meanwhile. */
export interface Upkeep {
  /** Deals with what the page has changed until now. */
  catchUp: () => void;
  /** What has been written just now was written by us. */
  forgetOwnWriting: () => void;
  /** Gives up a block that the page has changed. */
  drop: (block: Block) => void;
}

/** What is drawn where, as far as the painter knows. */
export interface Scene {
  isOn: () => boolean;
  context: () => PaintContext;
  /** Underlines that nobody sees cost something in every frame. */
  isSeenSoon: (element: Element) => boolean;
  /** The page has given a text another size, and there may be room for more of its pinyin. */
  onRoom: (block: Block) => void;
}

/** Draws single blocks, with what their boxes have room for. */
export class Brush {
  readonly #blocks: BlockSet;
  readonly #sheet: Sheet;
  readonly #stops: Stops;
  readonly #scene: Scene;
  readonly #upkeep: Upkeep;
  readonly #boxes = new Boxes((element) => this.#lookAgain(element));

  constructor(document: { blocks: BlockSet; sheet: Sheet; stops: Stops }, scene: Scene, upkeep: Upkeep) {
    this.#blocks = document.blocks;
    this.#sheet = document.sheet;
    this.#stops = document.stops;
    this.#scene = scene;
    this.#upkeep = upkeep;
  }

  stop(): void {
    this.#boxes.stop();
  }

  /** All reading of style and layout comes before drawing. */
  look(block: Block): void {
    readLooks(block, this.#pinyinSize);
    if (!block.painted) this.#boxes.note(block);
  }

  /**
   * Looks at a block again when the reader wants other pinyin, which `isAsLarge` as it was; whether there may be room
   * for more, or for less, than is drawn.
   */
  fitsOtherwise(block: Block, isAsLarge: boolean): boolean {
    const { room, bare } = block;
    if (isAsLarge && room === 'pinyin' && !bare?.length) return false;
    forgetLooks(block);
    this.look(block);
    return isFitted(block) || block.room !== room || block.bare?.length !== bare?.length;
  }

  /** A text that had no room may have some: a summary is unfolded, a window turned. */
  #lookAgain(element: Element): void {
    for (const block of this.#blocks.in(element)) {
      if (block.room === 'stops') this.#boxes.noteAnew(block);
      forgetLooks(block);
      this.#scene.onRoom(block);
    }
  }

  /** Draws a block, or its underlines alone, step by step: yields how many code units it has drawn. */
  *draw(block: Block, what: 'all' | 'underlines' = 'all'): Generator<number> {
    if (!this.#stands(block)) return;
    if (!isCurrent(block)) return this.#upkeep.drop(block);
    if (what === 'underlines') return this.underline(block);
    const context = this.#scene.context();
    this.#sheet.spread(context.settings, block.element);
    let stay = this.#stops.hold();
    for (const drawn of paint(block, context)) {
      stay();
      noteFresh(block.runs.map(({ node }) => node));
      this.#upkeep.forgetOwnWriting();
      yield drawn;
      if (!this.#stands(block)) return;
      stay = this.#stops.hold();
    }
    this.#upkeep.forgetOwnWriting();
    this.underline(block);
    this.#boxes.noteDrawn(block);
  }

  drawAtOnce(block: Block): void {
    const steps = this.draw(block);
    while (!steps.next().done);
  }

  /** Gives a block that is drawn its underlines, or takes them away. */
  underline(block: Block): void {
    if (block.painted && this.#scene.isSeenSoon(block.element)) underline(block, this.#scene.context());
    else dropUnderlines(block);
  }

  /** Has what was drawn laid out; what does not fit its box then is drawn with less, before it is seen. */
  settle({ element }: Block): void {
    void element.getBoundingClientRect();
    let misfits = this.#boxes.takeMisfits();
    for (; misfits.length > 0; misfits = this.#boxes.takeMisfits())
      for (const block of misfits) this.drawAtOnce(block);
  }

  get #pinyinSize(): number {
    return this.#scene.context().settings.pinyinSize;
  }

  #stands(block: Block): boolean {
    this.#upkeep.catchUp();
    return this.#scene.isOn() && this.#blocks.has(block);
  }
}
