import { AS_WRITTEN, type Alike } from '../reading/alike';
import { KNOWN, type SavedTerm } from './database';
import { foldQuery, foldTerm, matches, type Folded } from './search';

/** What the list shows. Empty strings: no limit. */
export interface ListFilter {
  query: string;
  kind: string;
  standing: '' | 'due' | 'new' | 'learning' | 'known';
  tag: string;
  /** Keys of the terms met on the chosen site. */
  onSite: ReadonlySet<string> | null;
  /** Saved at most so many days ago; 0: ever. */
  days: number;
}

export const NO_FILTER: ListFilter = { query: '', kind: '', standing: '', tag: '', onSite: null, days: 0 };

export const SORTS = ['newest', 'oldest', 'due', 'weakest', 'pinyin', 'english'] as const;
export type Sort = (typeof SORTS)[number];

const DAY = 86_400_000;

/**
 * The whole vocabulary in memory, ready to be searched at each key press. Terms are folded once, ahead of the first
 * search where there is time; what has not changed is not folded again.
 */
export class TermList {
  #terms: readonly SavedTerm[] = [];
  #foldedOf = new WeakMap<SavedTerm, Folded>();
  /** Beyond the next reading of the database, which makes new objects of the same terms. */
  #folded = new Map<string, { text: string; folded: Folded }>();
  #sorted: { sort: Sort; terms: readonly SavedTerm[] } | undefined;
  #alike = AS_WRITTEN;

  get terms(): readonly SavedTerm[] {
    return this.#terms;
  }

  /** Which characters count as the same from now on. */
  use(alike: Alike): void {
    if (alike === this.#alike) return;
    this.#alike = alike;
    this.#foldedOf = new WeakMap();
    this.#folded.clear();
  }

  take(terms: readonly SavedTerm[]): void {
    this.#terms = terms;
    this.#sorted = undefined;
    if (this.#folded.size > 2 * terms.length + 1000) this.#folded.clear();
  }

  /** Folds some more terms, for at most `ms` milliseconds; says whether any are left. */
  prepare(ms: number): boolean {
    const end = performance.now() + ms;
    for (const [index, term] of this.#terms.entries()) {
      if (index % 64 === 0 && performance.now() > end) return true;
      this.#fold(term);
    }
    return false;
  }

  select(filter: ListFilter, sort: Sort, now: number): SavedTerm[] {
    const query = foldQuery(filter.query, this.#alike);
    const since = filter.days > 0 ? now - filter.days * DAY : 0;
    return this.#inOrder(sort).filter(
      (term) =>
        (filter.kind === '' || term.kind === filter.kind) &&
        (filter.tag === '' || term.tags.includes(filter.tag)) &&
        (!filter.onSite || filter.onSite.has(term.key)) &&
        term.savedAt >= since &&
        stands(term, filter.standing, now) &&
        (!query || matches(this.#fold(term), query)),
    );
  }

  #inOrder(sort: Sort): readonly SavedTerm[] {
    if (this.#sorted?.sort !== sort) this.#sorted = { sort, terms: this.#terms.toSorted(ORDER[sort]) };
    return this.#sorted.terms;
  }

  #fold(term: SavedTerm): Folded {
    const own = this.#foldedOf.get(term);
    if (own) return own;
    const text = `${term.headword}\n${term.pinyin}\n${term.english}\n${term.notes}\n${term.tags.join('\n')}`;
    const kept = this.#folded.get(term.key);
    const folded = kept?.text === text ? kept.folded : foldTerm(term, this.#alike);
    this.#foldedOf.set(term, folded);
    this.#folded.set(term.key, { text, folded });
    return folded;
  }
}

export function isDue(term: SavedTerm, now: number): boolean {
  return term.known !== KNOWN.marked && term.due <= now;
}

function stands(term: SavedTerm, standing: ListFilter['standing'], now: number): boolean {
  switch (standing) {
    case 'due':
      return isDue(term, now);
    case 'new':
      return term.known === KNOWN.no && term.reps === 0;
    case 'learning':
      return term.known === KNOWN.no && term.reps > 0;
    case 'known':
      return term.known !== KNOWN.no;
    default:
      return true;
  }
}

const byLetters = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });
const newest = (a: SavedTerm, b: SavedTerm) => b.savedAt - a.savedAt;

const ORDER: Record<Sort, (a: SavedTerm, b: SavedTerm) => number> = {
  newest,
  oldest: (a, b) => a.savedAt - b.savedAt,
  due: (a, b) => Number(a.known === KNOWN.marked) - Number(b.known === KNOWN.marked) || a.due - b.due,
  weakest: (a, b) => a.stability - b.stability || newest(a, b),
  pinyin: (a, b) => byLetters.compare(a.pinyin, b.pinyin),
  english: (a, b) => byLetters.compare(a.english, b.english),
};
