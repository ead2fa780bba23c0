import { KNOWN, type Grade, type Review, type SavedTerm, type VocabularyDatabase } from './database';
import { KNOWN_STABILITY, nextSchedule, scheduleOf } from './schedule';

/** Terms due at `now`, and when the next one falls due after it. */
export async function dueCount(db: VocabularyDatabase, now: number): Promise<{ due: number; next?: number }> {
  let due = 0;
  const nexts: number[] = [];
  for (const known of [KNOWN.no, KNOWN.learnt]) {
    due += await db.terms.where('[known+due]').between([known, 0], [known, now], true, true).count();
    const later = await db.terms
      .where('[known+due]')
      .between([known, now], [known, Number.MAX_SAFE_INTEGER], false, true)
      .first();
    if (later) nexts.push(later.due);
  }
  return { due, ...(nexts.length > 0 && { next: Math.min(...nexts) }) };
}

/**
 * The cards of one session, at most `limit`: first what was begun and is overdue, the longest overdue first, then what
 * is new, the newest first (its article is still in mind).
 */
export async function dueTerms(db: VocabularyDatabase, limit: number, now: number): Promise<SavedTerm[]> {
  const due: SavedTerm[] = [];
  for (const known of [KNOWN.no, KNOWN.learnt]) {
    due.push(
      ...(await db.terms.where('[known+due]').between([known, 0], [known, now], true, true).toArray()),
    );
  }
  return due
    .toSorted(
      (a, b) =>
        Number(a.state === 0) - Number(b.state === 0) || (a.state === 0 ? b.due - a.due : a.due - b.due),
    )
    .slice(0, limit);
}

export interface Graded {
  review: Review;
  term: SavedTerm;
}

/**
 * Grades a term and logs it, both or neither. `null` where the term has been deleted, or reviewed in another tab since
 * it was shown: what the reader graded is then not what is there.
 */
export async function gradeTerm(
  db: VocabularyDatabase,
  shown: Pick<SavedTerm, 'key' | 'reviewedAt'>,
  grade: Grade,
  now = Date.now(),
): Promise<Graded | null> {
  return db.transaction('rw', db.terms, db.reviews, async () => {
    const term = await db.terms.get(shown.key);
    if (!term || term.reviewedAt !== shown.reviewedAt) return null;
    const schedule = nextSchedule(term, grade, now);
    const graded: SavedTerm = {
      ...term,
      ...schedule,
      known: knownAfter(term, schedule.stability),
      changedAt: now,
    };
    const review: Review = {
      id: crypto.randomUUID(),
      key: term.key,
      at: now,
      grade,
      before: scheduleOf(term),
    };
    await db.terms.put(graded);
    await db.reviews.add(review);
    return { review, term: graded };
  });
}

/** Takes a review back: out of the log, and the term as it was before. Gives the term, or `null` where it is gone. */
export async function undoReview(
  db: VocabularyDatabase,
  review: Review,
  now = Date.now(),
): Promise<SavedTerm | null> {
  return db.transaction('rw', db.terms, db.reviews, async () => {
    await db.reviews.delete(review.id);
    const term = await db.terms.get(review.key);
    // Reviewed again since, elsewhere: that review stands.
    if (!term || term.reviewedAt !== review.at) return null;
    const before = {
      ...term,
      ...review.before,
      known: knownAfter(term, review.before.stability),
      changedAt: now,
    };
    await db.terms.put(before);
    return before;
  });
}

function knownAfter({ known }: SavedTerm, stability: number): SavedTerm['known'] {
  if (known === KNOWN.marked) return known;
  return stability >= KNOWN_STABILITY ? KNOWN.learnt : KNOWN.no;
}
