import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useKeptFocus } from '../../components/use-kept-focus';
import { UserTermForm } from '../../components/UserTermForm';
import { inWords } from '../../vocabulary/problems';
import { getUserTerms, putUserTermBack, removeUserTerm, watchUserTerms } from '../../vocabulary/user-terms';
import { formatMembers, type UserTermChanges } from '../../reading/terms/user-terms';
import type { UserTerm } from '../../reading/types';
import { TermFiles } from './TermFiles';

const NEW: UserTerm = { term: '' };

/** The reader's own terms: add, edit, bring in, export. */
export function TermSettings() {
  const [terms, setTerms] = useState<UserTerm[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [edited, setEdited] = useState<UserTerm | null>(null);
  const [removed, setRemoved] = useState<{ term: UserTerm; at: number } | null>(null);
  useEffect(() => {
    void getUserTerms().then(setTerms);
    return watchUserTerms(setTerms);
  }, []);
  const part = useKeptFocus<HTMLDivElement>('.editor button');
  const editor = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  // Into the form that has opened, and back to the button when it has closed: before the next key comes.
  useLayoutEffect(() => {
    if (edited || wasEditing.current) editor.current?.querySelector<HTMLElement>('input, button')?.focus();
    wasEditing.current = edited !== null;
  }, [edited]);
  const store = (work: Promise<void>, undoable: typeof removed) =>
    void work.then(
      () => {
        setProblem(null);
        setRemoved(undoable);
      },
      (error: unknown) => setProblem(inWords(error)),
    );
  return (
    <div ref={part}>
      <p class="hint">{i18n.t('userTerms.hint')}</p>
      {terms.length === 0 && <p class="hint">{i18n.t('userTerms.none')}</p>}
      <ul class="hosts terms">
        {terms.map((term, at) => (
          <li key={term.term}>
            <span>
              <strong lang="zh">{term.term}</strong>{' '}
              {[term.pinyin?.join(' '), term.english].filter(Boolean).join(' · ')}
            </span>
            <button
              type="button"
              class="button"
              aria-label={`${i18n.t('userTerms.edit')}: ${term.term}`}
              onClick={() => setEdited(term)}
            >
              {i18n.t('userTerms.edit')}
            </button>
            <button
              type="button"
              class="button"
              aria-label={`${i18n.t('userTerms.remove')}: ${term.term}`}
              onClick={() => store(removeUserTerm(term.term), { term, at })}
            >
              {i18n.t('userTerms.remove')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="undo">
        {removed && (
          <>
            {i18n.t('popup.deleted', [removed.term.term])}{' '}
            <button
              type="button"
              class="button"
              onClick={() => store(putUserTermBack(removed.term, removed.at), null)}
            >
              {i18n.t('popup.undo')}
            </button>
          </>
        )}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div ref={editor} class="editor">
        {edited ? (
          <UserTermForm
            key={edited.term}
            name={edited.term}
            fields={fieldsOf(edited)}
            onStored={() => setEdited(null)}
            onCancel={() => setEdited(null)}
          />
        ) : (
          <button type="button" class="button" onClick={() => setEdited(NEW)}>
            {i18n.t('userTerms.newTerm')}
          </button>
        )}
      </div>
      <TermFiles terms={terms} />
    </div>
  );
}

function fieldsOf({
  term,
  pinyin = [],
  english = '',
  meaning = '',
  members = [],
}: UserTerm): UserTermChanges {
  return { term, pinyin: pinyin.join(' '), english, meaning, members: formatMembers(members) };
}
