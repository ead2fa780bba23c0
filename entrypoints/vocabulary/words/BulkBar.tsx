import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { selectionName } from './TermRow';

export interface BulkBarProps {
  count: number;
  onKnown: (known: boolean) => void;
  onTag: (tag: string) => void;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done with all selected terms at once. */
export function BulkBar({ count, onKnown, onTag, onDelete, onClear }: BulkBarProps) {
  const [tag, setTag] = useState('');
  const addTag = (event: Event) => {
    event.preventDefault();
    if (tag.trim() === '') return;
    onTag(tag.trim());
    setTag('');
  };
  return (
    <div class="bulk" role="group" aria-label={i18n.t('vocabulary.withSelected')}>
      <strong>{selectionName(count)}</strong>
      <button type="button" onClick={() => onKnown(true)}>
        {i18n.t('vocabulary.markKnown')}
      </button>
      <button type="button" onClick={() => onKnown(false)}>
        {i18n.t('vocabulary.markUnknown')}
      </button>
      <form onSubmit={addTag}>
        <input
          value={tag}
          maxLength={60}
          aria-label={i18n.t('vocabulary.addTag')}
          placeholder={i18n.t('vocabulary.addTag')}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
      </form>
      <button type="button" onClick={onDelete}>
        {i18n.t('vocabulary.delete')}
      </button>
      <button type="button" class="plain" onClick={onClear}>
        {i18n.t('vocabulary.clearSelection')}
      </button>
    </div>
  );
}
