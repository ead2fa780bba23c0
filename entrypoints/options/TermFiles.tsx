import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../../components/FileButton';
import { formatNumber } from '../../components/format';
import { formatUserTerms, parseUserTerms, type ParsedUserTerms } from '../../reading/terms/user-terms';
import type { UserTerm } from '../../reading/types';
import { inWords } from '../../vocabulary/problems';
import { importUserTerms, undoImport, type UserTermImport } from '../../vocabulary/import-user-terms';
import { saveFile } from '../vocabulary/backup/save-file';
import { decodeText } from './decode-text';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
/** What has come of the last file. */
type Outcome =
  { change: UserTermImport; problems: ParsedUserTerms['problems'] } | { problem: string } | 'undone';

/** Problems listed one by one; of more only the number is told. */
const LISTED = 20;

/** Brings terms in from a file and exports them. What is good of a file is taken; the rest is told, line by line. */
export function TermFiles({ terms }: { terms: readonly UserTerm[] }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const bringIn = async (file: File) => {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return setOutcome({ problem: i18n.t('userTerms.unreadable') });
    const text = decodeText(bytes);
    if (text === null) return setOutcome({ problem: i18n.t('userTerms.unknownEncoding') });
    const { terms: given, problems } = parseUserTerms(
      text,
      file.name.toLowerCase().endsWith('.json') ? 'json' : 'csv',
    );
    await importUserTerms(given).then(
      (change) => setOutcome({ change, problems }),
      (error: unknown) => setOutcome({ problem: inWords(error) }),
    );
  };
  const undo = (change: UserTermImport) =>
    void undoImport(change).then(
      () => {
        setOutcome('undone');
        // The button goes, and the focus would be nowhere.
        chooser.current?.focus();
      },
      (error: unknown) => setOutcome({ problem: inWords(error) }),
    );
  return (
    <div class="files">
      <FileButton
        label={i18n.t('userTerms.import')}
        accept=".csv,.json,text/csv,application/json"
        field={chooser}
        onChoose={([file]) => void bringIn(file!)}
      />
      {(['csv', 'json'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="button"
          disabled={terms.length === 0}
          onClick={() => saveFile(formatUserTerms(terms, format), TYPES[format], `tifa-terms.${format}`)}
        >
          {i18n.t(format === 'csv' ? 'userTerms.exportCsv' : 'userTerms.exportJson')}
        </button>
      ))}
      <p class="hint">{i18n.t('userTerms.importHint')}</p>
      <div role="status">{outcome && <Said outcome={outcome} onUndo={undo} />}</div>
    </div>
  );
}

/** What was brought in, with a way back, and what was left out; or why nothing was. */
function Said({ outcome, onUndo }: { outcome: Outcome; onUndo: (change: UserTermImport) => void }) {
  if (outcome === 'undone') return <p>{i18n.t('userTerms.undone')}</p>;
  if ('problem' in outcome) return <p class="problem">{outcome.problem}</p>;
  const { change, problems } = outcome;
  const { imported, added, replaced } = change;
  return (
    <>
      <p>
        {i18n.t('userTerms.imported', [
          formatNumber(imported.length),
          formatNumber(added),
          formatNumber(replaced),
        ])}{' '}
        {added + replaced > 0 && (
          <button type="button" class="button" onClick={() => onUndo(change)}>
            {i18n.t('popup.undo')}
          </button>
        )}
      </p>
      {problems.length > 0 && (
        <>
          <p class="problem">{i18n.t('userTerms.problems', [String(problems.length)])}</p>
          <ul class="problems">
            {problems.slice(0, LISTED).map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                {i18n.t('userTerms.line', [String(line), i18n.t(`userTerms.problem.${message}`)])}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
