import type { AnnotatedBlock, DigestRow, ReadingResponse, WordStatus } from '../messages';
import type { Term } from '../reading/types';
import type { Settings } from '../settings';
import { blockElementOf, findBlocks } from './blocks';
import {
  isCurrent,
  newBlock,
  placeOf,
  rangeOf,
  takeAnnotation,
  type Block,
  type BlockMention,
} from './block';
import { digestOf } from './digest';
import { isDrawn, isInPlace, textOf, undraw, undrawOverwritten } from './drawing';
import { OWN_TAGS, STOP_TAG } from './own-elements';
import { forgetHighlights, mark, paint, repaintUnderlines, unpaint, type PaintContext } from './paint';
import { FrameQueue } from './frame-queue';
import { ReadingPort } from './reading-port';
import { pageStyle } from './styles';

/** Blocks within this much of the viewport are painted. */
const NEAR = '100% 0px';
/** Code units in one message: a few milliseconds of the engine's time. */
const BATCH = 8_000;

/**
 * Reads one document: finds its blocks, has them annotated nearest first, paints those near the viewport, follows the
 * page's changes, and takes everything back when switched off.
 */
export class Annotator {
  readonly terms = new Map<string, Term>();
  readonly status = new Map<string, WordStatus>();
  on = false;

  #settings: Settings;
  readonly #port: ReadingPort;
  readonly #onChange: () => void;
  readonly #blocks = new Set<Block>();
  readonly #blocksIn = new Map<Element, Set<Block>>();
  readonly #near = new Set<Element>();
  readonly #style = new CSSStyleSheet();
  readonly #queue = new FrameQueue<Block>((block) => this.#paintNow(block));
  readonly #seen: IntersectionObserver;
  readonly #changes: MutationObserver;
  #asking: Promise<void> | null = null;
  #toAsk = new Set<Block>();
  #lastShown: { id: string; index: number } | undefined;

  /** `onChange` is called when the page's terms, their standing or the reader's marks change. */
  constructor(settings: Settings, onChange: () => void) {
    this.#settings = settings;
    this.#onChange = onChange;
    this.#port = new ReadingPort((changed) => this.#takeStatus(changed));
    this.#seen = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: NEAR });
    this.#changes = new MutationObserver((records) => this.#follow(records));
  }

  start(): void {
    if (this.on) return;
    this.on = true;
    this.#style.replaceSync(pageStyle(this.#settings));
    this.#watch();
    this.#find(document.body);
  }

