import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../../../components/FileButton';
import { formatDateTime, formatNumber } from '../../../components/format';
import { useKeptFocus } from '../../../components/use-kept-focus';
import { BackupError, LARGEST_BACKUP, readBackupFile, type Backup } from '../../../vocabulary/backup/format';
import {
  previewRestore,
  restoredUserTerms,
  restoreWithExtras,
  type Counts,
  type RestoreMode,
  type RestorePreview,
} from '../../../vocabulary/backup/restore';
import { noteRestored } from '../../../vocabulary/last-backup';
import { vocabulary } from '../../../vocabulary/open';
import { inWords } from '../../../vocabulary/problems';
import { differ, readExtras, writeExtras } from './extras';

const MODES = ['merge', 'replace'] as const;

/** Choose a backup, see what it would change, then restore it or not. */
export function RestoreForm() {
  const [backup, setBackup] = useState<Backup | null>(null);
  const [mode, setMode] = useState<RestoreMode>('merge');
  const [withSettings, setWithSettings] = useState(false);
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [otherSettings, setOtherSettings] = useState(false);
  /** Of the file that was chosen last. */
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const part = useKeptFocus<HTMLElement>('input');

  useEffect(() => {
    if (!backup) return;
    let current = true;
    setPreview(null);
    void (async () => {
      const extras = await readExtras();
      const counted = await previewRestore(vocabulary(), backup, mode, extras.userTerms);
      if (!current) return;
      setPreview(counted);
      setOtherSettings(differ(backup, extras));
    })().catch((error: unknown) => current && setProblem(inWords(error)));
    return () => {
      current = false;
    };
  }, [backup, mode]);

  const choose = async (file: File) => {
    setBackup(null);
    setName(file.name);
    // What deletes is chosen each time.
    setMode('merge');
    setWithSettings(false);
    setDone(false);
    setProblem(null);
    try {
      setBackup(await readBackupFile(file));
    } catch (error) {
      setProblem(error instanceof BackupError ? whyNot(error) : inWords(error));
    }
  };

  const close = () => {
    setBackup(null);
    setName('');
  };
  const apply = async () => {
    if (!backup) return;
    try {
      const before = await readExtras();
      const after = {
        settings: withSettings ? backup.settings : null,
        familiar: withSettings ? backup.familiar : null,
        userTerms: restoredUserTerms(before.userTerms, backup, mode),
      };
      await restoreWithExtras(vocabulary(), backup, mode, { before, after, write: writeExtras });
      // Restored it is: at worst the reminder comes once too often.
      await noteRestored(vocabulary(), backup, Date.now()).catch(() => undefined);
      close();
      setProblem(null);
      setDone(true);
    } catch (error) {
      setProblem(inWords(error));
    }
  };

  const isIdle = preview !== null && !changes(preview) && !(withSettings && otherSettings);
  return (
    <section aria-labelledby="restore" ref={part}>
      <h2 id="restore">{i18n.t('backup.restore')}</h2>
      <p class="actions">
        <FileButton
          label={i18n.t('backup.choose')}
          accept=".json,application/json"
          onChoose={([file]) => file && void choose(file)}
        />
        <span class="quiet file-name">{name}</span>
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div role="status">
        {done && <p>{i18n.t('backup.restored')}</p>}
        {backup && (
          <p>
            {i18n.t('backup.chosen', backup.terms.length, [
              formatNumber(backup.terms.length),
              formatDateTime(backup.exportedAt),
            ])}
          </p>
        )}
      </div>
      {backup && (
        <div class="restore">
          <fieldset>
            <legend>{i18n.t('backup.how')}</legend>
            {MODES.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="mode"
                  checked={mode === name}
                  onChange={() => {
                    setMode(name);
                    setWithSettings(name === 'replace');
                  }}
                />
                {i18n.t(`backup.mode.${name}`)}
              </label>
            ))}
            <label>
              <input
                type="checkbox"
                checked={withSettings}
                disabled={!backup.settings}
                onChange={(event) => setWithSettings(event.currentTarget.checked)}
              />
              {i18n.t('backup.withSettings')}
            </label>
          </fieldset>
          {preview && !isIdle && <PreviewTable preview={preview} mode={mode} />}
          <div role="status">{isIdle && <p>{i18n.t('backup.nothingChanges')}</p>}</div>
          <p class="actions">
            {!isIdle && (
              <button type="button" class="primary" disabled={!preview} onClick={() => void apply()}>
                {i18n.t(`backup.apply.${mode}`)}
              </button>
            )}
            <button type="button" onClick={close}>
              {i18n.t(isIdle ? 'vocabulary.close' : 'backup.cancel')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

const KINDS = ['terms', 'meetings', 'reviews', 'userTerms'] as const;
/** Merging removes nothing. */
const COLUMNS = {
  merge: ['added', 'changed', 'same'],
  replace: ['added', 'changed', 'same', 'removed'],
} as const satisfies Record<RestoreMode, (keyof Counts)[]>;

function changes(preview: RestorePreview): boolean {
  return KINDS.some((kind) => COLUMNS.replace.some((count) => count !== 'same' && preview[kind][count] > 0));
}

function PreviewTable({ preview, mode }: { preview: RestorePreview; mode: RestoreMode }) {
  const columns = COLUMNS[mode];
  return (
    <table class="figures">
      <caption>{i18n.t('backup.preview')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {i18n.t(`backup.count.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{i18n.t(`backup.kind.${kind}`)}</th>
            {columns.map((column) => (
              <td key={column} data-some={preview[kind][column] > 0 && column !== 'same'}>
                {formatNumber(preview[kind][column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whyNot({ problem, where }: BackupError): string {
  if (problem === 'tooLarge') return i18n.t('backup.problem.tooLarge', [LARGEST_BACKUP / 1024 / 1024]);
  if (problem === 'wrongField' || problem === 'twice' || problem === 'noTerm')
    return i18n.t(`backup.problem.${problem}`, [where]);
  return i18n.t(`backup.problem.${problem}`);
}
