import { i18n } from '#i18n';
import { ask } from '../../messages';

/** Saved terms are backed up where they are: on the vocabulary page. */
export function Backup() {
  return (
    <>
      <p>{i18n.t('options.backupHint')}</p>
      <button type="button" class="button" onClick={() => void ask({ type: 'open-vocabulary' })}>
        {i18n.t('options.openVocabulary')}
      </button>
    </>
  );
}
