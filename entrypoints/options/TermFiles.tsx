import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatUserTerms, parseUserTerms, type ParsedUserTerms } from '../../reading/terms/user-terms';
import type { UserTerm } from '../../reading/types';
import { addUserTerms } from '../../vocabulary/user-terms';
import { saveFile } from '../vocabulary/backup/save-file';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
/** Problems listed one by one; of more only the number is told. */
const LISTED = 20;

/** Brings terms in from a file and exports them. What is good of a file is taken; the rest is told, line by line. */
export function TermFiles({ terms }: { terms: readonly UserTerm[] }) {
  const [result, setResult] = useState<ParsedUserTerms | 'unreadable' | null>(null);
  const bringIn = async (file: File) => {
    const parsed = parseUserTerms(
      await file.text(),
      file.name.toLowerCase().endsWith('.json') ? 'json' : 'csv',
    );
    await addUserTerms(parsed.terms);
    setResult(parsed);
  };
  return (
    <div class="files">
      <label class="button">
        {i18n.t('userTerms.import')}
        <input
          type="file"
          accept=".csv,.json,text/csv,application/json"
          onChange={(event) => {
            const field = event.currentTarget;
            const [file] = field.files ?? [];
            if (file) bringIn(file).catch(() => setResult('unreadable'));
            // The same file, corrected, must count as a change.
            field.value = '';
          }}
        />
      </label>
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
      <div role="status">{result && <Result result={result} />}</div>
    </div>
  );
}

function Result({ result }: { result: ParsedUserTerms | 'unreadable' }) {
  if (result === 'unreadable') return <p class="problem">{i18n.t('userTerms.unreadable')}</p>;
  const { terms, problems } = result;
  return (
    <>
      <p>{i18n.t('userTerms.imported', [String(terms.length)])}</p>
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
