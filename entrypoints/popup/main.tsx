import { i18n } from '#i18n';
import { showPage } from '../../components/show-page';
import { Popup } from './Popup';

showPage(i18n.t('popup.title'), <Popup />);
