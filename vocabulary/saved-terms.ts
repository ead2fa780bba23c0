import type { Save, WordStatus } from '../messages';
import type { Meeting, SavedTerm, VocabularyDatabase } from './database';

/**
 * Keeps a term with the sentence it was met in. Saved again, it gains the sentence; nothing is overwritten.
 * Resolves only when both rows are on disk.
 */
export async function saveTerm(db: VocabularyDatabase, save: Save, now = Date.now()): Promise<WordStatus> {
  return db.transaction('rw', db.terms, db.meetings, async () => {
    const existing = await db.terms.get(save.key);
    if (!existing) {
      await db.terms.add({
        key: save.key,
        headword: save.headword,
        kind: save.kind,
        pinyin: save.pinyin,
        english: save.english,
        known: 0,
        savedAt: now,
      });
    }
    const met = await db.meetings.get({ key: save.key, url: save.url, sentence: save.sentence });
    if (!met && save.sentence !== '') {
      await db.meetings.add({
        id: crypto.randomUUID(),
        key: save.key,
        sentence: save.sentence,
        start: save.start,
        end: save.end,
        title: save.title,
        url: save.url,
        at: now,
      });
    }
    return existing?.known ? 'known' : 'saved';
  });
}

/** What was deleted, whole, so that it can be put back. */
export interface Deleted {
  term: SavedTerm;
  meetings: Meeting[];
}

export async function deleteTerm(db: VocabularyDatabase, key: string): Promise<Deleted | null> {
  return db.transaction('rw', db.terms, db.meetings, async () => {
    const term = await db.terms.get(key);
    if (!term) return null;
    const meetings = await db.meetings.where({ key }).toArray();
    await db.terms.delete(key);
    await db.meetings.where({ key }).delete();
    return { term, meetings };
  });
}

export async function putBack(db: VocabularyDatabase, { term, meetings }: Deleted): Promise<void> {
  await db.transaction('rw', db.terms, db.meetings, async () => {
    await db.terms.put(term);
    await db.meetings.bulkPut(meetings);
  });
}

/** Which headwords the reader has saved or knows. */
export async function statuses(db: VocabularyDatabase): Promise<Map<string, WordStatus>> {
  const found = new Map<string, WordStatus>();
  await db.terms.each(({ headword, known }) => found.set(headword, known ? 'known' : 'saved'));
  return found;
}

/** Saved terms that match a search in characters, pinyin (tones or not) or English; the newest first. */
export async function searchSaved(db: VocabularyDatabase, query: string): Promise<SavedTerm[]> {
  const wanted = plain(query);
  const rows = await db.terms.orderBy('savedAt').reverse().toArray();
  if (wanted === '') return rows;
  return rows.filter(
    ({ headword, pinyin, english }) =>
      headword.includes(query.trim()) || plain(pinyin).includes(wanted) || plain(english).includes(wanted),
  );
}

/** Lower case, no tone marks, no blanks: `Sì gǎn` and `sigan` meet. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s'’]/g, '')
    .toLowerCase();
}
