import type { DigestRow, WordStatus } from '../messages';
import type { Term } from '../reading/types';
import { watchRereading } from '../rereading';
import type { Settings } from '../settings';
import { watchStatusChanges } from '../status-changes';
import { Asking, FIRST } from './asking';
import type { Block } from './block';
import { BlockSet } from './block-set';
import type { FoundBlock } from './blocks';
import { digestOf } from './digest';
import { whileParsed } from './head-start';
import { looksRendered, mayBeTakenOver } from './hydration';
import { Keeper } from './keeper';
import { Painter } from './painter';
import { isPlainText } from './plain-text';
import { ShadowRoots } from './shadow-roots';
import { Sheet } from './sheet';
import { Sight } from './sight';
import { breathe } from './slices';
import { Stops } from './stops';

/**
 * Reads one document: finds its blocks, has them annotated nearest first, paints those near the viewport, follows the
 * page's changes, and takes everything back when switched off.
 */
export class Annotator {
  on = false;
  /** Something on the page has been read. */
  hasRead = false;
  readonly stops: Stops;
  readonly #onChange: () => void;
  readonly #blocks = new BlockSet();
  readonly #asking: Asking;
  readonly #painter: Painter;
  readonly #keeper: Keeper;
  readonly #sheet: Sheet;
  #stopHeadStart = (): void => undefined;
  /** Between {@link startEarly} and {@link stop}. */
  #mayDrawEarly = false;

  /**
   * `onRead` is called when something has been read, `onChange` when the page's terms, their standing or the reader's
   * marks change. `root` holds all that is read: on a page of ours that is the sample, not the page.
   */
  constructor(
    settings: Settings,
    { onRead, onChange }: { onRead: () => void; onChange: () => void },
    root: () => Element | null = () => document.body,
  ) {
    this.#onChange = onChange;
    const blocks = this.#blocks;
    const sight = new Sight({
      onNear: (elements) => {
        this.#painter.comeNear(elements);
        this.#asking.askSoon();
      },
      onAhead: (elements) => this.#painter.comeAhead(elements),
      onLeft: (elements) => this.#painter.leave(elements),
    });
    const asking = new Asking(
      { blocks, sight, isAllFound: () => this.#keeper.isAllFound },
      (read) => {
        this.hasRead = true;
        this.#painter.paintNear(read);
        onRead();
      },
      (changed) => {
        for (const block of changed) this.#painter.repaint(block);
        onChange();
      },
    );
    const shadows = new ShadowRoots({
      watch: (root) => this.#keeper.watchShadow(root),
      read: (root) => this.#keeper.readShadow(root),
    });
    this.stops = new Stops(shadows);
    const upkeep = {
      catchUp: () => this.#keeper.catchUp(),
      forgetOwnWriting: () => this.#keeper.forgetOwnWriting(),
      drop: (block: Block) => this.#keeper.drop(block),
    };
    const sheet = (this.#sheet = new Sheet(shadows));
    const painter = new Painter(settings, { blocks, sight, sheet, stops: this.stops }, asking, upkeep);
    this.#keeper = new Keeper(root, { blocks, sight, asking, painter, shadows, sheet });
    this.#painter = painter;
    this.#asking = asking;
    watchStatusChanges((changed) => {
      painter.takeStatus(changed);
      onChange();
    });
    watchRereading(() => this.#askAnew());
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

  /** Gets ready for a page that will be read: the engine, the style, and the font. */
  wake(): void {
    this.#asking.start();
    this.#painter.prepare();
    this.#stopHeadStart = whileParsed(FIRST, (found) => this.#takeEarly(found));
    // In a task of its own, this one has begun with all else; before the parser's next: then there would be a page to lay out.
    void breathe().then(() => this.#painter.rehearse());
  }

  /** Draws what has come of a page that is being parsed, and what will. */
  startEarly(): void {
    this.#mayDrawEarly = true;
    this.#drawEarly();
  }

  /** Finds the page's text and has it read, but draws nothing before {@link start}. */
  prepare(): void {
    this.#stopHeadStart();
    if (document.designMode === 'on') return this.stop();
    this.#keeper.start();
    if (this.#keeper.on) document.addEventListener('selectionchange', this.#leaveIfWritten);
  }

  start(): void {
    if (this.on) return;
    this.prepare();
    if (!this.#keeper.on) return;
    this.on = true;
    this.#painter.start();
  }

  /** Gives the page back exactly as it was. */
  stop(): void {
    this.#stopHeadStart();
    this.#asking.stop();
    this.#mayDrawEarly = false;
    // All that has been done by then is {@link wake}.
    if (!this.#keeper.on) return this.#sheet.remove();
    this.on = this.hasRead = false;
    document.removeEventListener('selectionchange', this.#leaveIfWritten);
    this.#keeper.stop();
    this.#onChange();
  }

  use(settings: Settings): void {
    this.#painter.use(settings);
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
    this.#painter.bring(block);
  }

  /** The reader's own terms have changed: all is asked anew; what is drawn stays until the answer. */
  #askAnew(): void {
    if (!this.#keeper.on) return;
    for (const block of this.#blocks) this.#asking.add(block);
    this.#asking.askSoon();
  }

  #takeEarly(found: readonly FoundBlock[]): void {
    if (document.designMode === 'on' || isPlainText()) return;
    // What has been drawn by then is taken back before scripts look for what the server has rendered.
    if (this.on && looksRendered()) return this.stop();
    if (found.length > 0) this.#keeper.takeEarly(found);
    this.#drawEarly();
  }

  #drawEarly(): void {
    if (this.on || !this.#mayDrawEarly || !this.#keeper.on || mayBeTakenOver()) return;
    this.on = true;
    this.#painter.start();
  }

  /** Nothing tells of `designMode`, but whoever writes has put the caret somewhere first. */
  readonly #leaveIfWritten = (): void => {
    if (document.designMode === 'on') this.stop();
  };
}
