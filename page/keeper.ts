import type { Asking } from './asking';
import { isCurrent, isSame, newBlock, stands, type Block } from './block';
import type { BlockSet } from './block-set';
import { findBlocks, type FoundBlock } from './blocks';
import { digestChanges, isAppended, stretchesAt } from './changes';
import { hasHan } from './chinese';
import { adoptCopies } from './copies';
import { textOf, undraw } from './drawing';
import { noteTaken } from './moves';
import type { Upkeep } from './brush';
import type { Painter } from './painter';
import { FirstView } from './first-view';
import { holdsAcross, rootsUnder } from './roots';
import type { ShadowRoots } from './shadow-roots';
import type { Sheet } from './sheet';
import type { Sight } from './sight';
import { afterFrame, breathe, inSlices } from './slices';
import { Tolerance } from './tolerance';

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What becomes editable is no longer ours to touch.
  attributeFilter: ['contenteditable', 'lang'],
};

/** What a {@link Keeper} works with. */
export interface Parties {
  blocks: BlockSet;
  sight: Sight;
  asking: Asking;
  painter: Painter;
  shadows: ShadowRoots;
  sheet: Sheet;
}

/** Finds a document's blocks and keeps them true to the page as it changes. */
export class Keeper implements Upkeep {
  /** From {@link start}, or {@link takeEarly}, to {@link stop}. */
  on = false;
  /** From {@link start} on: the document is followed as a whole. */
  #isWhole = false;
  readonly #root: () => Element | null;
  readonly #blocks: BlockSet;
  readonly #sight: Sight;
  readonly #asking: Asking;
  readonly #painter: Painter;
  readonly #shadows: ShadowRoots;
  readonly #sheet: Sheet;
  readonly #changes = new MutationObserver((records) => this.#follow(records));
  /** Text nodes whose block is no more. */
  readonly #left = new Set<Text>();
  /** Walks through the page under way. */
  #walks = 0;
  /** A walk that began before a stop must not go on after it: it stands where nobody watches yet. */
  #starts = 0;
  readonly #tolerance = new Tolerance();
  /** Until it has been found. */
  #firstView: FirstView | undefined;

  /** `root` holds all that is read. */
  constructor(root: () => Element | null, { blocks, sight, asking, painter, shadows, sheet }: Parties) {
    this.#root = root;
    this.#blocks = blocks;
    this.#sight = sight;
    this.#asking = asking;
    this.#painter = painter;
    this.#shadows = shadows;
    this.#sheet = sheet;
  }

  /**
   * Takes blocks of a document that is being parsed. Until {@link start} only what happens to them is followed, not what
   * the parser adds elsewhere.
   */
  takeEarly(found: Iterable<FoundBlock>): void {
    this.#begin();
    for (const each of found) {
      void this.#take(each);
      this.#changes.observe(each.element, OBSERVED);
    }
    this.#asking.askSoon();
  }

  start(): void {
    const root = this.#root();
    if (this.#isWhole || !root) return;
    this.#begin();
    this.catchUp();
    this.#changes.disconnect();
    this.#isWhole = true;
    this.#changes.observe(root, OBSERVED);
    this.#settleEarly();
    this.#shadows.start();
    // A parsed page's style comes due at the walk's first question about it: not at the cost of the first slice.
    void getComputedStyle(root).display;
    this.#firstView = new FirstView(this.#sight, document.readyState === 'complete');
    this.#find(root);
    this.#shadows.watchUnder(root);
  }

  #begin(): void {
    if (this.on) return;
    this.on = true;
    this.#starts++;
    this.#sight.hold();
  }

  /** No walk through the page is under way, and none is to come but for its changes. */
  get isAllFound(): boolean {
    return this.#isWhole && this.#walks === 0;
  }

