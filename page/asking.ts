import type { AnnotatedBlock, ReadingResponse, WordStatus } from '../messages';
import type { Term } from '../reading/types';
import { takeAnnotation, takeArticle, type Block } from './block';
import type { BlockSet } from './block-set';
import { ReadingPort } from './reading-port';
import type { Sight } from './sight';
import { breathe, inSlices } from './slices';

/** Code units asked about first, where it is not known what is in view: the top of a page, most often. */
export const FIRST = 2_000;
/** Code units in one message: a few milliseconds of the engine's time. */
const BATCH = 8_000;
/** Code units that the article is read over as a whole: more is no article, and its messages would be felt. */
const LONGEST_ARTICLE = 200_000;
/** A page that changes all the time has its article read this seldom: so many times the time it took. */
const ARTICLE_PAUSE = 20;

type Annotated = Extract<ReadingResponse, { type: 'annotated' }>;

/** Asks the engine about a document's blocks, what is in view first, and about the article as a whole at the end. */
export class Asking {
  readonly terms = new Map<string, Term>();
  readonly status = new Map<string, WordStatus>();
  /**
   * The engine could not be reached: nothing is lost, it is asked again when the reader scrolls, the page changes, or
   * the reader says so.
   */
  unreachable = false;

  readonly #port = new ReadingPort();
  readonly #blocks: BlockSet;
  readonly #sight: Sight;
  readonly #isAllFound: () => boolean;
  readonly #onRead: (blocks: Block[]) => void;
  readonly #onArticle: (changed: Block[]) => void;
  readonly #waiting = new Set<Block>();
  #guessed = false;
  /** Called when there is an answer, or will be none. */
  #onAnswer = (): void => undefined;
  #on = false;
  /** The asking under way. What was asked before a stop is no concern of what is asked after it. */
  #asking: symbol | undefined;
  /** Somebody has wished for it since it last began. */
  #isWanted = false;
  /** The article is not read as a whole again before then. */
  #articleAgain = 0;
  #articlePause: ReturnType<typeof setTimeout> | undefined;
  /** Something has been read since the article was read as a whole. */
  #articleOwed = false;

  /**
   * `isAllFound`: all of the page's blocks are there, so that they are the article. `onRead` is called with blocks that
   * have been read, `onArticle` with those of which the article as a whole says something else.
   */
  constructor(
    { blocks, sight, isAllFound }: { blocks: BlockSet; sight: Sight; isAllFound: () => boolean },
    onRead: (blocks: Block[]) => void,
    onArticle: (changed: Block[]) => void,
  ) {
    this.#blocks = blocks;
    this.#sight = sight;
    this.#isAllFound = isAllFound;
    this.#onRead = onRead;
    this.#onArticle = onArticle;
  }

