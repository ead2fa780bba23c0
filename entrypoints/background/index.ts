// First: see there.
import './data-files';

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../../requests';
import { vocabulary } from '../../vocabulary/open';
import { saying } from '../../vocabulary/problems';
import { markFromCard, saveTerm, takeBack } from '../../vocabulary/saved-terms';
import { showDueCount } from './badge';
import { answerCommands } from './commands';
import { offerContextMenus } from './context-menus';
import { followUserTerms, lookUp, reader } from './engine';
import { followFamiliarWords } from './familiar-words';
import { followTermsToSearch, searchTerms } from './glossary-service';
import { followGrants } from './granted-sites';
import { answerReaders } from './reading-service';
import { followStatuses } from './statuses';
import { changeTerm } from './user-terms';

export default defineBackground(() => {
  const openVocabulary = async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('/vocabulary.html') });
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  followUserTerms();
  followTermsToSearch();
  followGrants();
  offerContextMenus();
  answerCommands(openVocabulary);
  const db = vocabulary();
  answerReaders({ statuses: followStatuses(db), familiar: followFamiliarWords() });
  showDueCount(db);
  answerRequests({
    'look-up': ({ text, offset }) => lookUp(text, offset),
    'search-terms': ({ query }) => searchTerms(query),
    term: async ({ id }) => (await reader()).term(id) ?? null,
    traditional: async ({ texts }) => {
      const engine = await reader();
      return Promise.all(texts.map((text) => engine.toTraditional(text)));
    },
    save: ({ save }) => saying(saveTerm(db, save)),
    'take-back': async ({ added }) => ({ status: await saying(takeBack(db, added)) }),
    'mark-known': async ({ save, known }) => ({ status: await saying(markFromCard(db, save, known)) }),
    'change-user-term': ({ name, changes }) => changeTerm(name, changes),
  });
});
