import { Component } from 'preact';
import { i18n } from '#i18n';
import { ask } from '../messages';
import type { UserTermChanges } from '../reading/terms/user-terms';
import { problemOf } from './ProblemNote';

type Field = keyof UserTermChanges;

const PROBLEM_ID = 'user-term-problem';

export interface UserTermFormProps {
  /** Of the term that is changed; empty for a new one. */
  name: string;
  /** What is asked for, in this order, with what is said now. */
  fields: UserTermChanges;
  onStored: () => void;
  onCancel?: () => void;
}

/**
 * A term of the reader's own, or a corrected reading: only what is typed anew is stored. A class, as it goes into every
 * page: hooks would weigh more.
 */
export class UserTermForm extends Component<UserTermFormProps, { problem: string | null }> {
  override state = { problem: null };

  #send = async (form: HTMLFormElement): Promise<void> => {
    const { name, fields, onStored } = this.props;
    const typed = [...new FormData(form)].filter(([field, value]) => value !== fields[field as Field]);
    const wrong = await ask({ type: 'change-user-term', name, changes: Object.fromEntries(typed) });
    this.setState({ problem: wrong && i18n.t(`userTerms.problem.${wrong}`) });
    if (!wrong) onStored();
  };

  override render({ fields, onCancel }: UserTermFormProps, { problem }: { problem: string | null }) {
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
        {(Object.keys(fields) as Field[]).map((field) => (
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
