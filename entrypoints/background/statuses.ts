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
  let reading: Promise<void> | undefined;
  const read = async () => {
    try {
      const found = await statuses(db);
      // What was told while reading may have been read already, or not.
      apply(found, told);
      told = [];
      known = found;
    } catch {
      // Without the database pages still get their pinyin; saving reports its own error. The next page tries again.
      reading = undefined;
    }
  };
  reading = read();
  return {
    current: async () => {
      await (reading ??= read());
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
