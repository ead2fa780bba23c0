import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerCommands } from './commands';
import { offerContextMenus } from './context-menus';

afterEach(() => {
  vi.restoreAllMocks();
});

it('the background starts where the browser has neither shortcuts nor context menus', () => {
  for (const api of ['commands', 'contextMenus'] as const)
    vi.spyOn(browser, api, 'get').mockReturnValue(undefined as never);
  expect(() => {
    answerCommands(() => Promise.resolve());
    offerContextMenus();
  }).not.toThrow();
});
