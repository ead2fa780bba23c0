import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { NotStored } from '../../components/NotStored';
import { useSettings } from '../../components/use-settings';
import { useTheme } from '../../components/use-theme';
import { About } from './About';
import { Backup } from './Backup';
import { CardSettings } from './CardSettings';
import { FamiliarSettings } from './FamiliarSettings';
import { KeySettings } from './KeySettings';
import { ReadingSettings } from './ReadingSettings';
import { ReviewSettings } from './ReviewSettings';
import { SiteSettings } from './SiteSettings';
import { TermSettings } from './TermSettings';

const SECTIONS = [
  { id: 'reading', label: 'options.reading', part: ReadingSettings },
  { id: 'familiar', label: 'familiar.title', part: FamiliarSettings },
  { id: 'card', label: 'options.card', part: CardSettings },
  { id: 'sites', label: 'options.sites', part: SiteSettings },
  { id: 'terms', label: 'userTerms.title', part: TermSettings },
  { id: 'keys', label: 'options.keys', part: KeySettings },
  { id: 'review', label: 'options.review', part: ReviewSettings },
  { id: 'backup', label: 'options.backup', part: Backup },
  { id: 'about', label: 'options.about', part: About },
] as const;

/** Every setting on one page, stored as it is changed; open pages follow at once. */
export function OptionsPage() {
  const [settings, change, failed] = useSettings();
  const ready = settings !== null;

  useTheme(settings);
  useEffect(() => {
    // The sections exist only now, so the browser could not go to the one in the address.
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [ready]);

  return (
    <div class="options">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <nav aria-label={i18n.t('options.sections')}>
          {SECTIONS.map(({ id, label }) => (
            <a key={id} href={`#${id}`}>
              {i18n.t(label)}
            </a>
          ))}
        </nav>
      </header>
      <main aria-busy={!ready}>
        {settings &&
          SECTIONS.map(({ id, label, part: Part }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{i18n.t(label)}</h2>
              <Part settings={settings} change={change} />
            </section>
          ))}
      </main>
      {failed && <NotStored />}
    </div>
  );
}
