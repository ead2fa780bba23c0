import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { WelcomePage } from './WelcomePage';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('welcome.title');
const root = document.getElementById('root');
if (root) render(<WelcomePage />, root);
