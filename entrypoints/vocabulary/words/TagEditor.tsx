import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useKeptFocus } from '../../../components/use-kept-focus';

/** A term's tags: each can be taken off, and a new one typed. */
export function TagEditor({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const [typed, setTyped] = useState('');
  const part = useKeptFocus<HTMLDivElement>('input');
  const add = (event: Event) => {
    event.preventDefault();
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div class="labelled" ref={part}>
      <span id="tags">{i18n.t('vocabulary.tags')}</span>
      <div class="tag-editor" role="group" aria-labelledby="tags">
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="tag"
            aria-label={i18n.t('vocabulary.removeTag', [tag])}
            title={i18n.t('vocabulary.removeTag', [tag])}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            {tag} <span aria-hidden="true">×</span>
          </button>
        ))}
        <form onSubmit={add}>
          <input
            value={typed}
            maxLength={60}
            aria-label={i18n.t('vocabulary.addTag')}
            placeholder={i18n.t('vocabulary.addTag')}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
      </div>
    </div>
  );
}
