import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useWriting } from '../../components/use-writing';
import { useKeptFocus } from '../../components/use-kept-focus';
import { useAlike } from '../../components/use-alike';
import { SavedTermRow } from '../../components/SavedTermRow';
import { SearchField } from '../../components/SearchField';
import type { SavedTerm } from '../../vocabulary/database';
import { vocabulary } from '../../vocabulary/open';
import { inWords } from '../../vocabulary/problems';
import { deleteTerms, putBack, searchSaved, type Deleted } from '../../vocabulary/saved-terms';

const SHOWN = 50;

/** What the reader has saved: a term saved on the page appears here at once. */
export function SavedTerms() {
  const db = vocabulary();
  const alike = useAlike();
  const [query, setQuery] = useState('');
  const [rows, setRows] = useState<SavedTerm[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const part = useKeptFocus<HTMLElement>('.search');

  useEffect(() => {
    // A live query keeps silent about a database that does not open.
    db.open().catch((error: unknown) => setProblem(inWords(error)));
    const live = liveQuery(() => searchSaved(db, query, alike)).subscribe({
      next: (found) => {
        setRows(found);
        setProblem(null);
      },
      error: (error: unknown) => setProblem(inWords(error)),
    });
    return () => live.unsubscribe();
  }, [db, query, alike]);

  const shown = rows?.slice(0, SHOWN) ?? [];
  const { written } = useWriting(shown.map(({ headword }) => headword));

  const remove = (key: string) =>
    void deleteTerms(db, [key]).then(setDeleted, (error: unknown) => setProblem(inWords(error)));
  const undo = () => {
    if (!deleted) return;
    void putBack(db, deleted).then(
      () => setDeleted(null),
      (error: unknown) => setProblem(inWords(error)),
    );
  };

  return (
    <section aria-labelledby="saved" ref={part}>
      <h2 id="saved">{i18n.t('popup.saved')}</h2>
      <SearchField label={i18n.t('popup.search')} query={query} onQuery={setQuery} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {rows?.length === 0 && !problem && (
        <p class="quiet">{query ? i18n.t('popup.nothingFound') : i18n.t('popup.noSaved')}</p>
      )}
      <ul class="rows">
        {shown.map((term) => (
          <SavedTermRow key={term.key} term={term} written={written} onDelete={() => remove(term.key)} />
        ))}
      </ul>
      <div role="status" class="undo">
        {deleted && (
          <>
            {i18n.t('popup.deleted', [deleted.terms[0]?.headword ?? ''])}{' '}
            <button type="button" class="button strong" onClick={undo}>
              {i18n.t('popup.undo')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
