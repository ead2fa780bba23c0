import { liveQuery, type Subscription } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { vocabulary } from '../../vocabulary/open';
import { inWords } from '../../vocabulary/problems';
import { dueCount } from '../../vocabulary/review';
import { BackupReminder } from './backup/BackupReminder';
import { BackupView } from './backup/BackupView';
import { GlossaryView } from './glossary/GlossaryView';
import { ProgressView } from './progress/ProgressView';
import { ReviewView } from './review/ReviewView';
import { TextView } from './text/TextView';
import { useHash } from './use-hash';
import { useSettings } from '../../components/use-settings';
import { useTheme } from '../../components/use-theme';
import { WordsView } from './words/WordsView';

const VIEWS = ['words', 'review', 'progress', 'glossary', 'text', 'backup'] as const;
type View = (typeof VIEWS)[number];

const isView = (name: string): name is View => (VIEWS as readonly string[]).includes(name);

/** The reader's vocabulary in a full tab: the list, review, progress, the glossary, a text to read, the way out and in. */
export function VocabularyPage() {
  const hash = useHash();
  const view = isView(hash) ? hash : 'words';
  const [settings, change, failed] = useSettings();
  const { due, problem } = useDue();

  useTheme(settings);
  useEffect(() => {
    document.title = `${i18n.t(`vocabulary.view.${view}`)} · ${i18n.t('vocabulary.title')}`;
  }, [view]);

  return (
    <div class="page" data-view={view}>
      <header class="page-head">
        <h1>{i18n.t('vocabulary.title')}</h1>
        <nav aria-label={i18n.t('vocabulary.views')}>
          {VIEWS.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
              {i18n.t(`vocabulary.view.${name}`)}
              {name === 'review' && due > 0 && (
                <>
                  {' '}
                  <span class="due-count" aria-label={i18n.t('vocabulary.dueNow', [due])}>
                    {due}
                  </span>
                </>
              )}
            </a>
          ))}
        </nav>
      </header>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <main>
        {view === 'words' && <BackupReminder />}
        {view === 'words' && <WordsView />}
        {view === 'review' && settings && <ReviewView settings={settings} />}
        {view === 'progress' && <ProgressView />}
        {view === 'glossary' && <GlossaryView />}
        {view === 'text' && settings && <TextView settings={settings} onChange={change} failed={failed} />}
        {view === 'backup' && <BackupView />}
      </main>
    </div>
  );
}

/** What setTimeout takes. */
const LONGEST_MS = 2 ** 31 - 1;

/** How many terms are due, and what is wrong with the database if it can't be read. */
function useDue(): { due: number; problem: string | null } {
  const [due, setDue] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const db = vocabulary();
    const blocked = () => setProblem(i18n.t('database.blocked'));
    db.on('blocked', blocked);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let live: Subscription | undefined;
    const count = () => {
      live?.unsubscribe();
      live = liveQuery(() => dueCount(db, Date.now())).subscribe({
        next: ({ due: now, next }) => {
          setDue(now);
          setProblem(null);
          clearTimeout(timer);
          if (next) timer = setTimeout(count, Math.min(next - Date.now() + 1, LONGEST_MS));
        },
        error: (error: unknown) => setProblem(inWords(error)),
      });
    };
    // A live query keeps silent about a database that does not open.
    db.open().then(count, (error: unknown) => setProblem(inWords(error)));
    return () => {
      live?.unsubscribe();
      clearTimeout(timer);
      db.on('blocked').unsubscribe(blocked);
    };
  }, []);
  return { due, problem };
}
