import type { Added, WordStatus } from '../messages';
import type { Save } from '../requests';
import type { Alike } from '../reading/alike';
import { hostOf, KNOWN, type Rows, type SavedTerm, type VocabularyDatabase } from './database';
import { joined, joinInto } from './same-word';
import { KNOWN_STABILITY, newSchedule } from './schedule';
import { foldQuery, foldTerm, matches } from './search';
import { statusOf } from './status';
import type { TextEdit } from './own-texts';

/**
 * Keeps a term with the sentence it was met in. Saved again, it gains the sentence and what its card says more by now;
 * nothing is overwritten. A word saved as something else before, of a lesser card, goes on as what it is saved as now.
 * Resolves only when everything is on disk.
 */
export async function saveTerm(
  db: VocabularyDatabase,
  save: Save,
  now = Date.now(),
): Promise<{ status: WordStatus; added: Added }> {
  return db.transaction('rw', db.terms, db.meetings, db.reviews, async () => {
    const isNew = !(await storedAs(db, save));
    const { term, meeting } = await keep(db, save, now);
    return { status: statusOf(term), added: { key: term.key, isNew, meeting } };
  });
}

/** Undoes a save. A term that has been reviewed or written beside since stays. Resolves to what its status is now. */
export async function takeBack(
  db: VocabularyDatabase,
  { key, isNew, meeting }: Added,
): Promise<WordStatus | null> {
  return db.transaction('rw', db.terms, db.meetings, db.reviews, async () => {
    if (meeting !== '') await db.meetings.delete(meeting);
    const term = await db.terms.get(key);
    if (!term) return null;
    const isUntouched = term.notes === '' && term.tags.length === 0 && !term.own;
    const others = (await db.meetings.where({ key }).count()) + (await db.reviews.where({ key }).count());
    if (!isNew || !isUntouched || others > 0) return statusOf(term);
    await db.terms.delete(key);
    return null;
  });
}

/** Marks what a card shows as known or not known; not saved yet, it is saved first. */
export async function markFromCard(
  db: VocabularyDatabase,
  save: Save,
  known: boolean,
  now = Date.now(),
): Promise<WordStatus> {
  return db.transaction('rw', db.terms, db.meetings, db.reviews, async () => {
    const { term } = await keep(db, save, now);
    return statusOf(await putMark(db, term, known, now));
  });
}

/** Marks terms known (out of review) or not known (due again when they were). */
export async function markKnown(
  db: VocabularyDatabase,
  keys: readonly string[],
  known: boolean,
  now = Date.now(),
): Promise<void> {
  await db.transaction('rw', db.terms, async () => {
    for (const term of await db.terms.bulkGet([...keys])) if (term) await putMark(db, term, known, now);
  });
}

/** Gives a term the mark it had before; `null` where it has been deleted since. */
export async function putMarkBack(
  db: VocabularyDatabase,
  { key, known }: SavedTerm,
  now = Date.now(),
): Promise<SavedTerm | null> {
  await db.terms.update(key, { known, changedAt: now });
  return (await db.terms.get(key)) ?? null;
}

async function putMark(
  db: VocabularyDatabase,
  term: SavedTerm,
  known: boolean,
  now: number,
): Promise<SavedTerm> {
  // What is known by its stability is still reviewed: the reader's mark ends that.
  if (term.known === (known ? KNOWN.marked : KNOWN.no)) return term;
  const marked = { ...term, known: known ? KNOWN.marked : KNOWN.no, changedAt: now };
  // Not known after all, whatever its stability said: asked at once, and what was learnt is not thrown away.
  if (!known && term.stability >= KNOWN_STABILITY)
    Object.assign(marked, { stability: KNOWN_STABILITY / 2, due: now });
  await db.terms.put(marked);
  return marked;
}

/** `meeting`: the id of the sentence that was added, empty where none was. */
async function keep(
  db: VocabularyDatabase,
  save: Save,
  now: number,
): Promise<{ term: SavedTerm; meeting: string }> {
  const term = await keepTerm(db, save, now);
  const { sentence, start, end, title, url } = save;
  let meeting = '';
  if (sentence !== '' && !(await db.meetings.get({ key: term.key, url, sentence }))) {
    meeting = crypto.randomUUID();
    await db.meetings.add({
      id: meeting,
      key: term.key,
      sentence,
      start,
      end,
      title,
      url,
      host: hostOf(url),
      at: now,
    });
  }
  return { term, meeting };
}

