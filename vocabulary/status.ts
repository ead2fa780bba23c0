import type { Transaction } from 'dexie';
import type { WordStatus } from '../messages';
import type { StatusChange } from '../status-changes';
import type { SavedTerm, VocabularyDatabase } from './database';

export function statusOf({ known }: Pick<SavedTerm, 'known'>): WordStatus {
  return known ? 'known' : 'saved';
}

/** Which headwords the reader has saved or knows. Reads an index only: it is waited for when the background wakes. */
export async function statuses(db: VocabularyDatabase): Promise<Map<string, WordStatus>> {
  const found = new Map<string, WordStatus>();
  const pairs = (await db.terms.orderBy('[known+headword]').keys()) as unknown as [
    SavedTerm['known'],
    string,
  ][];
  for (const [known, headword] of pairs) found.set(headword, statusOf({ known }));
  return found;
}

/**
 * Tells of every change of a word's status that this connection writes, once it is committed. A database hook, so that
 * no way of writing can forget to tell.
 */
export function onStatusChange(db: VocabularyDatabase, tell: (changed: StatusChange) => void): void {
  const gathered = new WeakMap<Transaction, Map<string, WordStatus | null>>();
  const note = (transaction: Transaction, headword: string, status: WordStatus | null) => {
    let changed = gathered.get(transaction);
    if (!changed) {
      const fresh = new Map<string, WordStatus | null>();
      gathered.set(transaction, (changed = fresh));
      transaction.on('complete', () => tell([...fresh]));
    }
    changed.set(headword, status);
  };
  db.terms.hook('creating', (_key, term, transaction) => note(transaction, term.headword, statusOf(term)));
  db.terms.hook('updating', (change, _key, term, transaction) => {
    const after = { ...term, ...change } as SavedTerm;
    if (statusOf(after) === statusOf(term) && after.headword === term.headword) return;
    if (after.headword !== term.headword) note(transaction, term.headword, null);
    note(transaction, after.headword, statusOf(after));
  });
  // Dexie calls this with nothing for a key that is not there.
  db.terms.hook('deleting', (_key, term: SavedTerm | undefined, transaction) => {
    if (term) note(transaction, term.headword, null);
  });
}
