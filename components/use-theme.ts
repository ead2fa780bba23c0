import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../settings';

/** Shows one of our own pages in the reader's theme; the system's until it is known. */
export function useTheme(settings: Settings | null): void {
  const theme = settings?.theme ?? 'auto';
  // Before the effects of what is on the page, some of which draw with the theme's colours.
  useLayoutEffect(() => {
    document.body.dataset.theme = theme;
  }, [theme]);
}
