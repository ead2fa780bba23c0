import { tellStatusChange } from '../status-changes';
import { VocabularyDatabase } from './database';
import { onStatusChange } from './status';

let opened: VocabularyDatabase | undefined;

/** This context's one connection to the reader's vocabulary; open pages hear of what it writes. */
export function vocabulary(): VocabularyDatabase {
  if (opened) return opened;
  opened = new VocabularyDatabase();
  onStatusChange(opened, (changed) => {
    // Stored it is; open pages see it when they are loaded again.
    tellStatusChange(changed).catch(() => undefined);
  });
  return opened;
}
