import { render, type ComponentChild } from 'preact';
import { i18n } from '#i18n';

/**
 * Shows one of our own pages. Every one of them is empty but for `#root`, and in the language of our texts: the
 * browser's where we have it.
 */
export function showPage(title: string, page: ComponentChild): void {
  document.documentElement.lang = i18n.t('language');
  document.title = title;
  const root = document.getElementById('root');
  if (root) render(page, root);
}
