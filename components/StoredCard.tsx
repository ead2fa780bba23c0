import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SavedTerm } from '../vocabulary/database';
import { findCard, savedSense, textsOf, withOwnTexts, type FoundCard } from './found-card';
import { Headword } from './Headword';
import { Pinyin } from './Pinyin';
import { TermCard } from './TermCard';
import { headwordsOf, type Writing } from './traditional-forms';
import { useWriting } from './use-writing';
import { WordCard } from './WordCard';

interface StoredCardProps {
  term: SavedTerm;
  /** What is offered below it, given what it says in short and the headword as it writes it. */
  tools?: (says: Pick<SavedTerm, 'pinyin' | 'english'>, written: string) => ComponentChild;
}

/**
 * The card of a saved term: what the glossary or dictionary says today; where they say nothing (a local coinage, an
 * entry that is gone, a background that can't start) what was kept when it was saved. What the reader has written stands
 * above either.
 */
export function StoredCard({ term, tools }: StoredCardProps) {
  const { key, headword } = term;
  const [answer, setAnswer] = useState<FoundCard | null>(null);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    void findCard(key, headword).then((found) => current && setAnswer(found));
    return () => {
      current = false;
    };
  }, [key, headword]);

  const found = answer && withOwnTexts(answer, term);
  const writing = useWriting(found && 'term' in found ? headwordsOf(found.term) : [headword]);

  return (
    <>
      <ShownCard term={term} found={found} writing={writing} />
      {tools?.(found ? textsOf(found, term) : term, writing.written(headword))}
    </>
  );
}

function ShownCard({ term, found, writing }: { term: SavedTerm; found: FoundCard | null; writing: Writing }) {
  if (found && 'term' in found)
    return (
      <TermCard
        term={found.term}
        sense={savedSense(found.term, term)}
        coined={false}
        recognised={false}
        related={[]}
        onRelated={() => undefined}
        writing={writing}
      />
    );
  if (found)
    return <WordCard headword={term.headword} entries={found.entries} characters={writing.characters} />;
  return <KeptCard term={term} writing={writing} />;
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
