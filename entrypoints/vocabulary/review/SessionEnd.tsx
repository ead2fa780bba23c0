import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDateTime, formatNumber } from '../../../components/format';
import { vocabulary } from '../../../vocabulary/open';
import { dueCount } from '../../../vocabulary/review';
import type { ReviewSession } from '../../../vocabulary/session';

/** After the last card: how it went, and when there is more. */
export function SessionEnd({ session, onMore }: { session: ReviewSession; onMore: () => void }) {
  const [left, setLeft] = useState<{ due: number; next?: number } | null>(null);
  useEffect(() => {
    const live = liveQuery(() => dueCount(vocabulary(), Date.now())).subscribe({
      next: setLeft,
      error: () => setLeft(null),
    });
    return () => live.unsubscribe();
  }, []);
  const { grades } = session;
  const remembered = grades.filter((grade) => grade > 1).length;
  return (
    <div class="session-end" role="status">
      <p class="big">{i18n.t(grades.length > 0 ? 'review.done' : 'review.nothingDue')}</p>
      {grades.length > 0 && (
        <p>
          {i18n.t('review.summary', [
            formatNumber(grades.length),
            formatNumber(remembered),
            formatNumber(grades.length - remembered),
          ])}
        </p>
      )}
      {left && left.due > 0 && (
        <button type="button" class="primary" onClick={onMore}>
          {i18n.t('popup.review', left.due)}
        </button>
      )}
      {left?.due === 0 && left.next !== undefined && (
        <p class="fine">{i18n.t('review.next', [formatDateTime(left.next)])}</p>
      )}
      {left?.due === 0 && left.next === undefined && (
        <>
          <p class="fine">{i18n.t('review.saveFirst')}</p>
          <a class="button" href="/welcome.html">
            {i18n.t('vocabulary.trySample')}
          </a>
        </>
      )}
    </div>
  );
}
