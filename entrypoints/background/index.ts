import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../../messages';
import { VocabularyDatabase } from '../../vocabulary/database';
import { deleteTerm, saveTerm } from '../../vocabulary/saved-terms';
import { reader } from './engine';
import { answerReaders } from './reading-service';
import { watchStatuses } from './statuses';

export default defineBackground(() => {
  const db = new VocabularyDatabase();
  answerReaders(watchStatuses(db));
  answerRequests({
    'look-up': async ({ text, offset }) => (await reader()).lookUp(text, offset),
    term: async ({ id }) => (await reader()).term(id) ?? null,
    save: async ({ save }) => ({ status: await saveTerm(db, save) }),
    unsave: async ({ key }) => {
      await deleteTerm(db, key);
      return { status: null };
    },
    'open-vocabulary': async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
      return null;
    },
  });
});
