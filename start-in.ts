import { browser } from 'wxt/browser';
import { QUIETLY } from './quietly';

/** The content script, as the browser names it. */
export const SCRIPT_FILE = '/content-scripts/annotate.js';

/**
 * Starts Tifa in a tab that we may read; `quietly`: ready to answer, the page left as it is. Rejects where we may not.
 */
export async function startIn(tabId: number, { quietly = false } = {}): Promise<void> {
  const target = { tabId, allFrames: true };
  if (quietly) await browser.scripting.executeScript({ target, func: askForQuiet, args: [QUIETLY] });
  await browser.scripting.executeScript({ target, files: [SCRIPT_FILE] });
}

/** Runs in the page's frames, in our own world. */
function askForQuiet(flag: string): void {
  Object.assign(globalThis, { [flag]: true });
}
