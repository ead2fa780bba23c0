import { i18n } from '#i18n';

export type SaveState = 'unsaved' | 'saving' | 'saved' | 'known' | 'failed';

const LABELS = {
  unsaved: 'save.unsaved',
  saving: 'save.saving',
  saved: 'save.saved',
  known: 'save.known',
  failed: 'problem.tryAgain',
} as const;

/** Saves the term with its sentence. Saved already, it adds this sentence. */
export function SaveButton(props: { state: SaveState; onSave: () => void; headword: string }) {
  const label = i18n.t(LABELS[props.state]);
  return (
    <button
      type="button"
      class="save"
      data-state={props.state}
      aria-label={`${label}: ${props.headword}`}
      aria-disabled={props.state === 'saving'}
      onClick={props.onSave}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3.5 2h9v12l-4.5-3.2L3.5 14z" />
      </svg>
      <span aria-live="polite">{label}</span>
    </button>
  );
}
