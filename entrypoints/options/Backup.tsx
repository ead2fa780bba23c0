import { i18n } from '#i18n';

/** Saved terms are backed up where they are: on the vocabulary page. */
export function Backup() {
  return (
    <>
      <p>{i18n.t('options.backupHint')}</p>
      <a class="button" href="/vocabulary.html#backup">
        {i18n.t('options.openVocabulary')}
      </a>
    </>
  );
}