  /** Wakes the engine before it is needed. */
  start(): void {
    if (this.#on) return;
    this.#on = true;
    document.addEventListener('visibilitychange', this.#shown);
    this.#port.open();
  }

  stop(): void {
    this.#on = this.#guessed = false;
    this.#asking = undefined;
    this.#onAnswer();
    document.removeEventListener('visibilitychange', this.#shown);
    this.#waiting.clear();
    clearTimeout(this.#articlePause);
    this.#articlePause = undefined;
    this.#articleAgain = 0;
    this.#articleOwed = false;
    this.#port.close();
  }

  /** Puts a block down to be asked about; {@link askSoon} starts asking. */
  add(block: Block): void {
    this.#waiting.add(block);
  }

  /** Asks about what the reader sees first. Resolves when that has been answered, or will not be. */
  askFirst(): Promise<void> {
    const answered = new Promise<void>((resolve) => (this.#onAnswer = resolve));
    this.askSoon();
    return answered;
  }

  delete(block: Block): void {
    this.#waiting.delete(block);
  }

  askSoon(): void {
    if (!this.#on || document.hidden) return;
    this.#isWanted = true;
    if (!this.#asking) void this.#askAll();
  }

  /** Asks for what has not been answered. */
  tryAgain(): void {
    if (this.#waiting.size > 0) this.askSoon();
    else if (this.unreachable) void this.#askArticle();
  }

  /** What came up while nobody was looking has waited. */
  readonly #shown = (): void => this.askSoon();

  async #askAll(): Promise<void> {
    const asking = (this.#asking = Symbol('asking'));
    const goesOn = () => this.#asking === asking;
    try {
      while (this.#isWanted && goesOn()) {
        this.#isWanted = false;
        await this.#askWaiting(goesOn);
      }
    } finally {
      this.#haveAnswer();
      if (goesOn()) this.#asking = undefined;
    }
  }

  /** Near blocks first; the article as a whole when all have been read. */
  async #askWaiting(goesOn: () => boolean): Promise<void> {
    while (goesOn() && !document.hidden && (this.#waiting.size > 0 || this.#articleOwed)) {
      while (goesOn() && !document.hidden && this.#waiting.size > 0) {
        const batch = this.#nextBatch();
        if (batch.length === 0) return;
        const answer = await this.#port.ask({
          type: 'annotate',
          blocks: batch.map(({ key, text }) => ({ key, text })),
        });
        if (!goesOn()) return;
        this.unreachable = answer?.type !== 'annotated';
        if (answer?.type !== 'annotated') {
          for (const block of batch) if (this.#blocks.has(block)) this.#waiting.add(block);
          return;
        }
        this.#takeAnswer(batch, answer);
      }
      if (!this.#articleOwed || !this.#isAllFound()) return;
      if (document.hidden || performance.now() < this.#articleAgain) return this.#askArticleLater();
      await this.#askArticle();
    }
  }

  /** What is in view first, then what is near, then the rest as found; looks at no more than it takes. */
  #nextBatch(): Block[] {
    const batch: Block[] = [];
    let size = 0;
    const take = (blocks: Iterable<Block>, most = BATCH): void => {
      for (const block of blocks) {
        if (size > 0 && size + block.text.length > most) return;
        if (!this.#waiting.delete(block)) continue;
        batch.push(block);
        size += block.text.length;
      }
    };
    const { known, inView } = this.#sight;
    for (const element of inView) take(this.#blocks.in(element), known ? BATCH : FIRST);
    if (!known) {
      if (size === 0 && !this.#guessed) take(this.#waiting, FIRST);
      // While more of the page comes there is more than one guess at its top.
      this.#guessed = document.readyState !== 'loading';
      return batch;
    }
    if (size === 0) for (const element of this.#sight.near) take(this.#blocks.in(element));
    if (size === 0) take(this.#waiting);
    return batch;
  }

  /** What was to come after the first answer may come now. */
  #haveAnswer(): void {
    this.#sight.release();
    this.#onAnswer();
  }

  #note({ terms, status }: Annotated): void {
    for (const term of terms) this.terms.set(term.id, term);
    for (const [headword, standing] of Object.entries(status)) this.status.set(headword, standing);
  }

  #takeAnswer(batch: readonly Block[], answer: Annotated): void {
    this.#note(answer);
    const byKey = new Map<number, AnnotatedBlock>(answer.blocks.map((block) => [block.key, block]));
    const read = batch.filter((block) => {
      const annotated = this.#blocks.has(block) ? byKey.get(block.key) : undefined;
      if (annotated) takeAnnotation(block, annotated);
      return annotated !== undefined;
    });
    this.#articleOwed = true;
    this.#onRead(read);
    this.#haveAnswer();
  }

  async #askArticle(): Promise<void> {
    clearTimeout(this.#articlePause);
    this.#articlePause = undefined;
    this.#articleOwed = false;
    const began = performance.now();
    // To take the last answer, to put a long page's blocks in order, to send them: each is enough for one task.
    await breathe();
    if (!this.#on) return;
    let size = 0;
    const blocks = this.#blocks.inOrder().filter(({ text }) => (size += text.length) <= LONGEST_ARTICLE);
    await breathe();
    if (!this.#on) return;
    const answer = await this.#port.ask({
      type: 'article',
      blocks: blocks.map(({ key, text }) => ({ key, text })),
    });
    if (!this.#on) return;
    this.unreachable = answer?.type !== 'article';
    if (answer?.type !== 'article') return;
    const now = performance.now();
    this.#articleAgain = now + (now - began) * ARTICLE_PAUSE;
    for (const term of answer.terms) this.terms.set(term.id, term);
    const byKey = new Map(answer.blocks.map((told) => [told.key, told]));
    const changed: Block[] = [];
    const take = (block: Block): undefined => {
      if (!this.#blocks.has(block)) return;
      if (takeArticle(block, byKey.get(block.key))) changed.push(block);
    };
    await inSlices(blocks, take, () => this.#on);
    if (this.#on) this.#onArticle(changed);
  }

  #askArticleLater(): void {
    this.#articlePause ??= setTimeout(() => {
      this.#articlePause = undefined;
      this.askSoon();
    }, this.#articleAgain - performance.now());
  }
}
