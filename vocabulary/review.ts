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
 * Grades a term and logs it, both or neither. `null` where the term has been deleted, marked known or reviewed elsewhere
 * since it was shown: what the reader graded is then not what is there.
 */
export async function gradeTerm(
  db: VocabularyDatabase,
  shown: Pick<SavedTerm, 'key' | 'reviewedAt'>,
  grade: Grade,
  now = Date.now(),
): Promise<Graded | null> {
  return db.transaction('rw', db.terms, db.reviews, async () => {
    const term = await stillAsked(db, shown);
    if (!term) return null;
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

/** A term that was due as it is now; `null` where another page has deleted, reviewed or marked it known meanwhile. */
export async function stillAsked(
  db: VocabularyDatabase,
  { key, reviewedAt }: Pick<SavedTerm, 'key' | 'reviewedAt'>,
): Promise<SavedTerm | null> {
  const term = await db.terms.get(key);
  return term && term.reviewedAt === reviewedAt && term.known !== KNOWN.marked ? term : null;
}

/**
 * Takes a review back: out of the log, and the term as it was before. Gives the term, or `null` where it is gone
 * or was reviewed again elsewhere since: then both reviews stand.
 */
export async function undoReview(
  db: VocabularyDatabase,
  review: Review,
  now = Date.now(),
): Promise<SavedTerm | null> {
  return db.transaction('rw', db.terms, db.reviews, async () => {
    // The log's own key: as a term of the glossary, a word goes on under another one.
    const logged = await db.reviews.get(review.id);
    const term = logged && (await db.terms.get(logged.key));
    if (!term || term.reviewedAt !== review.at) return null;
    await db.reviews.delete(review.id);
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
