import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readHost } from './read-host';

/** A field for a site's address; `onAdd` is called within the click or key press that sends it. */
export function AddSite(props: { label: string; button: string; onAdd: (host: string) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const send = (event: Event) => {
    event.preventDefault();
    const host = readHost(text);
    setWrong(host === null);
    if (host === null) return;
    props.onAdd(host);
    setText('');
  };
  return (
    <form class="add" onSubmit={send}>
      <label for={id}>{props.label}</label>
      <div>
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          placeholder="news.example.cn"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {props.button}
        </button>
      </div>
      {wrong && (
        <p class="problem" id={`${id}-wrong`} role="alert">
          {i18n.t('options.notAHost')}
        </p>
      )}
    </form>
  );
}
