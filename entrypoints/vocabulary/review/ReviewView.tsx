import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../components/format';
import type { Settings } from '../../../settings';
import type { Grade } from '../../../vocabulary/database';
import { Answer } from './Answer';
import { Question } from './Question';
import { SessionEnd } from './SessionEnd';
import { useSession } from './use-session';

/** One sitting: question, answer, grade, next; by mouse or by keys. */
export function ReviewView({ settings }: { settings: Settings }) {
  const { session, problem, grade, markKnown, undo, restart } = useSession(settings.reviewLimit);
  const [answered, setAnswered] = useState(false);
  const area = useRef<HTMLElement>(null);
  const term = session?.current;
  // A card that comes again in the session is a new question.
  const showing = `${term?.key} ${session?.grades.length}`;

  // Before the next key comes: it is meant for this card.
  useLayoutEffect(() => {
    setAnswered(false);
    area.current?.focus({ preventScroll: true });
  }, [showing, session]);

  const give = (given: Grade) => {
    if (answered) void grade(given);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isEditable(event.target) || event.altKey || event.metaKey || event.repeat) return;
    if (event.ctrlKey) {
      if (event.key !== 'z') return;
      event.preventDefault();
      void undo();
    } else if (event.key === ' ' && !answered && !isControl(event.target)) {
      event.preventDefault();
      setAnswered(true);
    } else if (/^[1-4]$/.test(event.key)) {
      event.preventDefault();
      give(Number(event.key) as Grade);
    }
  };

  if (!session) {
    return (
      <section class="review" aria-busy={!problem}>
        {problem && <Problem text={problem} />}
      </section>
    );
  }
  return (
    <section
      class="review"
      ref={area}
      tabIndex={-1}
      aria-label={i18n.t('review.title')}
      onKeyDown={onKeyDown}
    >
      {session.size > 0 && (
        <div class="review-bar">
          <progress max={session.size} value={session.finished} aria-label={i18n.t('review.progress')} />
          <span class="review-count">
            {i18n.t('review.of', [formatNumber(session.finished), formatNumber(session.size)])}
          </span>
          <button type="button" disabled={!session.canUndo} onClick={() => void undo()} title="Ctrl+Z">
            {i18n.t('popup.undo')}
          </button>
        </div>
      )}
      {problem && <Problem text={problem} />}
      {term ? (
        <>
          <Question key={showing} term={term} hides={settings.reviewHides} answered={answered} />
          {answered ? (
            <Answer term={term} onGrade={give} onKnown={() => void markKnown()} />
          ) : (
            <button type="button" class="primary show-answer" onClick={() => setAnswered(true)}>
              {i18n.t('review.show')} <kbd>{i18n.t('review.space')}</kbd>
            </button>
          )}
        </>
      ) : (
        <SessionEnd session={session} onMore={restart} />
      )}
    </section>
  );
}

function Problem({ text }: { text: string }) {
  return (
    <p class="problem" role="alert">
      {text}
    </p>
  );
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** What takes a Space for itself. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary') !== null;
}
