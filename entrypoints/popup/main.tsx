import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { Popup } from './Popup';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('popup.title');
const root = document.getElementById('root');
if (root) render(<Popup />, root);
