import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatInterval } from '../../../components/format';
import { StoredCard } from '../../../components/StoredCard';
import type { Grade, SavedTerm } from '../../../vocabulary/database';
import { nextIntervals } from '../../../vocabulary/schedule';

const GRADES = [
  [1, 'again'],
  [2, 'hard'],
  [3, 'good'],
  [4, 'easy'],
] as const;

export interface AnswerProps {
  term: SavedTerm;
  onGrade: (grade: Grade) => void;
  onKnown: () => void;
}

/** The term's card, and the grades with the time to the next showing on each. */
export function Answer({ term, onGrade, onKnown }: AnswerProps) {
  const box = useRef<HTMLDivElement>(null);
  const intervals = nextIntervals(term, Date.now());
  // To the card, where a screen reader goes on; the keys 1–4 work from there.
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div class="answer" ref={box} tabIndex={-1}>
        <StoredCard term={term} />
        {term.notes && <p class="own-notes">{term.notes}</p>}
      </div>
      <div class="grades" role="group" aria-label={i18n.t('review.grades')}>
        {GRADES.map(([grade, name]) => (
          <button
            key={grade}
            type="button"
            data-grade={name}
            aria-keyshortcuts={String(grade)}
            onClick={() => onGrade(grade)}
          >
            <strong>{i18n.t(`review.grade.${name}`)}</strong> <span>{formatInterval(intervals[grade])}</span>
            <kbd aria-hidden="true">{grade}</kbd>
          </button>
        ))}
      </div>
      <button type="button" class="plain known-now" onClick={onKnown}>
        {i18n.t('review.known')}
      </button>
    </>
  );
}
