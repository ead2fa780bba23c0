import { browser } from 'wxt/browser';

/** Whether the extension is gone from under this script: after an update or a removal, open pages keep the old script. */
export function isOrphaned(): boolean {
  // Types know of no orphans.
  return (browser.runtime as { id?: string } | undefined)?.id === undefined;
}
