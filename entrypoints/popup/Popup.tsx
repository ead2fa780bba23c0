import { PageSwitches } from './PageSwitches';
import { PageTerms } from './PageTerms';
import { SavedTerms } from './SavedTerms';
import { VocabularyLinks } from './VocabularyLinks';
import { usePage } from './use-page';

/** The toolbar popup: this page's switches and terms, and what the reader has saved. */
export function Popup() {
  const page = usePage();
  return (
    <main class="popup">
      <PageSwitches page={page} />
      {page.state?.on && <PageTerms rows={page.state.digest} onGoTo={page.goTo} />}
      <SavedTerms />
      <VocabularyLinks />
    </main>
  );
}
