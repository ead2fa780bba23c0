import { i18n } from '#i18n';
import { formatInterval, formatNumber } from '../../../components/format';
import { headwordPinyin } from '../../../reading/pinyin-display';
import { KNOWN, type SavedTerm } from '../../../vocabulary/database';
import { isDue } from '../../../vocabulary/list';

export interface TermRowProps {
  term: SavedTerm;
  /** In the characters the reader wants. */
  headword: string;
  index: number;
  top: number;
  now: number;
  active: boolean;
  open: boolean;
  selected: boolean;
  onOpen: () => void;
  onSelect: (range: boolean) => void;
}

/** One term of the list. */
export function TermRow(props: TermRowProps) {
  const { term, headword, index, top, now, active, open, selected, onOpen, onSelect } = props;
  const { pinyin, english, tags } = term;
  return (
    // The keys of the whole grid are handled in the grid.
    <div
      role="row"
      class="term-row"
      id={`row-${index}`}
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-open={open}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      <span role="gridcell" class="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={i18n.t('vocabulary.select', [headword])}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(event.shiftKey);
          }}
        />
      </span>
      <span role="gridcell" class="what">
        <span class="row-term" lang="zh">
          {headword}
        </span>
        <span class="row-pinyin" lang="zh-Latn-pinyin">
          {headwordPinyin(pinyin.split(' '))}
        </span>
      </span>
      <span role="gridcell" class="row-english" lang="en">
        {english}
      </span>
      <span role="gridcell" class="row-tags">
        {tags.slice(0, 3).map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
      </span>
      <span role="gridcell" class="standing-cell">
        <Standing term={term} now={now} />
      </span>
    </div>
  );
}

/** Where a term is in learning: new, due, in so many days, known. */
export function Standing({ term, now }: { term: SavedTerm; now: number }) {
  if (term.known !== KNOWN.no) return <span class="chip known">{i18n.t('vocabulary.standing.known')}</span>;
  if (term.reps === 0) return <span class="chip new">{i18n.t('vocabulary.standing.new')}</span>;
  if (isDue(term, now)) return <span class="chip due">{i18n.t('vocabulary.standing.due')}</span>;
  return <span class="chip">{i18n.t('vocabulary.in', [formatInterval(term.due - now)])}</span>;
}

/** For a screen reader: how many are selected. */
export function selectionName(count: number): string {
  return i18n.t('vocabulary.selected', [formatNumber(count)]);
}
