import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** How long nothing is typed before what was typed is stored. */
const PAUSE_MS = 500;

/** What the reader writes beside a term. Stored at each pause: who closes the tab has not left the field. */
export function Notes({ notes, onChange }: { notes: string; onChange: (notes: string) => void }) {
  const typed = useRef(notes);
  const stored = useRef(notes);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const store = () => {
    clearTimeout(pause.current);
    if (typed.current === stored.current) return;
    stored.current = typed.current;
    onChange(typed.current);
  };
  const last = useRef(store);
  last.current = store;
  // Closed by Esc in the field.
  useEffect(() => () => last.current(), []);
  return (
    <label class="labelled">
      <span>{i18n.t('vocabulary.notes')}</span>
      <textarea
        rows={3}
        maxLength={10_000}
        defaultValue={notes}
        onInput={(event) => {
          typed.current = event.currentTarget.value;
          clearTimeout(pause.current);
          pause.current = setTimeout(store, PAUSE_MS);
        }}
        onChange={store}
      />
    </label>
  );
}
