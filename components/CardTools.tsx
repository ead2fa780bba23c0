import { i18n } from '#i18n';
import type { UserTerm } from '../reading/types';
import { CopyButton } from './CopyButton';
import { UserTermForm } from './UserTermForm';

export interface CardToolsProps {
  headword: string;
  pinyin: readonly string[];
  english: string;
  /** The headword as the card writes it. */
  written: string;
  /** What the reader has stored of it. */
  own?: UserTerm;
  /** Left out where this device has no Chinese voice. */
  onSpeak?: () => void;
  editing: boolean;
  /** The background is gone for good: what would be corrected could not be kept. */
  orphaned: boolean;
  onEditing: (editing: boolean) => void;
  onStored: () => void;
}

/** At the foot of a card: hear it, take it along, correct its reading or add a note of one's own. */
export function CardTools(props: CardToolsProps) {
  const { headword, pinyin, english, written, own, onSpeak, editing, orphaned, onEditing, onStored } = props;
  if (editing) {
    return (
      <div class="tools">
        <UserTermForm
          name={headword}
          fields={{ pinyin: pinyin.join(' '), english: own?.english ?? english, meaning: own?.meaning ?? '' }}
          onStored={onStored}
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
      <CopyButton written={written} pinyin={pinyin} english={english} />
      {!orphaned && (
        <button type="button" class="tool" onClick={() => onEditing(true)}>
          {i18n.t('card.correct')}
        </button>
      )}
    </div>
  );
}
