import { i18n } from '#i18n';

/** The last change could not be stored: what is shown is as it was. */
export function NotStored() {
  return (
    <p class="problem not-stored" role="alert">
      {i18n.t('problem.notStored')}
    </p>
  );
}
