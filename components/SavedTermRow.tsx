import { i18n } from '#i18n';
import { headwordPinyin } from '../reading/pinyin-display';
import type { SavedTerm } from '../vocabulary/database';

/** One saved term in a list. */
export function SavedTermRow(props: {
  term: SavedTerm;
  written: (headword: string) => string;
  onDelete: () => void;
}) {
  const { term, written, onDelete } = props;
  const { pinyin, english } = term;
  const headword = written(term.headword);
  return (
    <li class="row saved">
      <span class="row-term" lang="zh">
        {headword}
      </span>
      <span class="row-pinyin" lang="zh-Latn-pinyin">
        {headwordPinyin(pinyin.split(' '))}
      </span>
      <span class="row-english" lang="en">
        {english}
      </span>
      <button
        type="button"
        class="icon"
        aria-label={i18n.t('popup.delete', [headword])}
        title={i18n.t('popup.delete', [headword])}
        onClick={onDelete}
      >
        ×
      </button>
    </li>
  );
}
