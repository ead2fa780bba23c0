import { i18n } from '#i18n';
import { showPage } from '../../components/show-page';
import { VocabularyPage } from './VocabularyPage';

// Without the promise a browser short of room may clear what the reader saved.
void navigator.storage.persist();
showPage(i18n.t('vocabulary.title'), <VocabularyPage />);
