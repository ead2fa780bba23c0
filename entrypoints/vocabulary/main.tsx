import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { VocabularyPage } from './VocabularyPage';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('vocabulary.title');
// Without the promise a browser short of room may clear what the reader saved.
void navigator.storage.persist();
const root = document.getElementById('root');
if (root) render(<VocabularyPage />, root);
