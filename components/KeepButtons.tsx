import { i18n } from '#i18n';
import type { Problem } from './ProblemNote';
import { SaveButton, type SaveState } from './SaveButton';

export interface Keeping {
  state: SaveState;
  /** Why the last change was not kept. */
  problem: Problem | null;
  onSave: () => void;
  /** Undoes the save that was made in this card. */
  onTakeBack?: () => void;
  onKnown: (known: boolean) => void;
}

/** What the reader can do with the term of a card: keep it, or say that it is known. */
export function KeepButtons({
  state,
  onSave,
  onTakeBack,
  onKnown,
  headword,
}: Keeping & { headword: string }) {
  const known = state === 'known';
  const label = i18n.t(known ? 'save.notKnown' : 'save.markKnown');
  return (
    <div class="keep">
      {onTakeBack && state === 'saved' && (
        <button
          type="button"
          class="jump"
          aria-label={`${i18n.t('save.takeBack')}: ${headword}`}
          onClick={onTakeBack}
        >
          {i18n.t('save.takeBack')}
        </button>
      )}
      <SaveButton state={state} onSave={onSave} headword={headword} />
      <button
        type="button"
        class="mark-known"
        aria-label={`${label}: ${headword}`}
        title={label}
        aria-disabled={state === 'saving'}
        onClick={() => onKnown(!known)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 8.5l3.5 3.5 7.5-8" />
        </svg>
      </button>
    </div>
  );
}
