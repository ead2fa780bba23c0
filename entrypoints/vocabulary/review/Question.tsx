import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MeetingSentence } from '../../../components/MeetingSentence';
import { useWriting } from '../../../components/use-writing';
import type { Settings } from '../../../settings';
import type { Meeting, SavedTerm } from '../../../vocabulary/database';
import { vocabulary } from '../../../vocabulary/open';

export interface QuestionProps {
  term: SavedTerm;
  hides: Settings['reviewHides'];
  answered: boolean;
}

/** What was looked up outside of a text was met in no sentence: a lone blank would ask for nothing. */
function isSentence({ sentence, start, end }: Meeting): boolean {
  return sentence.trim() !== sentence.slice(start, end);
}

/**
 * The sentence the term was met in: with the term blanked and its English as the hint, or with the term there and its
 * meaning left out. Met in several sentences, it comes in another one each time.
 */
export function Question({ term, hides, answered }: QuestionProps) {
  const [meeting, setMeeting] = useState<Meeting | null | undefined>(undefined);
  useEffect(() => {
    vocabulary()
      .meetings.where({ key: term.key })
      .sortBy('at')
      .then(
        (all) => setMeeting(all.at(-1 - (term.reps % Math.max(1, all.length))) ?? null),
        () => setMeeting(null),
      );
  }, [term.key, term.reps]);

  const { written } = useWriting([term.headword]);
  const blanked = hides === 'term' && !answered;
  if (meeting === undefined) return <div class="question" aria-busy="true" />;
  return (
    <div class="question">
      {meeting && isSentence(meeting) ? (
        <>
          <MeetingSentence meeting={meeting} blankName={blanked ? i18n.t('review.blank') : undefined} />
          <p class="fine">{[meeting.title, meeting.host].filter(Boolean).join(' · ')}</p>
        </>
      ) : (
        !blanked && (
          <p class="sentence" lang="zh">
            <mark>{written(term.headword)}</mark>
          </p>
        )
      )}
      {blanked && (
        <p class="hint" lang={term.english ? 'en' : undefined}>
          {term.english || i18n.t('review.noMeaning')}
        </p>
      )}
    </div>
  );
}
