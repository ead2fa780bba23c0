import { liveQuery } from 'dexie';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDate, formatInterval, formatNumber, kindName } from '../../../components/format';
import { MeetingSentence } from '../../../components/MeetingSentence';
import { StoredCard } from '../../../components/StoredCard';
import { KNOWN, type Meeting, type SavedTerm } from '../../../vocabulary/database';
import { vocabulary } from '../../../vocabulary/open';
import type { TextEdit } from '../../../vocabulary/own-texts';
import { Notes } from './Notes';
import { TagEditor } from './TagEditor';
import { Standing } from './TermRow';
import { TextEditor } from './TextEditor';

export interface TermDetailsProps {
  term: SavedTerm;
  /** Takes the focus when it opens. */
  enter: boolean;
  onClose: () => void;
  onKnown: (known: boolean) => void;
  onEdit: (edit: Partial<Pick<SavedTerm, 'notes' | 'tags'>>) => void;
  /** Rejects where it can't be written. */
  onTexts: (edit: TextEdit) => Promise<void>;
  onDelete: () => void;
}

/** All of one term: its card, the reader's notes and tags, how well it is known, where it was met. */
export function TermDetails({ term, enter, onClose, onKnown, onEdit, onTexts, onDelete }: TermDetailsProps) {
  const known = term.known !== KNOWN.no;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (enter) box.current?.focus();
  }, [enter, term.key]);
  return (
    <aside
      class="details"
      ref={box}
      tabIndex={-1}
      aria-label={i18n.t('vocabulary.details', [term.headword])}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class="details-bar">
        <button type="button" class="plain back" onClick={onClose}>
          {i18n.t('vocabulary.close')}
        </button>
        <button type="button" onClick={() => onKnown(!known)}>
          {i18n.t(known ? 'vocabulary.markUnknown' : 'vocabulary.markKnown')}
        </button>
        <button type="button" onClick={onDelete}>
          {i18n.t('vocabulary.delete')}
        </button>
      </div>
      <StoredCard
        term={term}
        tools={(says, written) => (
          <TextEditor key={`texts ${term.key}`} term={term} says={says} written={written} onStore={onTexts} />
        )}
      />
      <p class="facts">
        <Standing term={term} now={Date.now()} /> {kindName(term.kind)} ·{' '}
        {i18n.t('vocabulary.savedOn', [formatDate(term.savedAt)])}
        {term.reps > 0 && (
          <>
            {' '}
            · {i18n.t('vocabulary.reviewed', [formatNumber(term.reps), formatNumber(term.lapses)])} ·{' '}
            {i18n.t('vocabulary.stability', [formatInterval(term.stability * 86_400_000)])}
          </>
        )}
      </p>
      <TagEditor key={`tags ${term.key}`} tags={term.tags} onChange={(tags) => onEdit({ tags })} />
      <Notes key={`notes ${term.key}`} notes={term.notes} onChange={(notes) => onEdit({ notes })} />
      <Meetings termKey={term.key} />
    </aside>
  );
}

function Meetings({ termKey }: { termKey: string }) {
  const [meetings, setMeetings] = useState<Meeting[]>([]);
  useEffect(() => {
    const live = liveQuery(() => vocabulary().meetings.where({ key: termKey }).toArray()).subscribe({
      next: (found) => setMeetings(found.toSorted((a, b) => b.at - a.at)),
      error: () => setMeetings([]),
    });
    return () => live.unsubscribe();
  }, [termKey]);
  if (meetings.length === 0) return null;
  return (
    <section class="meetings" aria-labelledby="meetings">
      <h3 id="meetings">{i18n.t('vocabulary.metIn', meetings.length)}</h3>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <MeetingSentence meeting={meeting} />
            <p class="fine">
              <Source meeting={meeting} /> · <time>{formatDate(meeting.at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ meeting: { title, url, host } }: { meeting: Meeting }) {
  const name = title || host || url;
  // An address from a restored file may be anything; only pages are linked.
  if (!/^(?:https?|file):/.test(url)) return <span lang="zh">{name}</span>;
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer" lang="zh">
        {name}
      </a>
      {host && title && <span class="host">{host}</span>}
    </>
  );
}
