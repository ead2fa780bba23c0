import type { Page } from '@playwright/test';
import { serviceWorker } from './fixtures';

/** Inside the extension's worker. `dispatch` is how Chromium itself fires an event. */
declare const chrome: {
  tabs: { query(wanted: { active: boolean }): Promise<{ id: number }[]> };
  commands: { onCommand: Dispatching };
  contextMenus: { onClicked: Dispatching };
};
interface Dispatching {
  dispatch(...values: unknown[]): void;
}

/** A shortcut. Keys don't reach the browser from a headless page, so the browser's own event is fired. */
export async function command(page: Page, name: string): Promise<void> {
  const worker = await serviceWorker(page.context());
  await worker.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.commands.onCommand.dispatch(wanted, tab);
  }, name);
}

/** An item of the context menu. */
export async function menu(page: Page, item: string): Promise<void> {
  const worker = await serviceWorker(page.context());
  await worker.evaluate(async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: 0 }, tab);
  }, item);
}
