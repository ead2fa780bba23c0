import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NO_FIELDS, UserTermForm } from '../../components/UserTermForm';
import type { UserTermFields } from '../../requests';
import { inWords } from '../../vocabulary/problems';
import { getUserTerms, removeUserTerm, watchUserTerms } from '../../vocabulary/user-terms';
import type { UserTerm } from '../../reading/types';
import { TermFiles } from './TermFiles';

const ASKED = ['term', 'pinyin', 'english', 'meaning', 'members'] as const;

/** The reader's own terms: add, edit, bring in, export. */
export function TermSettings() {
  const [terms, setTerms] = useState<UserTerm[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [edited, setEdited] = useState<UserTermFields | null>(null);
  useEffect(() => {
    void getUserTerms().then(setTerms);
    return watchUserTerms(setTerms);
  }, []);
  const editor = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  // Into the form that has opened, and back to the button when it has closed: before the next key comes.
  useLayoutEffect(() => {
    if (edited || wasEditing.current) editor.current?.querySelector<HTMLElement>('input, button')?.focus();
    wasEditing.current = edited !== null;
  }, [edited]);
  return (
    <>
      <p class="hint">{i18n.t('userTerms.hint')}</p>
      {terms.length === 0 && <p class="hint">{i18n.t('userTerms.none')}</p>}
      <ul class="hosts terms">
        {terms.map((term) => (
          <li key={term.term}>
            <span>
              <strong lang="zh">{term.term}</strong>{' '}
              {[term.pinyin?.join(' '), term.english].filter(Boolean).join(' · ')}
            </span>
            <button
              type="button"
              class="button"
              aria-label={`${i18n.t('userTerms.edit')}: ${term.term}`}
              onClick={() => setEdited(fieldsOf(term))}
            >
              {i18n.t('userTerms.edit')}
            </button>
            <button
              type="button"
              class="button"
              aria-label={`${i18n.t('userTerms.remove')}: ${term.term}`}
              onClick={() =>
                void removeUserTerm(term.term).then(
                  () => setProblem(null),
                  (error: unknown) => setProblem(inWords(error)),
                )
              }
            >
              {i18n.t('userTerms.remove')}
            </button>
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div ref={editor}>
        {edited ? (
          <UserTermForm
            key={edited.term}
            fields={edited}
            asked={ASKED}
            onStored={() => setEdited(null)}
            onCancel={() => setEdited(null)}
          />
        ) : (
          <button type="button" class="button" onClick={() => setEdited(NO_FIELDS)}>
            {i18n.t('userTerms.newTerm')}
          </button>
        )}
      </div>
      <TermFiles terms={terms} />
    </>
  );
}

function fieldsOf({ term, pinyin, english, meaning, members }: UserTerm): UserTermFields {
  return {
    term,
    pinyin: pinyin?.join(' ') ?? '',
    english: english ?? '',
    meaning: meaning ?? '',
    members: members?.map(({ zh, en }) => (en ? `${zh}=${en}` : zh)).join('; ') ?? '',
  };
}
