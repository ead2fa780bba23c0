import { KNOWN, type Meeting, type SavedTerm, type VocabularyDatabase } from '../database';

/** A term as it leaves for another program: plain text, the sentence it was met in last. */
export interface ExportRow {
  /** The same for the same term each time, so that a second import updates. */
  guid: string;
  term: string;
  kind: string;
  pinyin: string;
  english: string;
  meaning: string;
  sentence: string;
  /** Of the term in `sentence`. */
  start: number;
  end: number;
  title: string;
  url: string;
  /** When it was met in this sentence, or saved without one. */
  at: number;
  savedAt: number;
  /** When anything in this row changed last: another sentence is such a change. */
  changedAt: number;
  due: number;
  known: boolean;
  notes: string;
  tags: string[];
}

/** All terms, the oldest first. */
export async function exportRows(db: VocabularyDatabase): Promise<ExportRow[]> {
  const [terms, meetings] = await db.transaction('r', db.terms, db.meetings, () =>
    Promise.all([db.terms.orderBy('savedAt').toArray(), db.meetings.toArray()]),
  );
  const latest = new Map<string, Meeting>();
  for (const meeting of meetings) {
    const other = latest.get(meeting.key);
    if (!other || other.at < meeting.at) latest.set(meeting.key, meeting);
  }
  return Promise.all(terms.map((term) => rowOf(term, latest.get(term.key))));
}

async function rowOf(term: SavedTerm, meeting: Meeting | undefined): Promise<ExportRow> {
  const { headword, kind, pinyin, english, meaning, savedAt, changedAt, due, known, notes, tags } = term;
  return {
    guid: await guidOf(headword),
    term: headword,
    ...{ kind, pinyin, english, meaning, savedAt, due, notes, tags },
    changedAt: Math.max(changedAt, meeting?.at ?? 0),
    known: known !== KNOWN.no,
    sentence: meeting?.sentence ?? '',
    start: meeting?.start ?? 0,
    end: meeting?.end ?? 0,
    title: meeting?.title ?? '',
    url: meeting?.url ?? '',
    at: meeting?.at ?? savedAt,
  };
}

/** Of the headword: the key of a word changes when it is saved as a term. */
async function guidOf(headword: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`tifa ${headword}`));
  return Array.from(new Uint8Array(digest, 0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `2026-01-05`, in the reader's time zone. */
export function isoDate(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
