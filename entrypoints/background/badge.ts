import { liveQuery, type Subscription } from 'dexie';
import { browser } from 'wxt/browser';
import { getSettings, watchSettings, type Settings } from '../../settings';
import type { VocabularyDatabase } from '../../vocabulary/database';
import { dueCount } from '../../vocabulary/review';

const COLOUR = '#a3211b';
/** What setTimeout takes; the background sleeps long before. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * The number of due terms on the toolbar icon, if the reader wants it. Counted when the background wakes (each page
 * read wakes it), when the vocabulary changes, and when the next term falls due while it is awake.
 */
export function showDueCount(db: VocabularyDatabase): void {
  let live: Subscription | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = ({ badge }: Pick<Settings, 'badge'>) => {
    live?.unsubscribe();
    clearTimeout(timer);
    if (!badge) return show('');
    live = liveQuery(() => dueCount(db, Date.now())).subscribe({
      next: ({ due, next }) => {
        show(due === 0 ? '' : due > 999 ? '999+' : String(due));
        clearTimeout(timer);
        if (next) timer = setTimeout(() => follow({ badge }), Math.min(next - Date.now() + 1, LONGEST_MS));
      },
      error: () => show(''),
    });
  };
  watchSettings(follow);
  void getSettings().then(follow);
}

function show(text: string): void {
  void browser.action.setBadgeText({ text });
  void browser.action.setBadgeBackgroundColor({ color: COLOUR });
}