  /** Catches up with what happened to early blocks where nobody looked. */
  #settleEarly(): void {
    if (this.#blocks.size === 0) return;
    for (const block of this.#blocks) if (!isCurrent(block)) this.drop(block);
    adoptCopies([...document.childNodes]);
    this.forgetOwnWriting();
  }

  /** Forgets all blocks, and gives the page back exactly as it was. */
  stop(): void {
    this.catchUp();
    this.on = this.#isWhole = false;
    this.#changes.disconnect();
    this.#sight.clear();
    this.#painter.stop();
    for (const node of this.#left) undraw(node);
    for (const root of [document, ...rootsUnder(document)]) adoptCopies([...root.childNodes]);
    this.#left.clear();
    this.#tolerance.clear();
    this.#blocks.clear();
    this.#shadows.clear();
  }

  catchUp(): void {
    this.#follow(this.#changes.takeRecords());
  }

  forgetOwnWriting(): void {
    this.#changes.takeRecords();
  }

  drop(block: Block, atOnce = false): void {
    this.#painter.drop(block, atOnce);
    for (const { node } of block.runs) this.#left.add(node);
    this.#asking.delete(block);
    if (this.#blocks.delete(block)) this.#sight.unobserve(block.element);
  }

  /** A shadow root has its own style and its own changes. */
  watchShadow(root: ShadowRoot): void {
    adoptCopies([...root.childNodes]);
    this.#changes.observe(root, OBSERVED);
    this.#sheet.spreadTo(root);
  }

  /** A shadow root's text is read again where its host is: what was not ours to read may have come to where it is. */
  readShadow(root: ShadowRoot): void {
    this.#find(root);
  }

  #find(root: Element | ShadowRoot, among?: readonly Node[]): void {
    this.#walks++;
    const start = this.#starts;
    const goesOn = () => this.on && start === this.#starts;
    void inSlices(
      findBlocks(root, textOf, among, (host) => this.#shadows.enter(host)),
      // What comes below the top of the page is not looked for before that is drawn and shown.
      (found) => found && this.#take(found)?.then(afterFrame),
      async () => {
        // What has come to light has been drawn by then: enough for one task.
        if (goesOn() && this.#sight.look()) await breathe();
        return goesOn() && root.isConnected;
      },
    ).finally(() => {
      this.#walks--;
      this.#settleLeft();
      this.#asking.askSoon();
    });
  }

  /** Returns, where the top of the page has been found with it, when that has been read. */
  #take(found: FoundBlock): Promise<void> | undefined {
    // The walk may have breathed amid a block: what the page changed then is read anew, in a walk of its own.
    if (!stands(found)) return undefined;
    const before = this.#blocks.holdingAny(found.runs);
    const [same] = before;
    if (same && before.size === 1 && isSame(same, found)) return this.#endFirstView(same);
    for (const old of before) this.drop(old);
    const block = newBlock(found);
    this.#tolerance.judge(block, () => {
      if (this.#blocks.has(block)) this.#painter.repaint(block);
    });
    for (const { node } of block.runs) this.#left.delete(node);
    if (this.#blocks.add(block)) this.#sight.observe(block.element);
    // A page that did not look Chinese has not woken the engine.
    if (this.#blocks.size === 1) this.#asking.start();
    this.#asking.add(block);
    if (this.#firstView) return this.#endFirstView(block);
    if (this.#sight.near.has(block.element)) this.#asking.askSoon();
    return undefined;
  }

  #endFirstView(block: Block): Promise<void> | undefined {
    if (!this.#firstView?.endsWith(block)) return undefined;
    this.#firstView = undefined;
    return this.#asking.askFirst();
  }

  #follow(all: readonly MutationRecord[]): void {
    // What the parser adds is found when all of it has come.
    const records = this.#isWhole ? all : all.filter((record) => !isAppended(record));
    if (records.length === 0 || !this.on) return;
    for (const { removedNodes } of records) for (const node of removedNodes) noteTaken(node);
    if (this.#isWhole) {
      this.#shadows.enterLate();
      for (const node of newcomers(records)) this.#shadows.watchUnder(node);
    }
    const { gone, revoked, undrawn, added, touched } = digestChanges(records);
    for (const element of revoked) for (const block of this.#under(element)) this.drop(block, true);
    for (const node of gone)
      for (const block of this.#under(node))
        if (!isCurrent(block)) {
          this.#tolerance.noteGone(block, this.#painter.isDrawing(block));
          this.drop(block, !node.isConnected);
        }
    // Moved into a shadow root that nobody has told of: what happens to a drawing there must be seen.
    for (const { removedNodes } of records)
      for (const node of removedNodes) if (node.isConnected) this.#shadows.enterAround(node);
    this.#readAnew(touched, added);
    for (const node of undrawn) {
      const block = this.#blocks.holding(node);
      if (block && this.#painter.isDrawing(block)) this.#drawAgain(block);
    }
    this.forgetOwnWriting();
    this.#settleLeft();
  }

  /** The blocks with text under `node`, in shadow roots too. */
  *#under(node: Node): Generator<Block> {
    yield* this.#blocks.under(node);
    if (this.#shadows.size > 0 && node instanceof Element)
      for (const root of rootsUnder(node)) yield* this.#blocks.under(root);
  }

  /** The page has taken back what was drawn over a text that stands. */
  #drawAgain(block: Block): void {
    this.#tolerance.noteUndrawn(block);
    this.#painter.repaint(block);
  }

  /**
   * Takes back drawings of blocks that are no more and have no heir. A walk that was overtaken by the page may have
   * taken a part for the whole: what is left of the text is read again.
   */
  #settleLeft(): void {
    if (this.#walks > 0 || this.#left.size === 0) return;
    this.#tolerance.forgetGone();
    this.catchUp();
    const orphans = [...this.#left].filter((node) => !this.#blocks.holding(node));
    this.#left.clear();
    for (const node of orphans) undraw(node);
    this.forgetOwnWriting();
    this.#readAnew(
      orphans.filter((node) => hasHan(textOf(node))),
      new Set(),
    );
  }

  /** Reads the lines around some nodes, and new elements; blocks that are as they were stay. */
  #readAnew(touched: Iterable<Node>, added: ReadonlySet<Element>): void {
    const within = this.#root();
    if (!within || !this.#isWhole) return;
    for (const { element, nodes } of stretchesAt(touched)) {
      if (!holdsAcross(within, element)) continue;
      for (const node of nodes)
        for (const block of this.#blocks.under(node))
          if (!isCurrent(block)) {
            this.#tolerance.noteGone(block, false);
            this.drop(block);
          }
      this.#find(element, nodes);
    }
    for (const element of added) if (holdsAcross(within, element)) this.#find(element);
  }
}

/** What has come into the page, without what is in something else that has. */
function newcomers(records: readonly MutationRecord[]): Node[] {
  const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
  return [...added].filter(
    (node) => node instanceof Element && node.isConnected && !(node.parentNode && added.has(node.parentNode)),
  );
}
