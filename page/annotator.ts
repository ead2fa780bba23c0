import type { DigestRow, WordStatus } from '../messages';
import type { Term } from '../reading/types';
import type { Settings } from '../settings';
import { watchRereading } from '../rereading';
import { watchStatusChanges, type StatusChange } from '../status-changes';
import { Asking } from './asking';
import { newBlock, placeOf, isCurrent, type Block, type BlockMention } from './block';
import { BlockSet } from './block-set';
import { findBlocks, hasHan, type FoundBlock } from './blocks';
import { digestChanges, noteFresh, stretchesAt } from './changes';
import { digestOf } from './digest';
import { adoptCopies, textOf, undraw } from './drawing';
import { FrameQueue } from './frame-queue';
import { STOP_TAG } from './own-elements';
import { forgetHighlights, paint, repaintUnderlines, stopKey, unpaint, type PaintContext } from './paint';
import { hasRoom } from './room';
import { Refusals } from './refusals';
import { focusedElement, holdsAcross, rootsUnder } from './roots';
import { ShadowRoots } from './shadow-roots';
import { Sight } from './sight';
import { inSlices } from './slices';
import { pageStyle } from './styles';

/** Words changed at once beyond which each painted block is taken to hold one. */
const MANY = 500;

/** The print dialogue waits for what is not drawn yet no longer than this: some 80,000 characters. */
const LONGEST_WAIT_FOR_PRINT_MS = 2_000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What becomes editable is no longer ours to touch.
  attributeFilter: ['contenteditable', 'lang'],
};

/**
 * Reads one document: finds its blocks, has them annotated nearest first, paints those near the viewport, follows the
 * page's changes, and takes everything back when switched off.
 */
export class Annotator {
  on = false;
  /** A stop is just getting the focus back, which it had before. */
  goingBack = false;
  /** Finding and asking: from {@link prepare} on. */
  #reading = false;

