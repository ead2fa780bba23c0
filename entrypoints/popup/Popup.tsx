import { useKeptFocus } from '../../components/use-kept-focus';
import { useSettings } from '../../components/use-settings';
import { useTheme } from '../../components/use-theme';
import { PageSwitches } from './PageSwitches';
import { PageTerms } from './PageTerms';
import { Unread } from './Unread';
import { SavedTerms } from './SavedTerms';
import { VocabularyLinks } from './VocabularyLinks';
import { usePage } from './use-page';

/** The toolbar popup: this page's switches and terms, and what the reader has saved. */
export function Popup() {
  const page = usePage();
  const [settings] = useSettings();
  useTheme(settings);
  const { state } = page;
  const part = useKeptFocus<HTMLElement>('[role=switch]');
  const unread = state?.unreachable ?? false;
  return (
    <main class="popup" ref={part}>
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
