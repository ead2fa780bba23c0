import { useEffect, useState } from 'preact/hooks';
import { ask } from '../messages';
import type { DictionaryEntry, Term } from '../reading/types';
import type { SavedTerm } from '../vocabulary/database';
import { Headword } from './Headword';
import { Pinyin } from './Pinyin';
import { TermCard } from './TermCard';
import { headwordsOf, type Writing } from './traditional-forms';
import { useWriting } from './use-writing';
import { WordCard } from './WordCard';

type Found = { term: Term } | { entries: DictionaryEntry[] } | null;

/**
 * The card of a saved term: what the glossary or dictionary says today; where they say nothing (a local coinage, an
 * entry that is gone, a background that can't start) what was kept when it was saved.
 */
export function StoredCard({ term }: { term: SavedTerm }) {
  const { key, headword } = term;
  const [found, setFound] = useState<Found | undefined>(undefined);
  useEffect(() => {
    let current = true;
    setFound(undefined);
    void find(key, headword).then((answer) => current && setFound(answer));
    return () => {
      current = false;
    };
  }, [key, headword]);

  const writing = useWriting(found && 'term' in found ? headwordsOf(found.term) : [headword]);

  if (found && 'term' in found) {
    const sense = found.term.senses.findIndex(({ english }) => english === term.english);
    return (
      <TermCard
        term={found.term}
        sense={Math.max(0, sense)}
        coined={false}
        recognised={false}
        related={[]}
        onRelated={() => undefined}
        writing={writing}
      />
    );
  }
  if (found && 'entries' in found)
    return <WordCard headword={headword} entries={found.entries} characters={writing.characters} />;
  return <KeptCard term={term} writing={writing} />;
}

async function find(key: string, headword: string): Promise<Found> {
  try {
    if (key.startsWith('term:')) {
      const term = await ask({ type: 'term', id: key.slice('term:'.length) });
      return term && term.senses.length > 0 ? { term } : null;
    }
    const [longest] = await ask({ type: 'look-up', text: headword, offset: 0 });
    return longest?.end === headword.length ? { entries: longest.entries } : null;
  } catch {
    return null;
  }
}

function KeptCard({ term, writing }: { term: SavedTerm; writing: Writing }) {
  const { headword, pinyin, english, meaning } = term;
  return (
    <article class="card">
      <header class="head">
        <div class="headword">
          <Pinyin syllables={pinyin.split(' ').filter(Boolean)} />
          <Headword
            simplified={headword}
            traditional={writing.written(headword)}
            characters={writing.characters}
          />
        </div>
      </header>
      {english && (
        <p class="english" lang="en">
          {english}
        </p>
      )}
      {meaning && (
        <p class="meaning kept" lang="en">
          {meaning}
        </p>
      )}
    </article>
  );
}