  #settings: Settings;
  readonly #onChange: () => void;
  readonly #root: () => Element | null;
  readonly #blocks = new BlockSet();
  readonly #sight: Sight;
  readonly #asking: Asking;
  readonly #shadows: ShadowRoots;
  readonly #style = new CSSStyleSheet();
  readonly #queue = new FrameQueue<Block>({
    steps: (block) => this.#paintSteps(block),
    settle: ({ element }) => void element.getBoundingClientRect(),
  });
  readonly #changes: MutationObserver;
  /** Text nodes whose block is no more. */
  readonly #left = new Set<Text>();
  /** Walks through the page under way. */
  #walks = 0;
  readonly #refusals = new Refusals();
  /** By their text, painted blocks that the page has just taken away. */
  readonly #undone = new Map<string, Block>();

  /**
   * `onChange` is called when the page's terms, their standing or the reader's marks change. `root` holds all that is
   * read: on a page of ours that is the sample, not the page.
   */
  constructor(settings: Settings, onChange: () => void, root: () => Element | null = () => document.body) {
    this.#settings = settings;
    this.#onChange = onChange;
    this.#root = root;
    watchStatusChanges((changed) => this.#takeStatus(changed));
    watchRereading(() => this.#askAnew());
    this.#sight = new Sight((elements) => this.#comeNear(elements));
    this.#asking = new Asking(
      this.#blocks,
      this.#sight,
      (blocks) => this.#paintNear(blocks),
      (changed) => this.#takeArticle(changed),
    );
    this.#shadows = new ShadowRoots((shadow) => this.#readShadow(shadow));
    this.#changes = new MutationObserver((records) => this.#follow(records));
  }

  get terms(): Map<string, Term> {
    return this.#asking.terms;
  }

  get status(): Map<string, WordStatus> {
    return this.#asking.status;
  }

  /** The engine could not be reached, or could not start. */
  get unreachable(): boolean {
    return this.#asking.unreachable;
  }

  tryAgain(): void {
    this.#asking.tryAgain();
  }

  /** Wakes the engine for a page that will be read. */
  wake(): void {
    this.#asking.start();
  }

  /** Finds the page's text and has it read, but draws nothing before {@link start}. */
  prepare(): void {
    const root = this.#root();
    if (this.#reading || !root || document.designMode === 'on') return;
    this.#reading = true;
    this.#changes.observe(root, OBSERVED);
    this.#shadows.start();
    document.addEventListener('selectionchange', this.#leaveIfWritten);
    addEventListener('beforeprint', this.#paintForPrint);
    this.#find(root);
  }

  start(): void {
    if (this.on) return;
    this.prepare();
    if (!this.#reading) return;
    this.on = true;
    this.#style.replaceSync(pageStyle(this.#settings));
    if (this.#blocks.size > 0) this.#dressAll();
    this.#queue.start();
  }

  /** Gives the page back exactly as it was. */
  stop(): void {
    this.#asking.stop();
    if (!this.#reading) return;
    this.#follow(this.#changes.takeRecords());
    this.on = this.#reading = false;
    document.removeEventListener('selectionchange', this.#leaveIfWritten);
    removeEventListener('beforeprint', this.#paintForPrint);
    this.#changes.disconnect();
    this.#sight.clear();
    this.#queue.stop();
    for (const block of this.#blocks) unpaint(block);
    for (const node of this.#left) undraw(node);
    for (const root of rootsUnder(document)) adoptCopies([...root.childNodes]);
    this.#left.clear();
    this.#refusals.clear();
    this.#undone.clear();
    this.#blocks.clear();
    forgetHighlights();
    for (const root of [document, ...this.#shadows])
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#style);
    this.#shadows.clear();
    this.#onChange();
  }

  use(settings: Settings): void {
    const isDrawnAlike = likeDrawing(settings) === likeDrawing(this.#settings);
    this.#settings = settings;
    if (!this.on) return;
    this.#style.replaceSync(pageStyle(settings));
    if (isDrawnAlike) return;
    for (const block of this.#blocks) if (this.#isDrawing(block)) this.#repaintSoon(block);
  }

  digest(): DigestRow[] {
    return digestOf(this.blocks(), this.terms);
  }

  /** In document order. */
  blocks(): Block[] {
    return this.#blocks.inOrder();
  }

  /** Paints a block that the reader is being taken to. */
  bring(block: Block): void {
    this.#queue.delete(block);
    block.hasRoom ??= hasRoom(block.element);
    const steps = this.#paintSteps(block);
    while (!steps.next().done);
  }

  /** What stands behind a Tab stop. */
  mentionAtStop(stop: HTMLElement): { block: Block; mention: BlockMention } | null {
    const after = document.createTreeWalker(stop.getRootNode(), NodeFilter.SHOW_TEXT);
    after.currentNode = stop;
    const next = after.nextNode();
    const place = next && placeOf(next, 0);
    const mention = place?.block.mentions
      .filter(({ id, start }) => id === stop.dataset.term && start === place.offset)
      .toSorted((a, b) => b.end - a.end)[0];
    return place && mention ? { block: place.block, mention } : null;
  }

  /** Gives the focus back to a stop, or to the one now in its place: that asks for no card. */
  goBackTo(stop: HTMLElement): void {
    this.goingBack = true;
    this.#findStop(stop.dataset.stop)?.focus({ preventScroll: true });
    this.goingBack = false;
  }

  /** The stop before a mention, if its block is drawn. */
  stopOf(block: Block, { start }: BlockMention): HTMLElement | null {
    return this.#findStop(stopKey(block, start));
  }

  #findStop(key: string | undefined): HTMLElement | null {
    const stops = [document, ...this.#shadows].flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>(STOP_TAG),
    ]);
    return stops.find(({ dataset }) => dataset.stop === key) ?? null;
  }

  #find(root: Element | ShadowRoot, among?: readonly Node[]): void {
    this.#walks++;
    void inSlices(
      findBlocks(root, textOf, among, (host) => this.#shadows.enter(host)),
      (found) => found && this.#take(found),
      () => {
        if (this.#reading) this.#sight.look();
        return this.#reading && root.isConnected;
      },
    ).finally(() => {
      this.#walks--;
      this.#settleLeft();
      this.#asking.askSoon();
    });
  }

  /** A shadow root has its own style, its own changes and its own text. */
  #readShadow(root: ShadowRoot): void {
    adoptCopies([...root.childNodes]);
    this.#changes.observe(root, OBSERVED);
    if (this.on && this.#blocks.size > 0) this.#dress(root);
    this.#find(root);
  }

  #dressAll(): void {
    for (const root of [document, ...this.#shadows]) this.#dress(root);
  }

  #dress(root: Document | ShadowRoot): void {
    if (!root.adoptedStyleSheets.includes(this.#style))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#style];
  }

  #take(found: FoundBlock): void {
    // The walk may have breathed amid a block: what the page changed then is read anew, in a walk of its own.
    if (!stands(found)) return;
    const before = this.#blocks.holdingAny(found.runs);
    const [same] = before;
    if (same && before.size === 1 && isSame(same, found)) return;
    if (this.#blocks.size === 0) this.#firstChinese();
    for (const old of before) this.#drop(old);
    const block = newBlock(found);
    const undone = this.#undone.get(block.text);
    // Put back where it was, or with all around it.
    if (undone && (undone.element === block.element || !undone.element.isConnected))
      this.#refusals.note(block.text, undone.paintedAt);
    block.refused = this.#refusals.isFinal(block.text);
    for (const { node } of block.runs) this.#left.delete(node);
    if (this.#blocks.add(block)) this.#sight.observe(block.element);
    this.#asking.add(block);
    if (this.#sight.near.has(block.element)) this.#asking.askSoon();
  }

  #firstChinese(): void {
    if (this.on) this.#dressAll();
    this.#asking.start();
  }

  #comeNear(elements: readonly Element[]): void {
    for (const element of elements)
      for (const block of this.#blocks.in(element))
        if (block.packed && !block.painted) this.#repaintSoon(block);
    this.#queue.runInView();
    this.#asking.askSoon();
  }

  /** The reader's own terms have changed: all is asked anew; what is drawn stays until the answer. */
  #askAnew(): void {
    if (!this.#reading) return;
    for (const block of this.#blocks) this.#asking.add(block);
    this.#asking.askSoon();
  }

  #repaintSoon(block: Block): void {
    block.hasRoom ??= hasRoom(block.element);
    this.#queue.add(block, this.#sight.inView.has(block.element));
  }

  /** Whether anything of a block is drawn, or about to be. */
  #isDrawing(block: Block): boolean {
    return block.painted || this.#queue.has(block);
  }

  #paintNear(blocks: readonly Block[]): void {
    for (const block of blocks)
      if (block.painted || this.#sight.near.has(block.element)) this.#repaintSoon(block);
    this.#queue.runInView();
  }

  #takeArticle(changed: readonly Block[]): void {
    for (const block of changed) if (this.#isDrawing(block)) this.#repaintSoon(block);
    this.#onChange();
  }

  *#paintSteps(block: Block): Generator<number> {
    const stands = (): boolean => {
      this.#follow(this.#changes.takeRecords());
      return this.on && this.#blocks.has(block);
    };
    if (!stands()) return;
    if (!isCurrent(block)) return this.#drop(block);
    let focused = focusedElement();
    for (const drawn of paint(block, this.#context)) {
      this.#stayAt(focused);
      noteFresh(block.runs.map(({ node }) => node));
      this.#forgetOwnWriting();
      yield drawn;
      if (!stands()) return;
      focused = focusedElement();
    }
    this.#forgetOwnWriting();
  }

  /** A stop that had the focus was drawn anew: the reader is still there. */
  #stayAt(focused: Element | null): void {
    if (focused instanceof HTMLElement && focused.localName === STOP_TAG && !focused.isConnected)
      this.goBackTo(focused);
  }

  /** Nothing tells of `designMode`, but whoever writes has put the caret somewhere first. */
  readonly #leaveIfWritten = (): void => {
    if (document.designMode === 'on') this.stop();
  };

  /** On paper there is no scrolling: what has been read is drawn, from the top. */
  readonly #paintForPrint = (): void => {
    const until = performance.now() + LONGEST_WAIT_FOR_PRINT_MS;
    for (const block of this.blocks()) {
      if (performance.now() > until) return;
      if (block.packed && !block.painted) this.bring(block);
    }
  };

  get #context(): PaintContext {
    return { settings: this.#settings, status: this.status, term: (id) => this.terms.get(id) };
  }

  #takeStatus(changed: StatusChange): void {
    const headwords = changed.map(([headword]) => headword);
    const redrawn: string[] = [];
    for (const [headword, status] of changed) {
      if (status === 'known' || this.status.get(headword) === 'known') redrawn.push(headword);
      if (status) this.status.set(headword, status);
      else this.status.delete(headword);
    }
    // A restored backup: looking for thousands of words takes longer than painting what is near.
    const has = (block: Block, some: readonly string[]) =>
      some.length > MANY || some.some((headword) => block.text.includes(headword));
    for (const block of this.#blocks) {
      if (!this.#isDrawing(block)) continue;
      if (has(block, redrawn)) this.#repaintSoon(block);
      else if (block.painted && has(block, headwords)) repaintUnderlines(block, this.#context);
    }
    this.#onChange();
  }

  #follow(records: readonly MutationRecord[]): void {
    if (records.length === 0 || !this.#reading) return;
    this.#shadows.enterLate();
    const { gone, revoked, undrawn, added, touched } = digestChanges(records);
    for (const element of revoked) for (const block of this.#blocks.under(element)) this.#drop(block, true);
    for (const node of gone)
      for (const block of this.#blocks.under(node))
        if (!isCurrent(block)) {
          if (this.#isDrawing(block)) this.#undone.set(block.text, block);
          this.#drop(block, !node.isConnected);
        }
    this.#readAnew(touched, added);
    for (const node of undrawn) {
      const block = this.#blocks.holding(node);
      if (block && this.#isDrawing(block)) this.#drawAgain(block);
    }
    this.#forgetOwnWriting();
    this.#settleLeft();
  }

  /** The page has taken back what was drawn over a text that stands. */
  #drawAgain(block: Block): void {
    if (!block.refused) this.#refusals.note(block.text, block.paintedAt);
    block.refused = this.#refusals.isFinal(block.text);
    this.#repaintSoon(block);
  }

  /** What we have written ourselves is no change of the page's. */
  #forgetOwnWriting(): void {
    this.#changes.takeRecords();
  }

  /** Gives a block up. What is drawn stays until its text is drawn anew, so that nothing flickers, or goes `atOnce`. */
  #drop(block: Block, atOnce = false): void {
    unpaint(block, atOnce);
    for (const { node } of block.runs) this.#left.add(node);
    this.#queue.delete(block);
    this.#asking.delete(block);
    if (this.#blocks.delete(block)) this.#sight.unobserve(block.element);
  }

  /**
   * Takes back drawings of blocks that are no more and have no heir. A walk that was overtaken by the page may have
   * taken a part for the whole: what is left of the text is read again.
   */
  #settleLeft(): void {
    if (this.#walks > 0 || this.#left.size === 0) return;
    this.#undone.clear();
    this.#follow(this.#changes.takeRecords());
    const orphans = [...this.#left].filter((node) => !this.#blocks.holding(node));
    this.#left.clear();
    for (const node of orphans) undraw(node);
    this.#forgetOwnWriting();
    this.#readAnew(
      orphans.filter((node) => hasHan(textOf(node))),
      new Set(),
    );
  }

  /** Reads the lines around some nodes, and new elements; blocks that are as they were stay. */
  #readAnew(touched: Iterable<Node>, added: ReadonlySet<Element>): void {
    const within = this.#root();
    if (!within) return;
    for (const { element, nodes } of stretchesAt(touched)) {
      if (!holdsAcross(within, element)) continue;
      for (const node of nodes)
        for (const block of this.#blocks.under(node)) if (!isCurrent(block)) this.#drop(block);
      this.#find(element, nodes);
    }
    for (const element of added) if (holdsAcross(within, element)) this.#find(element);
  }
}

/** What of the settings shows in the drawn elements, beyond their style. */
function likeDrawing({ pinyin, pinyinGrouping, sandhi, pinyinColour }: Settings): string {
  return [pinyin, pinyinGrouping, sandhi, pinyinColour === 'tones'].join();
}

/** Whether the page still has what was found, as it was found. */
function stands({ runs, text }: FoundBlock): boolean {
  return runs.every(({ node, start, end }) => node.isConnected && textOf(node) === text.slice(start, end));
}

function isSame(block: Block, found: FoundBlock): boolean {
  return (
    block.element === found.element &&
    block.text === found.text &&
    block.runs.length === found.runs.length &&
    block.runs.every(({ node, start }, i) => node === found.runs[i]?.node && start === found.runs[i]?.start)
  );
}
