import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

interface Binding {
  name?: string;
  description?: string;
  shortcut?: string;
}

/** Firefox's own; Chrome has a page instead, and Safari has neither. */
interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Firefox for Android has none. */
const { commands } = browser as Partial<typeof browser>;

async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = commands as ShortcutSettings;
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The shortcuts as they are bound now; binding them is the browser's business. */
export function KeySettings() {
  const [bindings, setBindings] = useState<Binding[]>([]);
  useEffect(() => {
    const refresh = () => void commands?.getAll().then(setBindings);
    refresh();
    // The reader comes back from the browser's own page.
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
  if (!commands) return <p class="hint">{i18n.t('options.noKeys')}</p>;
  return (
    <>
      <table class="keys">
        <tbody>
          {bindings
            .filter(({ name }) => name && !name.startsWith('_'))
            .map(({ name, description, shortcut }) => (
              <tr key={name}>
                <th scope="row">{description}</th>
                <td>{shortcut ? <kbd>{shortcut}</kbd> : i18n.t('options.unbound')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p class="hint">{i18n.t('options.keysHint')}</p>
      {!import.meta.env.SAFARI && (
        <>
          <p class="hint">{i18n.t('options.bindHint')}</p>
          <button type="button" class="button" onClick={() => void openShortcutSettings()}>
            {i18n.t('options.bind')}
          </button>
        </>
      )}
    </>
  );
}
