import { liveQuery } from 'dexie';
import type { WordStatus } from '../../messages';
import type { VocabularyDatabase } from '../../vocabulary/database';
import { statuses } from '../../vocabulary/saved-terms';

export interface Statuses {
  current(): Promise<ReadonlyMap<string, WordStatus>>;
  /** Calls back with what has changed, wherever it was changed; returns the stop function. */
  watch(onChange: (changed: Record<string, WordStatus | null>) => void): () => void;
}

/** Keeps the reader's saved and known headwords at hand, and tells of changes. */
export function watchStatuses(db: VocabularyDatabase): Statuses {
  let known: Map<string, WordStatus> | undefined;
  const listeners = new Set<(changed: Record<string, WordStatus | null>) => void>();
  const first = Promise.withResolvers<void>();
  liveQuery(() => statuses(db)).subscribe({
    next: (next) => {
      const changed = known ? difference(known, next) : {};
      known = next;
      first.resolve();
      if (Object.keys(changed).length > 0) for (const tell of listeners) tell(changed);
    },
    // Without the database pages still get their pinyin; saving reports its own error.
    error: () => first.resolve(),
  });
  return {
    current: async () => {
      await first.promise;
      return known ?? new Map();
    },
    watch: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function difference(
  before: ReadonlyMap<string, WordStatus>,
  after: ReadonlyMap<string, WordStatus>,
): Record<string, WordStatus | null> {
  const changed: Record<string, WordStatus | null> = Object.create(null);
  for (const [headword, status] of after) if (before.get(headword) !== status) changed[headword] = status;
  for (const headword of before.keys()) if (!after.has(headword)) changed[headword] = null;
  return changed;
}
