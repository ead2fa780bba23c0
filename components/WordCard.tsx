import { i18n } from '#i18n';
import type { DictionaryEntry } from '../reading/types';
import { Headword } from './Headword';
import { Pinyin } from './Pinyin';
import { KeepButtons, type Keeping } from './KeepButtons';
import { ProblemNote } from './ProblemNote';

export interface WordCardProps {
  /** What was asked for; shown where the dictionary has nothing. */
  headword: string;
  /** The longest word first, then shorter ones at the same place. */
  entries: DictionaryEntry[];
  /** Which form of a headword comes first. */
  characters?: 'simplified' | 'traditional';
  /** Left out where there is nothing to save. */
  keeping?: Keeping;
}

/** What the dictionary says of the word under the pointer. */
export function WordCard({ headword, entries, characters = 'simplified', keeping }: WordCardProps) {
  return (
    <article class="card">
      {entries.length === 0 && (
        <>
          <h2 class="term" lang="zh">
            {headword}
          </h2>
          {keeping?.problem ? (
            <ProblemNote problem={keeping.problem} />
          ) : (
            <p class="fine">{i18n.t('card.notFound')}</p>
          )}
        </>
      )}
      {entries.map((entry, index) => (
        <section key={index} class={index === 0 ? 'entry' : 'entry shorter'}>
          <header class="head">
            <div class="headword">
              <Pinyin syllables={entry.pinyin} />
              <Headword {...entry} characters={characters} />
            </div>
            {index === 0 && keeping && <KeepButtons {...keeping} headword={entry.simplified} />}
          </header>
          {index === 0 && keeping?.problem && <ProblemNote problem={keeping.problem} />}
          <ol class="definitions" lang="en">
            {entry.senses.map((sense, i) => (
              <li key={i}>{sense}</li>
            ))}
          </ol>
          {entry.classifiers.length > 0 && (
            <p class="fine">{i18n.t('card.classifiers', [entry.classifiers.join('、')])}</p>
          )}
          {entry.likely && <p class="fine">{i18n.t('card.likelyName')}</p>}
        </section>
      ))}
    </article>
  );
}
