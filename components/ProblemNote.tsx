import { i18n } from '#i18n';
import { Unreached } from '../messages';
import { isOrphaned } from '../orphan';

export interface Problem {
  text: string;
  /** Only a reload of the page helps. */
  reload: boolean;
}

/** Why asking the background has failed, in words that tell the reader what to do. */
export function problemOf(error: unknown): Problem {
  if (isOrphaned()) return { text: i18n.t('problem.orphaned'), reload: true };
  if (error instanceof Unreached) return { text: i18n.t('problem.noAnswer'), reload: false };
  return { text: error instanceof Error ? error.message : String(error), reload: false };
}

/** One quiet line where something could not be done. */
export function ProblemNote({ problem: { text, reload } }: { problem: Problem }) {
  return (
    <p class="problem" role="alert">
      {text}{' '}
      {reload && (
        <button type="button" class="jump" onClick={() => location.reload()}>
          {i18n.t('problem.reload')}
        </button>
      )}
    </p>
  );
}
