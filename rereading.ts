/** How open pages hear that the engine would read them differently now, through `storage` as with `status-changes.ts`. */
import { stored } from './stored';

const item = stored<string>('rereading');

/** Said by the background once the engine has taken the reader's new terms: before that, asking again is too early. */
export async function tellRereading(): Promise<void> {
  await item.set(crypto.randomUUID());
}

/** Returns the stop function. */
export function watchRereading(onTold: () => void): () => void {
  return item.watch(onTold);
}
