import { i18n } from '#i18n';
import { NO_FIELDS, UserTermForm } from './UserTermForm';

export interface CardToolsProps {
  headword: string;
  pinyin: readonly string[];
  english: string;
  /** Left out where this device has no Chinese voice. */
  onSpeak?: () => void;
  editing: boolean;
  /** The background is gone for good: what would be corrected could not be kept. */
  orphaned: boolean;
  onEditing: (editing: boolean) => void;
}

/** At the foot of a card: hear it, correct its reading or add a note of one's own. */
export function CardTools(props: CardToolsProps) {
  const { headword, pinyin, english, onSpeak, editing, orphaned, onEditing } = props;
  if (editing) {
    return (
      <div class="tools">
        <UserTermForm
          fields={{ ...NO_FIELDS, term: headword, pinyin: pinyin.join(' '), english }}
          asked={['pinyin', 'english', 'meaning']}
          onStored={() => onEditing(false)}
          onCancel={() => onEditing(false)}
        />
      </div>
    );
  }
  return (
    <div class="tools">
      {onSpeak && (
        <button type="button" class="tool" onClick={onSpeak}>
          {i18n.t('card.speak')}
        </button>
      )}
      {!orphaned && (
        <button type="button" class="tool" onClick={() => onEditing(true)}>
          {i18n.t('card.correct')}
        </button>
      )}
    </div>
  );
}
