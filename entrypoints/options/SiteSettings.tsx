import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Switch, Toggle } from '../../components/controls';
import { useAccess } from '../../components/use-access';
import { useKeptFocus } from '../../components/use-kept-focus';
import { ALL_SITES, hostOf, patternOf, requestAccess, takeBackAccess } from '../../site-access';
import { isSiteOff, switchSite } from '../../settings';
import { SITES } from '../../sites';
import { AddSite } from './AddSite';
import type { SectionProps } from './section';

/** Where Tifa works: the listed sites, what the reader has allowed besides, and where it stays away. */
export function SiteSettings({ settings, change }: SectionProps) {
  const [access, refresh] = useAccess();
  const patterns = access?.patterns ?? [];
  const { sitesOff } = settings;
  const setSite = (host: string, on: boolean) => change({ sitesOff: switchSite(sitesOff, host, on) });
  // A permission must be asked for in the click itself, before anything is waited for.
  const setEverywhere = (on: boolean) =>
    void (on ? requestAccess(ALL_SITES) : takeBackAccess(ALL_SITES)).then(refresh);
  const others = sitesOff.filter((host) => !SITES.some((site) => site.host === host));

  return (
    <>
      <h3>{i18n.t('options.allowed')}</h3>
      <Hosts
        rows={patterns.map(hostOf)}
        empty={i18n.t('options.noneAllowed')}
        action={i18n.t('options.takeBack')}
        onAction={(host) =>
          void takeBackAccess(patterns.find((each) => hostOf(each) === host) ?? patternOf(host))
        }
      >
        <AddSite
          label={i18n.t('options.allowSite')}
          button={i18n.t('options.allow')}
          onAdd={(host) => void requestAccess(patternOf(host))}
        />
      </Hosts>
      <Toggle
        label={i18n.t('options.everywhere')}
        hint={i18n.t('options.everywhereHint')}
        on={access?.everywhere ?? false}
        onChange={setEverywhere}
      />
      <h3>{i18n.t('options.never')}</h3>
      <Hosts
        rows={others}
        empty={i18n.t('options.neverHint')}
        action={i18n.t('options.remove')}
        onAction={(host) => change({ sitesOff: sitesOff.filter((each) => each !== host) })}
      >
        <AddSite
          label={i18n.t('options.neverSite')}
          button={i18n.t('options.add')}
          onAdd={(host) => setSite(host, false)}
        />
      </Hosts>
      <details class="listed">
        <summary>{i18n.t('options.listed', [String(SITES.length)])}</summary>
        <p class="hint">{i18n.t('options.listedHint')}</p>
        {SITES.map(({ host, name }) => (
          <Switch
            key={host}
            label={
              <>
                {name} <span class="host">{host}</span>
              </>
            }
            on={!isSiteOff(settings, host)}
            onChange={(on) => setSite(host, on)}
          />
        ))}
      </details>
    </>
  );
}

/** Hosts, each with a button that takes it off the list, and under them the way to add one. */
function Hosts(props: {
  rows: readonly string[];
  empty: string;
  action: string;
  onAction: (row: string) => void;
  children: ComponentChildren;
}) {
  const part = useKeptFocus<HTMLDivElement>('input');
  return (
    <div ref={part}>
      {props.rows.length === 0 ? (
        <p class="hint">{props.empty}</p>
      ) : (
        <ul class="hosts">
          {props.rows.map((row) => (
            <li key={row}>
              <span>{row}</span>
              <button
                type="button"
                class="button"
                aria-label={`${props.action}: ${row}`}
                onClick={() => props.onAction(row)}
              >
                {props.action}
              </button>
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </div>
  );
}
