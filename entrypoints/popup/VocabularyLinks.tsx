import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { browser, type PublicPath } from 'wxt/browser';
import { vocabulary } from '../../vocabulary/open';
import { dueCount } from '../../vocabulary/review';

/** The way to the vocabulary page, to review when something is due, to the glossary, and to a text of one's own. */
export function VocabularyLinks() {
  const [due, setDue] = useState(0);
  useEffect(() => {
    const live = liveQuery(() => dueCount(vocabulary(), Date.now())).subscribe({
      next: (found) => setDue(found.due),
      error: () => setDue(0),
    });
    return () => live.unsubscribe();
  }, []);
  return (
    <nav class="vocabulary-links" aria-label={i18n.t('vocabulary.title')}>
      <button type="button" class="button" onClick={() => void openPage('')}>
        {i18n.t('popup.openVocabulary')}
      </button>
      <button type="button" class="button" onClick={() => void openPage('#glossary')}>
        {i18n.t('vocabulary.view.glossary')}
      </button>
      <button type="button" class="button" onClick={() => void openPage('#text')}>
        {i18n.t('vocabulary.view.text')}
      </button>
      {due > 0 && (
        <button type="button" class="button strong" onClick={() => void openPage('#review')}>
          {i18n.t('popup.review', due)}
        </button>
      )}
    </nav>
  );
}

async function openPage(view: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/vocabulary.html${view}` as PublicPath) });
  window.close();
}
