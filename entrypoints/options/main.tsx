import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { OptionsPage } from './OptionsPage';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('options.title');
const root = document.getElementById('root');
if (root) render(<OptionsPage />, root);
