import { i18n } from '#i18n';
import type { Sense, Term } from '../reading/types';
import { Pinyin } from './Pinyin';
import { SaveButton, type SaveState } from './SaveButton';

/** Where this article lists what the slogan counts. */
export interface SpelledOutHere {
  members: string[];
  partial: boolean;
  jump: () => void;
}

export interface TermCardProps {
  term: Term;
  /** Which sense fits here. */
  sense: number;
  coined: boolean;
  recognised: boolean;
  spelledOut?: SpelledOutHere;
  /** Shorter terms inside this one, and related entries. */
  related: Term[];
  onRelated: (id: string) => void;
  save: SaveState;
  onSave: () => void;
}

/** Everything the glossary says of one term, the page's own explanation first. */
export function TermCard(props: TermCardProps) {
  const { term, spelledOut, coined, recognised, related, onRelated } = props;
  const [first = term.senses[0]] = term.senses.slice(props.sense);
  const others = term.senses.filter((sense) => sense !== first);
  return (
    <article class="card" lang="en">
      <header class="head">
        <div class="headword">
          <Pinyin syllables={term.pinyin} />
          <h2 class="term" lang="zh">
            {term.term}
          </h2>
        </div>
        <SaveButton state={props.save} onSave={props.onSave} headword={term.term} />
      </header>
      {coined && <p class="notice">{spelledOut ? i18n.t('card.coinedHere') : i18n.t('card.coined')}</p>}
      {recognised && <p class="notice">{i18n.t('card.recognised')}</p>}
      {spelledOut && <SpelledOutList {...spelledOut} />}
      {first && <SenseBody sense={first} article={spelledOut?.members} />}
      {others.length > 0 && (
        <details class="others">
          <summary>{i18n.t('card.otherSenses', others.length)}</summary>
          {others.map((sense, index) => (
            <SenseBody key={index} sense={sense} />
          ))}
        </details>
      )}
      {related.length > 0 && (
        <nav class="related" aria-label={i18n.t('card.related')}>
          {related.map(({ id, term: name, senses }) => (
            <button key={id} type="button" title={senses[0]?.english} onClick={() => onRelated(id)} lang="zh">
              {name}
            </button>
          ))}
        </nav>
      )}
    </article>
  );
}

function SpelledOutList({ members, partial, jump }: SpelledOutHere) {
  return (
    <section class="here">
      <h3>
        {i18n.t('card.spelledOut')}
        <button type="button" class="jump" onClick={jump}>
          {i18n.t('card.jump')}
        </button>
      </h3>
      <ol lang="zh">
        {members.map((member, index) => (
          <li key={index}>{member}</li>
        ))}
      </ol>
      {partial && <p class="fine">{i18n.t('card.partial')}</p>}
    </section>
  );
}

/** `article`: the members this article gives; the glossary's are shown beside them only where they differ. */
function SenseBody({ sense, article }: { sense: Sense; article?: string[] }) {
  const differs = article && !sameMembers(article, sense);
  const since = [sense.since, sense.source].filter(Boolean).join(' · ');
  return (
    <div class="sense">
      <p class="english">{sense.english}</p>
      {sense.also.length > 0 && <p class="also">{sense.also.join(' · ')}</p>}
      {sense.literal && <p class="literal">{i18n.t('card.literally', [sense.literal])}</p>}
      {sense.members.length > 0 && (!article || differs || sense.members.some(({ en }) => en)) && (
        <>
          {differs && <p class="fine">{i18n.t('card.elsewhere')}</p>}
          <ol class="members">
            {sense.members.map(({ zh, en }) => (
              <li key={zh}>
                <span lang="zh">{zh}</span>
                {en && <span class="gloss">{en}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {sense.meaning && <p class="meaning">{sense.meaning}</p>}
      {since && <p class="source">{since}</p>}
      {sense.confidence !== 'sure' && (
        <p class="fine">{i18n.t(sense.confidence === 'likely' ? 'card.likely' : 'card.unsure')}</p>
      )}
    </div>
  );
}

function sameMembers(article: readonly string[], { members }: Sense): boolean {
  const bare = (text: string) => text.replace(/[\s“”"'、，,]/g, '');
  return (
    members.length === 0 ||
    (members.length === article.length &&
      members.every(({ zh }) =>
        article.some((here) => bare(here).includes(bare(zh)) || bare(zh).includes(bare(here))),
      ))
  );
}
