import type { WordStatus } from '../../messages';
import { watchStatusChanges, type StatusChange } from '../../status-changes';
import type { VocabularyDatabase } from '../../vocabulary/database';
import { statuses } from '../../vocabulary/status';

export interface Statuses {
  current(): Promise<ReadonlyMap<string, WordStatus>>;
}

/** Keeps the reader's saved and known headwords at hand: read once at the wake, then followed. */
export function followStatuses(db: VocabularyDatabase): Statuses {
  let known: Map<string, WordStatus> | undefined;
  let told: StatusChange = [];
  watchStatusChanges((changed) => {
    if (known) apply(known, changed);
    else told.push(...changed);
  });
  const read = statuses(db).then(
    (found) => {
      // What was told while reading may have been read already, or not.
      apply(found, told);
      told = [];
      known = found;
    },
    // Without the database pages still get their pinyin; saving reports its own error.
    () => undefined,
  );
  return {
    current: async () => {
      await read;
      return known ?? new Map();
    },
  };
}

function apply(known: Map<string, WordStatus>, changed: StatusChange): void {
  for (const [headword, status] of changed) {
    if (status) known.set(headword, status);
    else known.delete(headword);
  }
}
