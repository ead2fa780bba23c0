import { i18n } from '#i18n';
import { showPage } from '../../components/show-page';
import { OptionsPage } from './OptionsPage';

showPage(i18n.t('options.title'), <OptionsPage />);
