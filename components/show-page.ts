import { render, type ComponentChild } from 'preact';
import { browser } from 'wxt/browser';

/** Shows one of our own pages: every one of them is empty but for `#root`, and in the browser's language. */
export function showPage(title: string, page: ComponentChild): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.title = title;
  const root = document.getElementById('root');
  if (root) render(page, root);
}