  /** Gives the page back exactly as it was. */
  stop(): void {
    if (!this.on) return;
    this.on = false;
    this.#follow(this.#changes.takeRecords());
    this.#changes.disconnect();
    this.#seen.disconnect();
    this.#queue.clear();
    for (const block of this.#blocks) unpaint(block);
    this.#blocks.clear();
    this.#blocksIn.clear();
    this.#near.clear();
    this.#toAsk.clear();
    forgetHighlights();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#style);
    this.#port.close();
    this.#onChange();
  }

  use(settings: Settings): void {
    this.#settings = settings;
    if (!this.on) return;
    this.#style.replaceSync(pageStyle(settings));
    for (const block of this.#blocks) if (block.painted) this.#queue.add(block);
  }

  digest(): DigestRow[] {
    return digestOf(this.blocks(), this.terms);
  }

  /** In document order. */
  blocks(): Block[] {
    return [...this.#blocks].sort((a, b) => inOrder(a.runs[0]?.node, b.runs[0]?.node));
  }

  /** Scrolls to a place in the text and shows it for `ms`. */
  goTo(spans: readonly { block: Block; start: number; end: number }[], ms: number): void {
    const [first] = spans;
    const range = first && rangeOf(first.block, first.start, first.end);
    if (!range) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const box = range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) {
      range.startContainer.parentElement?.scrollIntoView({
        block: 'center',
        behavior: calm ? 'instant' : 'smooth',
      });
    }
    mark('flash', spans);
    setTimeout(() => mark('flash', []), ms);
  }

  /** The next place of a term after the one last shown, from the top again after the last. */
  goToTerm(id: string, ms: number): void {
    const places = this.blocks().flatMap((block) =>
      block.mentions.filter((mention) => mention.id === id).map(({ start, end }) => ({ block, start, end })),
    );
    if (places.length === 0) return;
    const next = this.#lastShown?.id === id ? (this.#lastShown.index + 1) % places.length : 0;
    this.#lastShown = { id, index: next };
    const place = places[next];
    if (!place) return;
    this.#paintNow(place.block);
    this.goTo([place], ms);
  }

  /** What stands behind a Tab stop. */
  mentionAtStop(stop: HTMLElement): { block: Block; mention: BlockMention } | null {
    const after = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    after.currentNode = stop;
    const next = after.nextNode();
    const place = next && placeOf(next, 0);
    const mention = place?.block.mentions
      .filter(({ id, start }) => id === stop.dataset.term && start === place.offset)
      .toSorted((a, b) => b.end - a.end)[0];
    return place && mention ? { block: place.block, mention } : null;
  }

  /** The stop where `stop` was, if its block has been drawn anew since. */
  stopLike(stop: HTMLElement): HTMLElement | null {
    if (stop.isConnected) return stop;
    const again = document.querySelectorAll<HTMLElement>(STOP_TAG);
    return [...again].find(({ dataset }) => dataset.stop === stop.dataset.stop) ?? null;
  }

  #watch(): void {
    this.#changes.observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  #find(root: Element): void {
    const found = findBlocks(root, textOf);
    if (found.length === 0) return;
    if (!document.adoptedStyleSheets.includes(this.#style)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#style];
    }
    this.#port.open();
    for (const each of found) {
      const block = newBlock(each);
      this.#blocks.add(block);
      this.#toAsk.add(block);
      const inElement = this.#blocksIn.get(block.element);
      if (inElement) inElement.add(block);
      else {
        this.#blocksIn.set(block.element, new Set([block]));
        this.#seen.observe(block.element);
      }
      if (this.#near.has(block.element)) this.#askSoon();
    }
  }

  #look(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) {
        this.#near.delete(target);
        continue;
      }
      this.#near.add(target);
      for (const block of this.#blocksIn.get(target) ?? []) {
        if (block.words && !block.painted) this.#queue.add(block);
      }
    }
    this.#askSoon();
  }

