/**
 * How every open page hears at once that a word was saved, marked known or deleted. Through `storage`, because it
 * reaches all pages while the background sleeps, without a permission and without waking it.
 */
import { stored } from './stored';
import type { WordStatus } from './messages';

/** Headwords with what they are now; `null`: no longer saved. */
export type StatusChange = [headword: string, status: WordStatus | null][];

const item = stored<{ id: string; changed: StatusChange }>('status-change');

export async function tellStatusChange(changed: StatusChange): Promise<void> {
  // The id: `storage` tells nobody of a value that is the same as before.
  if (changed.length > 0) await item.set({ id: crypto.randomUUID(), changed });
}

/** Calls back with each change, of whatever context, this one's own too; returns the stop function. */
export function watchStatusChanges(onChange: (changed: StatusChange) => void): () => void {
  return item.watch((told) => {
    if (told) onChange(told.changed);
  });
}
