import { Component } from 'preact';
import { i18n } from '#i18n';
import { ask } from '../messages';
import type { UserTermFields } from '../requests';
import { problemOf } from './ProblemNote';

export const NO_FIELDS: UserTermFields = { term: '', pinyin: '', english: '', meaning: '', members: '' };
const PROBLEM_ID = 'user-term-problem';

export interface UserTermFormProps {
  fields: UserTermFields;
  /** Which fields are asked for, in this order. */
  asked: readonly (keyof UserTermFields)[];
  onStored: () => void;
  onCancel?: () => void;
}

/** A term of the reader's own, or a corrected reading. A class, as it goes into every page: hooks would weigh more. */
export class UserTermForm extends Component<UserTermFormProps, { problem: string | null }> {
  override state = { problem: null };

  #send = async (form: HTMLFormElement): Promise<void> => {
    const { fields, asked, onStored } = this.props;
    const typed = new FormData(form);
    const filled = { ...fields };
    for (const field of asked) {
      const value = typed.get(field);
      filled[field] = typeof value === 'string' ? value : '';
    }
    const wrong = await ask({ type: 'add-user-term', fields: filled });
    this.setState({ problem: wrong && i18n.t(`userTerms.problem.${wrong}`) });
    if (!wrong) onStored();
  };

  override render({ fields, asked, onCancel }: UserTermFormProps, { problem }: { problem: string | null }) {
    return (
      <form
        class="user-term"
        onSubmit={(event) => {
          event.preventDefault();
          this.#send(event.currentTarget).catch((error: unknown) =>
            this.setState({ problem: problemOf(error).text }),
          );
        }}
      >
        {asked.map((field) => (
          <label key={field}>
            <span>{i18n.t(`userTerms.field.${field}`)}</span>
            <input
              class="field"
              type="text"
              name={field}
              autocomplete="off"
              lang={field === 'term' || field === 'members' ? 'zh' : undefined}
              defaultValue={fields[field]}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : PROBLEM_ID}
            />
          </label>
        ))}
        {problem !== null && (
          <p class="problem" id={PROBLEM_ID} role="alert">
            {problem}
          </p>
        )}
        <div class="user-term-buttons">
          <button type="submit" class="button strong">
            {i18n.t('userTerms.store')}
          </button>
          {onCancel && (
            <button type="button" class="button" onClick={onCancel}>
              {i18n.t('userTerms.cancel')}
            </button>
          )}
        </div>
      </form>
    );
  }
}
