import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyButton } from '../../../components/CopyButton';
import { findCard, textsOf } from '../../../components/found-card';
import { useKeptFocus } from '../../../components/use-kept-focus';
import type { SavedTerm } from '../../../vocabulary/database';
import { typedTexts, type TextEdit, type Texts } from '../../../vocabulary/own-texts';
import { inWords } from '../../../vocabulary/problems';

const PROBLEM_ID = 'texts-problem';
const HINT_ID = 'texts-hint';

export interface TextEditorProps {
  term: SavedTerm;
  /** What its card says, which may be more recent than what was saved. */
  says: Texts;
  /** The headword as the card writes it. */
  written: string;
  /** Rejects where it can't be written. */
  onStore: (edit: TextEdit) => Promise<void>;
}

/** A saved term's pinyin and English: to be copied, or to be written anew once the reader asks for it. */
export function TextEditor({ term, says, written, onStore }: TextEditorProps) {
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const part = useKeptFocus<HTMLDivElement>('button');
  const close = () => {
    setEditing(false);
    setProblem(null);
  };
  const store = async (form: HTMLFormElement) => {
    const card = await findCard(term.key, term.headword);
    const edit = typedTexts(term, textsIn(form), card && textsOf(card, term));
    if (typeof edit === 'string') return setProblem(i18n.t(`userTerms.problem.${edit}`));
    await onStore(edit);
    close();
  };
  if (!editing)
    return (
      <div class="tools" ref={part}>
        <button type="button" class="tool" onClick={() => setEditing(true)}>
          {i18n.t('vocabulary.editTexts')}
        </button>
        <CopyButton
          key={`${says.pinyin} ${says.english}`}
          written={written}
          pinyin={says.pinyin.split(' ').filter(Boolean)}
          english={says.english}
        />
      </div>
    );
  const described = {
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? HINT_ID : `${PROBLEM_ID} ${HINT_ID}`,
  };
  return (
    <div class="tools" ref={part}>
      <form
        class="user-term"
        onSubmit={(event) => {
          event.preventDefault();
          store(event.currentTarget).catch((error: unknown) => setProblem(inWords(error)));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      >
        <label>
          <span>{i18n.t('userTerms.field.pinyin')}</span>
          <input
            class="field"
            name="pinyin"
            autocomplete="off"
            spellcheck={false}
            lang="zh-Latn-pinyin"
            defaultValue={term.pinyin}
            ref={focusOnce}
            {...described}
          />
        </label>
        <label>
          <span>{i18n.t('userTerms.field.english')}</span>
          <textarea
            class="field"
            name="english"
            rows={3}
            lang="en"
            defaultValue={term.english}
            {...described}
          />
        </label>
        {problem !== null && (
          <p class="problem" id={PROBLEM_ID} role="alert">
            {problem}
          </p>
        )}
        <p class="fine" id={HINT_ID}>
          {i18n.t('vocabulary.editTextsHint')}
        </p>
        <div class="user-term-buttons">
          <button type="submit" class="button strong">
            {i18n.t('userTerms.store')}
          </button>
          <button type="button" class="button" onClick={close}>
            {i18n.t('userTerms.cancel')}
          </button>
        </div>
      </form>
    </div>
  );
}

function textsIn(form: HTMLFormElement): Texts {
  const text = (name: string) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  };
  return { pinyin: text('pinyin'), english: text('english') };
}

/** When the form is drawn first: the same function each time, so that no later drawing takes the focus. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
