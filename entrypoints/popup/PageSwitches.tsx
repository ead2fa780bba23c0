import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Switch } from '../../components/controls';
import { useAccess } from '../../components/use-access';
import { NotStored } from '../../components/NotStored';
import { useSettings } from '../../components/use-settings';
import { isSiteOff, switchSite } from '../../settings';
import { isAllowed, patternOf, requestAccess, takeBackAccess } from '../../site-access';
import { isListed } from '../../sites';
import type { PageHandle } from './use-page';

/** On and off for this page and for this site. */
export function PageSwitches({ page }: { page: PageHandle }) {
  const [settings, change, failed] = useSettings();
  const [access, refresh] = useAccess();
  const { state, hostname } = page;
  if (state === undefined || !settings || !access) return <section class="switches" aria-busy="true" />;

  const setSite = (host: string, on: boolean) => {
    const pattern = patternOf(host);
    const covered = isListed(host) || access.everywhere;
    // First of all, and without waiting: browsers ask the reader only within the click itself.
    if (on && !isAllowed(access, host)) void requestAccess(pattern).then(refresh);
    if (!on && access.patterns.includes(pattern)) void takeBackAccess(pattern);
    // Where only the permission let Tifa in, taking that back is enough.
    const sitesOff = switchSite(settings.sitesOff, host, on || !covered);
    if (sitesOff.length !== settings.sitesOff.length) change({ sitesOff });
  };

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
          on={isAllowed(access, hostname) && !isSiteOff(settings, hostname)}
          onChange={(on) => setSite(hostname, on)}
        />
      )}
      {failed && <NotStored />}
      <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
        {i18n.t('popup.settings')}
      </button>
    </section>
  );
}

function NotHere({ page }: { page: PageHandle }) {
  if (page.blocked) return <p class="quiet">{i18n.t('popup.cannotRead')}</p>;
  return (
    <>
      <p class="quiet">{i18n.t('popup.notHere')}</p>
      <button type="button" class="button strong" onClick={page.readHere}>
        {i18n.t('popup.readHere')}
      </button>
    </>
  );
}
