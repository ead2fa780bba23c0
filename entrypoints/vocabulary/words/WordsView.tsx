import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../components/format';
import { useKeptFocus } from '../../../components/use-kept-focus';
import type { SavedTerm } from '../../../vocabulary/database';
import { vocabulary } from '../../../vocabulary/open';
import type { TextEdit } from '../../../vocabulary/own-texts';
import { inWords } from '../../../vocabulary/problems';
import { addTag, deleteTerms, editTerm, markKnown, putBack } from '../../../vocabulary/saved-terms';
import { BulkBar } from './BulkBar';
import { Filters } from './Filters';
import { TermDetails } from './TermDetails';
import { TermGrid } from './TermGrid';
import { useTerms } from './use-terms';

/** What was done last, and how it is taken back. */
interface Undoable {
  said: string;
  undo: () => Promise<void>;
}

/** The list of saved terms, and beside it one of them in full. */
export function WordsView() {
  const db = vocabulary();
  const terms = useTerms();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [enter, setEnter] = useState(false);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [undoable, setUndoable] = useState<Undoable | null>(null);
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
        setUndoable({ said: deletedOf(gone.terms), undo: () => putBack(db, gone) });
        setSelection(new Set());
        if (openKey && keys.includes(openKey)) close();
      }),
    );
  const rewrite = async ({ key, headword, pinyin, english, own }: SavedTerm, edit: TextEdit) => {
    await editTerm(db, key, edit);
    setUndoable({
      said: i18n.t('vocabulary.changed', [headword]),
      undo: () => editTerm(db, key, { pinyin, english, own }),
    });
  };
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
          onTexts={(edit) => rewrite(opened, edit)}
          onDelete={() => remove([opened.key])}
        />
      )}
      <div role="status" class="toast">
        {undoable && (
          <p>
            {undoable.said}{' '}
            <button type="button" onClick={() => void run(undoable.undo().then(() => setUndoable(null)))}>
              {i18n.t('popup.undo')}
            </button>
            <button type="button" class="plain" onClick={() => setUndoable(null)}>
              {i18n.t('vocabulary.close')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function deletedOf([first, ...others]: readonly SavedTerm[]): string {
  return others.length === 0
    ? i18n.t('popup.deleted', [first?.headword ?? ''])
    : i18n.t('vocabulary.deletedMany', [formatNumber(others.length + 1)]);
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
