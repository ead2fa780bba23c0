import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { changeSettings, getSettings, isSiteOff, watchSettings, type Settings } from '../../settings';
import {
  currentAccess,
  patternOf,
  requestAccess,
  takeBackAccess,
  watchAccess,
  type Access,
} from '../../site-access';
import { isListed } from '../../sites';
import type { PageHandle } from './use-page';

/** On and off for this page and for this site. */
export function PageSwitches({ page }: { page: PageHandle }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [access, setAccess] = useState<Access | null>(null);
  useEffect(() => {
    void getSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    const refresh = () => void currentAccess().then(setAccess);
    refresh();
    return watchAccess(refresh);
  }, []);

  const { state, hostname } = page;
  if (state === undefined || !settings || !access) return <section class="switches" aria-busy="true" />;
  return (
    <section class="switches" aria-label={i18n.t('popup.thisPage')}>
      {state ? (
        <Switch label={i18n.t('popup.onPage')} on={state.on} onChange={page.switchOn} />
      ) : (
        <NotHere page={page} />
      )}
      {hostname && !page.blocked && (
        <Switch
          label={i18n.t('popup.onSite', [hostname])}
          on={isAlwaysOn(hostname, settings, access)}
          onChange={(on) => setSite(hostname, on, settings, access)}
        />
      )}
      <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
        {i18n.t('popup.settings')}
      </button>
    </section>
  );
}

function isAlwaysOn(hostname: string, settings: Settings, { everywhere, patterns }: Access): boolean {
  const allowed = isListed(hostname) || everywhere || patterns.includes(patternOf(hostname));
  return allowed && !isSiteOff(settings, hostname);
}

function setSite(hostname: string, on: boolean, settings: Settings, access: Access): void {
  const pattern = patternOf(hostname);
  const covered = isListed(hostname) || access.everywhere;
  // First of all, and without waiting: browsers ask the reader only within the click itself.
  if (on && !covered) void requestAccess(pattern);
  if (!on && access.patterns.includes(pattern)) void takeBackAccess(pattern);
  const others = settings.sitesOff.filter((host) => !isSiteOff({ ...settings, sitesOff: [host] }, hostname));
  const sitesOff = on || !covered ? others : [...others, hostname];
  if (sitesOff.length !== settings.sitesOff.length) void changeSettings({ sitesOff });
}

function NotHere({ page }: { page: PageHandle }) {
  if (page.blocked) return <p class="quiet">{i18n.t('popup.cannotRead')}</p>;
  return (
    <>
      <p class="quiet">{i18n.t('popup.notHere')}</p>
      <button type="button" class="primary" onClick={page.readHere}>
        {i18n.t('popup.readHere')}
      </button>
    </>
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