const storedAs = async (db: VocabularyDatabase, { headword, key }: Save) =>
  (await db.terms.get({ headword })) ?? (await db.terms.get(key));

async function keepTerm(db: VocabularyDatabase, save: Save, now: number): Promise<SavedTerm> {
  const { key, headword, kind, pinyin, english, meaning } = save;
  const own = { known: KNOWN.no, notes: '', tags: [], savedAt: now, changedAt: now };
  const given = { key, headword, kind, pinyin, english, meaning, ...own, ...newSchedule(now) };
  const stored = await storedAs(db, save);
  if (!stored) {
    await db.terms.add(given);
    return given;
  }
  const term = joined(stored, given);
  const gains = (['key', 'pinyin', 'english', 'meaning'] as const).some(
    (field) => term[field] !== stored[field],
  );
  if (!gains) return stored;
  if (term.key === stored.key) await db.terms.put(term);
  else await joinInto(db, [stored], { terms: [given], meetings: [], reviews: [] });
  return term;
}

/** What the reader writes beside a term, or in place of what its card said. */
export async function editTerm(
  db: VocabularyDatabase,
  key: string,
  edit: Partial<Pick<SavedTerm, 'notes' | 'tags'>> | TextEdit,
  now = Date.now(),
): Promise<void> {
  await db.terms.update(key, { ...edit, changedAt: now });
}

/** Adds a tag to terms that don't have it. */
export async function addTag(
  db: VocabularyDatabase,
  keys: readonly string[],
  tag: string,
  now = Date.now(),
): Promise<void> {
  await db.transaction('rw', db.terms, async () => {
    const terms = (await db.terms.bulkGet([...keys])).filter((term) => term !== undefined);
    await db.terms.bulkPut(
      terms
        .filter(({ tags }) => !tags.includes(tag))
        .map((term) => ({ ...term, tags: [...term.tags, tag], changedAt: now })),
    );
  });
}

/** What was deleted, whole, so that it can be put back. */
export type Deleted = Rows;

/** Deletes terms with everything that hangs on them. */
export async function deleteTerms(db: VocabularyDatabase, keys: readonly string[]): Promise<Deleted> {
  return db.transaction('rw', db.terms, db.meetings, db.reviews, async () => {
    const terms = (await db.terms.bulkGet([...keys])).filter((term) => term !== undefined);
    const meetings = await db.meetings.where('key').anyOf(keys).toArray();
    const reviews = await db.reviews.where('key').anyOf(keys).toArray();
    await db.terms.bulkDelete(terms.map(({ key }) => key));
    await db.meetings.bulkDelete(meetings.map(({ id }) => id));
    await db.reviews.bulkDelete(reviews.map(({ id }) => id));
    return { terms, meetings, reviews };
  });
}

/** Undoes a deletion. A term saved again meanwhile keeps what it has and gets its past back. */
export async function putBack(db: VocabularyDatabase, deleted: Deleted): Promise<void> {
  await db.transaction('rw', db.terms, db.meetings, db.reviews, async () => {
    const headwords = deleted.terms.map(({ headword }) => headword);
    const again = await db.terms.where('headword').anyOf(headwords).toArray();
    await joinInto(db, again, deleted);
  });
}

/** Saved terms that match a search in characters, pinyin (tones or not) or English; the newest first. */
export async function searchSaved(
  db: VocabularyDatabase,
  query: string,
  alike?: Alike,
): Promise<SavedTerm[]> {
  const rows = await db.terms.orderBy('savedAt').reverse().toArray();
  const wanted = foldQuery(query, alike);
  return wanted ? rows.filter((term) => matches(foldTerm(term, alike), wanted)) : rows;
}

/** The sites on which saved terms were met. */
export async function sites(db: VocabularyDatabase): Promise<string[]> {
  const hosts = (await db.meetings.orderBy('[host+key]').uniqueKeys()) as unknown as [string, string][];
  return [...new Set(hosts.map(([host]) => host))].filter((host) => host !== '');
}

/** Keys of the terms met on a site. */
export async function metOn(db: VocabularyDatabase, host: string): Promise<Set<string>> {
  const keys = (await db.meetings
    .where('[host+key]')
    .between([host, ''], [host, '\uffff'])
    .uniqueKeys()) as unknown as [string, string][];
  return new Set(keys.map(([, key]) => key));
}
