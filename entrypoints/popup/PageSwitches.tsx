import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeSettings, getSettings, isSiteOff, watchSettings, type Settings } from '../../settings';
import type { PageHandle } from './use-page';

/** On and off for this page and for this site. */
export function PageSwitches({ page }: { page: PageHandle }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void getSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);

  const { state } = page;
  if (state === undefined || !settings) return <section class="switches" aria-busy="true" />;
  if (state === null) {
    return (
      <section class="switches">
        <p class="quiet">{page.blocked ? i18n.t('popup.cannotRead') : i18n.t('popup.notHere')}</p>
        {!page.blocked && (
          <button type="button" class="primary" onClick={page.readHere}>
            {i18n.t('popup.readHere')}
          </button>
        )}
      </section>
    );
  }
  const { hostname } = state;
  const siteOn = !isSiteOff(settings, hostname);
  const setSite = (on: boolean) => {
    const others = settings.sitesOff.filter(
      (host) => !isSiteOff({ ...settings, sitesOff: [host] }, hostname),
    );
    void changeSettings({ sitesOff: on ? others : [...others, hostname] });
  };
  return (
    <section class="switches" aria-label={i18n.t('popup.thisPage')}>
      <Switch label={i18n.t('popup.onPage')} on={state.on} onChange={page.switchOn} />
      <Switch label={i18n.t('popup.onSite', [hostname])} on={siteOn} onChange={setSite} />
    </section>
  );
}

function Switch({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
