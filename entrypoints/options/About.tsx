import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { CREDITS } from './credits';

/** Version, privacy, licences and whose work this stands on. */
export function About() {
  return (
    <>
      <p>
        {i18n.t('extName')} · {i18n.t('options.version', [browser.runtime.getManifest().version])}
      </p>
      <p class="hint">{i18n.t('options.privacy')}</p>
      <p class="hint">
        {i18n.t('options.licence')} <a href="/data/licences.txt">{i18n.t('options.licences')}</a>
      </p>
      <dl class="credits">
        {CREDITS.map(({ name, by, terms, version }) => (
          <div key={name}>
            <dt>
              {name}
              {version && ` ${version}`}
            </dt>
            <dd>
              {by} · {terms}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
