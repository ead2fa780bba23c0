import { i18n } from '#i18n';

/** The engine gave no answer for some of the page: the page is whole, and can be asked for again. */
export function Unread({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <section class="unread" role="alert">
      <p>{i18n.t('popup.unread')}</p>
      <button type="button" class="button strong" onClick={onTryAgain}>
        {i18n.t('problem.tryAgain')}
      </button>
    </section>
  );
}
