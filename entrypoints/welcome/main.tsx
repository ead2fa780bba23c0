import { i18n } from '#i18n';
import { showPage } from '../../components/show-page';
import { WelcomePage } from './WelcomePage';

showPage(i18n.t('welcome.title'), <WelcomePage />);