  #askSoon(): void {
    this.#asking ??= this.#askAll().finally(() => (this.#asking = null));
  }

  /** Near blocks first; the article as a whole when all have been read. */
  async #askAll(): Promise<void> {
    let any = false;
    while (this.on && this.#toAsk.size > 0) {
      const batch = this.#nextBatch();
      const answer = await this.#port.ask({
        type: 'annotate',
        blocks: batch.map(({ key, text }) => ({ key, text })),
      });
      if (!this.on) return;
      if (answer?.type === 'annotated') this.#take(batch, answer);
      any = true;
    }
    if (any) await this.#askArticle();
  }

  #nextBatch(): Block[] {
    const batch: Block[] = [];
    let size = 0;
    const waiting = [...this.#toAsk];
    const near = waiting.filter((block) => this.#near.has(block.element));
    for (const block of near.length > 0 ? near : waiting) {
      if (size > 0 && size + block.text.length > BATCH) break;
      batch.push(block);
      size += block.text.length;
      this.#toAsk.delete(block);
    }
    return batch;
  }

  #take(batch: readonly Block[], answer: Extract<ReadingResponse, { type: 'annotated' }>): void {
    for (const term of answer.terms) this.terms.set(term.id, term);
    for (const [headword, status] of Object.entries(answer.status)) this.status.set(headword, status);
    const byKey = new Map<number, AnnotatedBlock>(answer.blocks.map((block) => [block.key, block]));
    for (const block of batch) {
      const annotated = byKey.get(block.key);
      if (!annotated || !this.#blocks.has(block)) continue;
      takeAnnotation(block, annotated);
      if (this.#near.has(block.element)) this.#queue.add(block);
    }
  }

  async #askArticle(): Promise<void> {
    const blocks = this.blocks();
    const answer = await this.#port.ask({
      type: 'article',
      blocks: blocks.map(({ key, text }) => ({ key, text })),
    });
    if (!this.on || answer?.type !== 'article') return;
    for (const term of answer.terms) this.terms.set(term.id, term);
    const byKey = new Map(blocks.map((block) => [block.key, block]));
    for (const { key, terms } of answer.blocks) {
      const block = byKey.get(key);
      if (!block || !this.#blocks.has(block)) continue;
      const before = JSON.stringify(block.mentions);
      block.mentions = terms;
      if (block.painted && JSON.stringify(terms) !== before) this.#queue.add(block);
    }
    this.#onChange();
  }

  #paintNow(block: Block): void {
    if (!this.on || !this.#blocks.has(block)) return;
    this.#follow(this.#changes.takeRecords());
    if (!this.#blocks.has(block)) return;
    if (!isCurrent(block)) return this.#refind(block.element);
    const focused = document.activeElement;
    paint(block, this.#context);
    // A stop that had the focus was drawn anew: the reader is still there.
    if (
      focused instanceof HTMLElement &&
      focused.tagName === STOP_TAG.toUpperCase() &&
      !focused.isConnected
    ) {
      this.stopLike(focused)?.focus({ preventScroll: true });
    }
    // What has been recorded since is our own writing.
    this.#changes.takeRecords();
  }

  get #context(): PaintContext {
    return { settings: this.#settings, status: this.status, term: (id) => this.terms.get(id) };
  }

  #takeStatus(changed: Record<string, WordStatus | null>): void {
    const headwords = Object.keys(changed);
    const redrawn: string[] = [];
    for (const headword of headwords) {
      const status = changed[headword];
      if (status === 'known' || this.status.get(headword) === 'known') redrawn.push(headword);
      if (status) this.status.set(headword, status);
      else this.status.delete(headword);
    }
    const has = (block: Block, some: readonly string[]) =>
      some.some((headword) => block.text.includes(headword));
    for (const block of this.#blocks) {
      if (!block.painted) continue;
      if (has(block, redrawn)) this.#queue.add(block);
      else if (has(block, headwords)) repaintUnderlines(block, this.#context);
    }
    this.#onChange();
  }

  /** The page changed: what we drew there goes at once, before the reader can see it twice; then it is read anew. */
  #follow(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    const roots = new Set<Element>();
    for (const { type, target, removedNodes, addedNodes } of records) {
      if (type === 'characterData' && target instanceof Text) undrawOverwritten(target);
      for (const node of removedNodes) this.#release(node);
      if (type === 'childList' && isOurs(target)) continue;
      for (const node of addedNodes) if (!isOurs(node)) this.#release(node);
      const root = blockElementOf(target);
      if (root?.isConnected && document.body.contains(root)) roots.add(root);
    }
    this.#changes.takeRecords();
    for (const root of roots) this.#refind(root);
    for (const block of this.#blocks) if (!block.element.isConnected) this.#drop(block);
  }

  /** Undraws what hangs in a subtree that the page has moved or removed. */
  #release(node: Node): void {
    if (node instanceof Text) {
      if (isDrawn(node) && !isInPlace(node)) undraw(node);
    } else if (node instanceof Element) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (text instanceof Text && isDrawn(text) && !text.isConnected) undraw(text);
      }
    }
  }

  #drop(block: Block): void {
    unpaint(block);
    this.#blocks.delete(block);
    this.#toAsk.delete(block);
    const inElement = this.#blocksIn.get(block.element);
    inElement?.delete(block);
    if (inElement?.size === 0) {
      this.#blocksIn.delete(block.element);
      this.#seen.unobserve(block.element);
      this.#near.delete(block.element);
    }
  }

  #refind(root: Element): void {
    if (!this.on) return;
    const stale = [...this.#blocks].filter((block) => root.contains(block.element));
    const near = new Set(
      stale.filter(({ element }) => this.#near.has(element)).map(({ element }) => element),
    );
    for (const block of stale) this.#drop(block);
    this.#changes.takeRecords();
    for (const element of near) if (element.isConnected) this.#near.add(element);
    this.#find(root);
  }
}

function inOrder(a: Node | undefined, b: Node | undefined): number {
  if (!a || !b || a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function isOurs(node: Node): boolean {
  return node instanceof Element && OWN_TAGS.has(node.tagName.toUpperCase());
}
