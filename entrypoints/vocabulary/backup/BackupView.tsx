import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { formatDateTime } from '../../../components/format';
import { lastBackup, watchLastBackup } from '../../../vocabulary/last-backup';
import { inWords } from '../../../vocabulary/problems';
import { exportAs, type ExportFormat } from './exports';
import { RestoreForm } from './RestoreForm';

const FOR_OTHERS = ['apkg', 'tsv', 'csv'] as const;

/** The way out and in: backup and restore, and files for Anki and spreadsheets. */
export function BackupView() {
  const [last, setLast] = useState<number | null | undefined>(undefined);
  const [persistent, setPersistent] = useState(true);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const [busy, setBusy] = useState<ExportFormat | null>(null);

  useEffect(() => {
    void lastBackup().then(setLast);
    void isSafe().then(setPersistent);
    return watchLastBackup(setLast);
  }, []);

  const write = async (format: ExportFormat) => {
    // The buttons are not disabled meanwhile, as a disabled one loses the focus.
    if (busy !== null) return;
    setBusy(format);
    try {
      setSaid({ text: await exportAs(format), failed: false });
    } catch (error) {
      setSaid({ text: inWords(error), failed: true });
    } finally {
      setBusy(null);
    }
  };

  return (
    <div class="narrow">
      <section aria-labelledby="backup">
        <h2 id="backup">{i18n.t('backup.title')}</h2>
        <p>{i18n.t('backup.what')}</p>
        <p class="actions">
          <button
            type="button"
            class="primary"
            aria-disabled={busy !== null}
            onClick={() => void write('backup')}
          >
            {i18n.t('backup.write')}
          </button>
          <span class="quiet">
            {last === null && i18n.t('backup.never')}
            {typeof last === 'number' && i18n.t('backup.last', [formatDateTime(last)])}
          </span>
        </p>
        {!persistent && <p class="fine">{i18n.t('backup.notPersistent')}</p>}
      </section>
      <RestoreForm />
      <section aria-labelledby="exports">
        <h2 id="exports">{i18n.t('backup.forOthers')}</h2>
        <ul class="exports">
          {FOR_OTHERS.map((format) => (
            <li key={format}>
              <button
                type="button"
                aria-describedby={`about-${format}`}
                aria-disabled={busy !== null}
                onClick={() => void write(format)}
              >
                {i18n.t(`backup.format.${format}`)}
              </button>
              <span class="quiet" id={`about-${format}`}>
                {i18n.t(`backup.about.${format}`)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <div role="status" class="said" data-failed={said?.failed}>
        {busy ? i18n.t('backup.writing') : said?.text}
      </div>
    </div>
  );
}

/** Whether the browser has promised to keep the data. `unlimitedStorage` is such a promise, also where `persisted` says no. */
async function isSafe(): Promise<boolean> {
  return (
    (await navigator.storage.persisted()) ||
    browser.permissions.contains({ permissions: ['unlimitedStorage'] })
  );
}
