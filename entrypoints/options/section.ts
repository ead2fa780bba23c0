import type { ChangeSettings } from '../../components/use-settings';
import type { Settings } from '../../settings';

/** What each section of the page is given. */
export interface SectionProps {
  settings: Settings;
  change: ChangeSettings;
}
