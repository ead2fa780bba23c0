import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyButton } from '../../../components/CopyButton';
import { problemOf, ProblemNote, type Problem } from '../../../components/ProblemNote';
import { TermCard } from '../../../components/TermCard';
import { headwordsOf } from '../../../components/traditional-forms';
import { useWriting } from '../../../components/use-writing';
import { ask, type WordStatus } from '../../../messages';
import { meaningOf, saveOf } from '../../../page/card-save';
import { nameOnly } from '../../../page/card-subjects';
import type { Term } from '../../../reading/types';
import { vocabulary } from '../../../vocabulary/open';
import { statuses } from '../../../vocabulary/status';

/** An entry of the glossary in full, with what it refers to, to be saved or marked as known. */
export function GlossaryCard({ id, onRelated }: { id: string; onRelated: (term: string) => void }) {
  const [term, setTerm] = useState<Term | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const status = useStatus(term?.term);
  const writing = useWriting(term ? [...headwordsOf(term), ...term.see] : []);
  useEffect(() => {
    ask({ type: 'term', id }).then(setTerm, (error: unknown) => setProblem(problemOf(error)));
  }, [id]);

  if (!term) return problem ? <ProblemNote problem={problem} /> : <div class="card" aria-busy="true" />;
  const keep = async (known?: boolean) => {
    if (busy) return;
    const save = toSave(term);
    setBusy(true);
    setProblem(null);
    await (
      known === undefined ? ask({ type: 'save', save }) : ask({ type: 'mark-known', save, known })
    ).catch((error: unknown) => setProblem(problemOf(error)));
    setBusy(false);
  };
  return (
    <>
      <TermCard
        term={term}
        sense={0}
        coined={false}
        recognised={false}
        related={term.see.map(nameOnly)}
        onRelated={onRelated}
        writing={writing}
        keeping={{
          state: busy ? 'saving' : problem ? 'failed' : (status ?? 'unsaved'),
          problem,
          onSave: () => void keep(),
          onKnown: (known) => void keep(known),
        }}
      />
      <div class="tools">
        <CopyButton
          written={writing.written(term.term)}
          pinyin={term.pinyin}
          english={term.senses[0]?.english ?? ''}
        />
      </div>
    </>
  );
}

/** As a card in a page is saved, but met in no sentence. */
function toSave({ id, term, kind, pinyin, senses: [sense] }: Term) {
  const kept = {
    key: `term:${id}`,
    headword: term,
    kind,
    pinyin,
    english: sense?.english ?? '',
    meaning: meaningOf(sense),
  };
  return saveOf(kept, undefined, { title: i18n.t('glossary.source'), url: '' });
}

/** What the reader's vocabulary says of a headword, whichever page changes it. */
function useStatus(headword: string | undefined): WordStatus | undefined {
  const [found, setFound] = useState<ReadonlyMap<string, WordStatus>>(new Map());
  useEffect(() => {
    const live = liveQuery(() => statuses(vocabulary())).subscribe({
      next: setFound,
      error: () => setFound(new Map()),
    });
    return () => live.unsubscribe();
  }, []);
  return headword === undefined ? undefined : found.get(headword);
}
