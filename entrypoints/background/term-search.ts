import type { TermHit } from '../../messages';
import type { Alike } from '../../reading/alike';
import type { Term } from '../../reading/types';
import { bare, foldQuery, tonedPinyin, type Query } from '../../vocabulary/search';

/** An entry as searches see it: folded once, so that a search only compares. */
interface Row {
  hit: TermHit;
  isPlace: boolean;
  /** In characters that are {@link Alike}. */
  term: string;
  members: string;
  toned: string;
  pinyin: string;
  english: string[];
  meaning: string;
}

/** The most that is shown at once. */
const MOST = 60;

/** The glossary and the reader's own terms, to be looked for by characters, pinyin with or without tones, and English. */
export class TermSearch {
  readonly #rows: Row[];
  readonly #alike: Alike;

  constructor(entries: Iterable<Term>, alike: Alike) {
    this.#alike = alike;
    this.#rows = Array.from(entries, (entry) => toRow(entry, alike));
  }

  /** `exact`: entries that what was typed is another form of (四个敢 for 四敢), before all others. */
  find(typed: string, exact: readonly string[] = []): { hits: TermHit[]; total: number } {
    const query = foldQuery(typed, this.#alike);
    if (!query) return { hits: [], total: 0 };
    const found: { row: Row; rank: number }[] = [];
    for (const row of this.#rows) {
      const rank = exact.includes(row.hit.id) ? 0 : rankOf(row, query);
      if (rank !== undefined) found.push({ row, rank });
    }
    found.sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(a.row.isPlace) - Number(b.row.isPlace) ||
        a.row.term.length - b.row.term.length ||
        (a.row.term < b.row.term ? -1 : 1),
    );
    return { hits: found.slice(0, MOST).map(({ row }) => row.hit), total: found.length };
  }
}

function toRow({ id, term, kind, pinyin, senses }: Term, alike: Alike): Row {
  const reading = pinyin.join(' ');
  return {
    hit: { id, term, pinyin, english: senses[0]?.english ?? '' },
    isPlace: kind === 'place',
    term: alike(term).toLowerCase(),
    members: alike(senses.flatMap(({ members }) => members.map(({ zh }) => zh)).join('\n')),
    toned: tonedPinyin(reading),
    pinyin: bare(reading),
    english: senses.flatMap(({ english, also }) => [english, ...also].map(bare)),
    meaning: senses.map(({ meaning = '' }) => bare(meaning)).join('\n'),
  };
}

/** How well a row fits, 0 being best; undefined where it does not. */
function rankOf(row: Row, query: NonNullable<Query>): number | undefined {
  if ('toned' in query) return query.toned.test(row.toned) ? 1 : undefined;
  const { wanted } = query;
  if (query.field === 'plain')
    return placeIn(row.term, wanted) ?? (row.members.includes(wanted) ? 3 : undefined);
  const ranks = [row.pinyin, ...row.english].map((text) => placeIn(text, wanted));
  const best = Math.min(...ranks.map((rank) => rank ?? Infinity));
  if (best !== Infinity) return best;
  return row.meaning.includes(wanted) ? 3 : undefined;
}

/** The whole 0, the beginning 1, elsewhere 2. */
function placeIn(text: string, wanted: string): number | undefined {
  const at = text.indexOf(wanted);
  if (at < 0) return undefined;
  return at > 0 ? 2 : text.length === wanted.length ? 0 : 1;
}
