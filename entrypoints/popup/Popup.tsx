import { PageSwitches } from './PageSwitches';
import { PageTerms } from './PageTerms';
import { Unread } from './Unread';
import { SavedTerms } from './SavedTerms';
import { VocabularyLinks } from './VocabularyLinks';
import { usePage } from './use-page';

/** The toolbar popup: this page's switches and terms, and what the reader has saved. */
export function Popup() {
  const page = usePage();
  const { state } = page;
  const unread = state?.unreachable ?? false;
  return (
    <main class="popup">
      <PageSwitches page={page} />
      {unread && <Unread onTryAgain={page.tryAgain} />}
      {state?.on && (!unread || state.digest.length > 0) && (
        <PageTerms rows={state.digest} onGoTo={page.goTo} />
      )}
      <SavedTerms />
      <VocabularyLinks />
    </main>
  );
}
