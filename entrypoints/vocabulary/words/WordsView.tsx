import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../components/format';
import { useKeptFocus } from '../../../components/use-kept-focus';
import { vocabulary } from '../../../vocabulary/open';
import { inWords } from '../../../vocabulary/problems';
import {
  addTag,
  deleteTerms,
  editTerm,
  markKnown,
  putBack,
  type Deleted,
} from '../../../vocabulary/saved-terms';
import { BulkBar } from './BulkBar';
import { Filters } from './Filters';
import { TermDetails } from './TermDetails';
import { TermGrid } from './TermGrid';
import { useTerms } from './use-terms';

/** The list of saved terms, and beside it one of them in full. */
export function WordsView() {
  const db = vocabulary();
  const terms = useTerms();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [enter, setEnter] = useState(false);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const view = useKeptFocus<HTMLDivElement>('[role=row][tabindex="0"]');
  const opened = openKey === null ? undefined : terms.all?.find(({ key }) => key === openKey);

  const run = async (work: Promise<unknown>) => {
    try {
      await work;
      setFailed(null);
    } catch (error) {
      setFailed(inWords(error));
    }
  };
  const remove = (keys: string[]) =>
    void run(
      deleteTerms(db, keys).then((gone) => {
        setDeleted(gone);
        setSelection(new Set());
        if (openKey && keys.includes(openKey)) close();
      }),
    );
  const close = () => {
    setOpenKey(null);
    // On a narrow screen the list is back only after this.
    requestAnimationFrame(() =>
      view.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus(),
    );
  };
  const problem = terms.problem ?? failed;
  const selected = [...selection];

  return (
    <div class="words" ref={view} data-open={opened !== undefined}>
      <div class="list-side">
        {terms.all?.length !== 0 && <Filters terms={terms} />}
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            onKnown={(known) => void run(markKnown(db, selected, known))}
            onTag={(tag) => void run(addTag(db, selected, tag))}
            onDelete={() => remove(selected)}
            onClear={() => setSelection(new Set())}
          />
        )}
        {terms.all?.length === 0 && <NothingSaved />}
        {terms.all && terms.all.length > 0 && terms.shown.length === 0 && (
          <p class="empty">{i18n.t('popup.nothingFound')}</p>
        )}
        {terms.shown.length > 0 && (
          <TermGrid
            terms={terms.shown}
            openKey={openKey}
            onOpen={({ key }, byKey) => {
              setOpenKey(key);
              setEnter(byKey);
            }}
            selection={selection}
            onSelection={setSelection}
            onDelete={remove}
          />
        )}
      </div>
      {opened && (
        <TermDetails
          term={opened}
          enter={enter}
          onClose={close}
          onKnown={(known) => void run(markKnown(db, [opened.key], known))}
          onEdit={(edit) => void run(editTerm(db, opened.key, edit))}
          onDelete={() => remove([opened.key])}
        />
      )}
      <div role="status" class="toast">
        {deleted && (
          <p>
            {deleted.terms.length === 1
              ? i18n.t('popup.deleted', [deleted.terms[0]?.headword ?? ''])
              : i18n.t('vocabulary.deletedMany', [formatNumber(deleted.terms.length)])}{' '}
            <button type="button" onClick={() => void run(putBack(db, deleted).then(() => setDeleted(null)))}>
              {i18n.t('popup.undo')}
            </button>
            <button type="button" class="plain" onClick={() => setDeleted(null)}>
              {i18n.t('vocabulary.close')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** Where the first term is to come from. */
function NothingSaved() {
  return (
    <div class="empty">
      <p>{i18n.t('popup.noSaved')}</p>
      <a class="button" href="/welcome.html">
        {i18n.t('vocabulary.trySample')}
      </a>
    </div>
  );
}
