import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatUserTerms, parseUserTerms, type ParsedUserTerms } from '../../reading/terms/user-terms';
import type { UserTerm } from '../../reading/types';
import { inWords } from '../../vocabulary/problems';
import { addUserTerms } from '../../vocabulary/user-terms';
import { saveFile } from '../vocabulary/backup/save-file';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
/** Problems listed one by one; of more only the number is told. */
const LISTED = 20;

/** Brings terms in from a file and exports them. What is good of a file is taken; the rest is told, line by line. */
export function TermFiles({ terms }: { terms: readonly UserTerm[] }) {
  const [result, setResult] = useState<ParsedUserTerms | string | null>(null);
  const bringIn = async (file: File) => {
    const text = await file.text().catch(() => null);
    if (text === null) return setResult(i18n.t('userTerms.unreadable'));
    const parsed = parseUserTerms(text, file.name.toLowerCase().endsWith('.json') ? 'json' : 'csv');
    await addUserTerms(parsed.terms).then(
      () => setResult(parsed),
      (error: unknown) => setResult(inWords(error)),
    );
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
            if (file) void bringIn(file);
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

/** What was brought in, or why nothing was. */
function Result({ result }: { result: ParsedUserTerms | string }) {
  if (typeof result === 'string') return <p class="problem">{result}</p>;
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
