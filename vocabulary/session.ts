import type { Grade, Review, SavedTerm, VocabularyDatabase } from './database';
import { dueTerms, gradeTerm, stillAsked, undoReview } from './review';
import { markKnown, putMarkBack } from './saved-terms';

/** A card due again this soon comes back in the same session, as the short steps of learning mean it to. */
const LEARN_AHEAD_MS = 20 * 60_000;

type Step = { review: Review } | { markedKnown: SavedTerm };

/** One sitting of review: a bounded row of cards, each grade on disk before the next card is shown. */
export class ReviewSession {
  readonly #db: VocabularyDatabase;
  readonly #now: () => number;
  #queue: SavedTerm[];
  #steps: Step[] = [];
  /** How many terms the session set out with. */
  readonly size: number;

  private constructor(db: VocabularyDatabase, queue: SavedTerm[], now: () => number) {
    this.#db = db;
    this.#queue = queue;
    this.#now = now;
    this.size = queue.length;
  }

  /** `limit`: terms at most; one that is forgotten comes again and does not count twice. */
  static async start(
    db: VocabularyDatabase,
    limit: number,
    now: () => number = Date.now,
  ): Promise<ReviewSession> {
    return new ReviewSession(db, await dueTerms(db, limit, now()), now);
  }

  get current(): SavedTerm | undefined {
    return this.#queue[0];
  }

  /** Terms that don't come back in this session. */
  get finished(): number {
    return this.size - this.#queue.length;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** The grades given, in order, without those taken back. */
  get grades(): Grade[] {
    return this.#steps.flatMap((step) => ('review' in step ? [step.review.grade] : []));
  }

  /** Grades the card shown. Rejects, and stays at it, where that could not be written. */
  async grade(grade: Grade): Promise<void> {
    const [shown] = this.#queue;
    if (!shown) return;
    const graded = await gradeTerm(this.#db, shown, grade, this.#now());
    this.#queue = this.#without(shown.key);
    if (graded) {
      this.#steps.push({ review: graded.review });
      if (graded.term.due - this.#now() <= LEARN_AHEAD_MS) this.#queue.push(graded.term);
    }
    await this.skipSettled();
  }

  /** Marks the card shown as known: it leaves the session, ungraded. */
  async markKnown(): Promise<void> {
    const [shown] = this.#queue;
    if (!shown) return;
    await markKnown(this.#db, [shown.key], true, this.#now());
    this.#queue = this.#without(shown.key);
    this.#steps.push({ markedKnown: shown });
    await this.skipSettled();
  }

  /** Passes over what another page has deleted, reviewed or marked known since the session began. */
  async skipSettled(): Promise<void> {
    for (let [shown] = this.#queue; shown; [shown] = this.#queue) {
      const asked = await stillAsked(this.#db, shown);
      // Graded meanwhile: that step looks after the next card.
      if (this.#queue[0] !== shown) return;
      this.#queue = asked ? [asked, ...this.#queue.slice(1)] : this.#queue.slice(1);
      if (asked) return;
    }
  }

  /** Takes the last step back and shows its card again. */
  async undo(): Promise<void> {
    const last = this.#steps.at(-1);
    if (!last) return;
    const term =
      'review' in last
        ? await undoReview(this.#db, last.review, this.#now())
        : await putMarkBack(this.#db, last.markedKnown, this.#now());
    this.#steps.pop();
    const key = 'review' in last ? last.review.key : last.markedKnown.key;
    const others = this.#without(key);
    this.#queue = term ? [term, ...others] : others;
    await this.skipSettled();
  }

  /** By its key: while something was written the card may have been passed over, and another be the first. */
  #without(key: string): SavedTerm[] {
    return this.#queue.filter((term) => term.key !== key);
  }
}
