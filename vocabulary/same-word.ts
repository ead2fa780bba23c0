/**
 * One word, one row. The same word may be saved as a dictionary's word, as a local coinage, and as a term of the
 * glossary or the reader's own; two rows would contradict each other about one headword.
 */
import type { Table } from 'dexie';
import {
  KNOWN,
  OWN_TEXTS,
  type Known,
  type Meeting,
  type OwnText,
  type Review,
  type Rows,
  type SavedTerm,
} from './rows';
import { scheduleOf, type Schedule } from './schedule';

export interface Tables {
  terms: Table<SavedTerm, string>;
  meetings: Table<Meeting, string>;
  reviews: Table<Review, string>;
}

/** Those of `terms` whose headword another one has too. */
export function wordsSavedTwice(terms: readonly SavedTerm[]): SavedTerm[] {
  const counts = new Map<string, number>();
  for (const { headword } of terms) counts.set(headword, (counts.get(headword) ?? 0) + 1);
  return terms.filter(({ headword }) => counts.get(headword) !== 1);
}

/**
 * One row of two for the same word, under the key whose card says more; of two alike, the first one's. What the reader
 * has written, learnt or marked in either is kept.
 */
export function joined(one: SavedTerm, other: SavedTerm): SavedTerm {
  const [main, rest] = rank(other.key) > rank(one.key) ? [other, one] : [one, other];
  return {
    ...main,
    ...joinedTexts(main, rest),
    meaning: main.meaning || rest.meaning,
    ...scheduleOf(better(main, rest)),
    known: knownOfEither(main.known, rest.known),
    notes: joinedNotes(main.notes, rest.notes),
    tags: [...new Set([...main.tags, ...rest.tags])],
    savedAt: Math.min(main.savedAt, rest.savedAt),
    changedAt: Math.max(main.changedAt, rest.changedAt),
  };
}

/** What the reader has written stands above what a card has said. */
function joinedTexts(main: SavedTerm, rest: SavedTerm): Pick<SavedTerm, OwnText | 'own'> {
  const isOwn = (term: SavedTerm, text: OwnText) => term.own?.includes(text) ?? false;
  const from = (text: OwnText) =>
    (!isOwn(main, text) && isOwn(rest, text)) || main[text] === '' ? rest : main;
  const own = OWN_TEXTS.filter((text) => isOwn(from(text), text));
  return {
    pinyin: from('pinyin').pinyin,
    english: from('english').english,
    ...(own.length > 0 && { own }),
  };
}

/** `rows` with one term a headword. Sentences and reviews follow it; the same sentence of the same page stays once. */
export function joinSameWords(rows: Rows): Rows {
  const words = new Map<string, SavedTerm>();
  for (const term of rows.terms) {
    const there = words.get(term.headword);
    words.set(term.headword, there ? joined(there, term) : term);
  }
  if (words.size === rows.terms.length) return rows;
  const keys = new Map(rows.terms.map(({ key, headword }) => [key, words.get(headword)?.key ?? key]));
  const { terms, meetings, reviews } = underKeys({ ...rows, terms: [...words.values()] }, keys);
  const met = new Map<string, Meeting>();
  for (const meeting of meetings) if (!met.has(placeOf(meeting))) met.set(placeOf(meeting), meeting);
  return { terms, meetings: [...met.values()], reviews };
}

/** `rows` with the keys that `keys` has for theirs. */
export function underKeys({ terms, meetings, reviews }: Rows, keys: ReadonlyMap<string, string>): Rows {
  const moved = <T extends { key: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, key: keys.get(row.key) ?? row.key }));
  return { terms: moved(terms), meetings: moved(meetings), reviews: moved(reviews) };
}

/** Writes `incoming`, joined with the `stored` rows of the same words. Inside a transaction over all three tables. */
export async function joinInto(tables: Tables, stored: readonly SavedTerm[], incoming: Rows): Promise<void> {
  const keys = stored.map(({ key }) => key);
  const meetings = await tables.meetings.where('key').anyOf(keys).toArray();
  const reviews = await tables.reviews.where('key').anyOf(keys).toArray();
  const rows = joinSameWords({
    terms: [...stored, ...incoming.terms],
    meetings: [...meetings, ...incoming.meetings],
    reviews: [...reviews, ...incoming.reviews],
  });
  // Away first: two rows of a word would meet in the unique indexes, and the last that is told of a word must be what
  // it is now.
  await tables.terms.bulkDelete(keys);
  await tables.meetings.bulkDelete(meetings.map(({ id }) => id));
  await tables.terms.bulkAdd(rows.terms);
  await tables.meetings.bulkPut(rows.meetings);
  await tables.reviews.bulkPut(rows.reviews);
}

/** By which a sentence of a term is the same. */
export function placeOf({ key, url, sentence }: Meeting): string {
  return JSON.stringify([key, url, sentence]);
}

/** A dictionary's word; a name or coinage told by its shape; an entry. */
function rank(key: string): number {
  if (key.startsWith('word:')) return 0;
  return /^term:(?:coined|name):/.test(key) ? 1 : 2;
}

/** What has been learnt is not thrown away: if it is forgotten after all, the next review shows it. */
function better(one: Schedule, other: Schedule): Schedule {
  const more =
    other.stability - one.stability ||
    (other.reviewedAt ?? 0) - (one.reviewedAt ?? 0) ||
    // Neither was reviewed: due since the first of them.
    one.due - other.due;
  return more > 0 ? other : one;
}

function knownOfEither(one: Known, other: Known): Known {
  const either = [one, other];
  return [KNOWN.marked, KNOWN.learnt].find((known) => either.includes(known)) ?? KNOWN.no;
}

function joinedNotes(one: string, other: string): string {
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one}\n\n${other}`;
}
