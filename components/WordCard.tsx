import { i18n } from '#i18n';
import type { DictionaryEntry } from '../reading/types';
import { Pinyin } from './Pinyin';
import { KeepButtons, type Keeping } from './KeepButtons';

export interface WordCardProps {
  /** The longest word first, then shorter ones at the same place. */
  entries: DictionaryEntry[];
  /** Left out where there is nothing to save. */
  keeping?: Keeping;
}

/** What the dictionary says of the word under the pointer. */
export function WordCard({ entries, keeping }: WordCardProps) {
  return (
    <article class="card" lang="en">
      {entries.map((entry, index) => (
        <section key={index} class={index === 0 ? 'entry' : 'entry shorter'}>
          <header class="head">
            <div class="headword">
              <Pinyin syllables={entry.pinyin} />
              <h2 class="term" lang="zh">
                {entry.simplified}
                {entry.traditional !== entry.simplified && (
                  <small class="other-form">{entry.traditional}</small>
                )}
              </h2>
            </div>
            {index === 0 && keeping && <KeepButtons {...keeping} headword={entry.simplified} />}
          </header>
          <ol class="definitions">
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
