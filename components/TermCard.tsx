import { i18n } from '#i18n';
import type { Member, Sense, Term } from '../reading/types';
import { joinSyllables } from '../reading/pinyin-display';
import { Headword } from './Headword';
import { KeepButtons, type Keeping } from './KeepButtons';
import { Pinyin } from './Pinyin';
import { ProblemNote } from './ProblemNote';
import { SIMPLIFIED, type Writing } from './traditional-forms';

/** Where this article lists what the slogan counts. */
export interface SpelledOutHere {
  members: string[];
  partial: boolean;
  jump: () => void;
}

/** One word of a coined slogan. */
export interface LiteralWord {
  zh: string;
  pinyin: readonly string[];
  gloss?: string;
}

export interface TermCardProps {
  term: Term;
  /** Which sense fits here. */
  sense: number;
  coined: boolean;
  recognised: boolean;
  spelledOut?: SpelledOutHere;
  /** Word by word, of a coined slogan. */
  literal?: readonly LiteralWord[];
  /** Shorter terms inside this one, and related entries. */
  related: Term[];
  onRelated: (id: string) => void;
  /** Of headwords and the glossary's members; what the article lists stays as it is there. */
  writing?: Writing;
  /** Left out where there is nothing to save. */
  keeping?: Keeping;
}

/** Everything the glossary says of one term, the page's own explanation first. */
export function TermCard(props: TermCardProps) {
  const { term, spelledOut, coined, recognised, related, onRelated, writing = SIMPLIFIED } = props;
  const { written } = writing;
  const [first = term.senses[0]] = term.senses.slice(props.sense);
  const others = term.senses.filter((sense) => sense !== first);
  return (
    <article class="card">
      <header class="head">
        <div class="headword">
          <Pinyin syllables={term.pinyin} />
          <Headword simplified={term.term} traditional={written(term.term)} characters={writing.characters} />
        </div>
        {props.keeping && <KeepButtons {...props.keeping} headword={term.term} />}
      </header>
      {props.keeping?.problem && <ProblemNote problem={props.keeping.problem} />}
      {coined && <p class="notice">{spelledOut ? i18n.t('card.coinedHere') : i18n.t('card.coined')}</p>}
      {recognised && <p class="notice">{i18n.t('card.recognised')}</p>}
      {first ? (
        <SenseBody sense={first} here={spelledOut} checked={recognised} written={written} />
      ) : (
        spelledOut && <Here {...spelledOut} glosses={[]} />
      )}
      {term.note && (
        <p class="note" lang="">
          <span>{i18n.t('card.note')}</span> {term.note}
        </p>
      )}
      {props.literal && <WordByWord words={props.literal} />}
      {others.length > 0 && (
        <details class="others">
          <summary>{i18n.t('card.otherSenses', others.length)}</summary>
          {others.map((sense, index) => (
            <SenseBody key={index} sense={sense} written={written} />
          ))}
        </details>
      )}
      {related.length > 0 && (
        <nav class="related" aria-label={i18n.t('card.related')}>
          {related.map(({ id, term: name, senses }) => (
            <button key={id} type="button" title={senses[0]?.english} onClick={() => onRelated(id)} lang="zh">
              {written(name)}
            </button>
          ))}
        </nav>
      )}
    </article>
  );
}

/** Where this article explains the slogan itself; the glossary's English stands beside members that it has too. */
function Here({ members, partial, jump, glosses }: SpelledOutHere & { glosses: readonly Member[] }) {
  return (
    <section class="here">
      <h3>
        <span>{i18n.t('card.spelledOut')}</span>
        <button type="button" class="jump" onClick={jump}>
          {i18n.t('card.jump')}
        </button>
      </h3>
      <Members
        members={members.map((zh) => ({ zh, en: glosses.find((member) => sameMember(member.zh, zh))?.en }))}
      />
      {partial && <p class="fine">{i18n.t('card.partial')}</p>}
    </section>
  );
}

function Members({ members }: { members: readonly Member[] }) {
  return (
    <ol class="members">
      {members.map(({ zh, en }, index) => (
        <li key={index}>
          <span lang="zh">{zh}</span>
          {en && (
            <span class="gloss" lang="en">
              {en}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function WordByWord({ words }: { words: readonly LiteralWord[] }) {
  return (
    <dl class="word-by-word" aria-label={i18n.t('card.wordByWord')}>
      {words.map(({ zh, pinyin, gloss }, index) => (
        <div key={index}>
          <dt lang="zh">
            {zh} <span class="pinyin">{joinSyllables(pinyin)}</span>
          </dt>
          <dd lang="en">{gloss}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * The glossary's members are shown beside the article's own list only where they differ. `checked`: the card says
 * elsewhere how sure it is.
 */
function SenseBody(props: {
  sense: Sense;
  here?: SpelledOutHere;
  checked?: boolean;
  written: Writing['written'];
}) {
  const { sense, here, checked, written } = props;
  const since = [sense.since, sense.source].filter(Boolean).join(' · ');
  const ownList = sense.members.length > 0 && !(here && sameMembers(here.members, sense));
  return (
    <div class="sense">
      <p class="english" lang="en">
        {sense.english}
      </p>
      {sense.also.length > 0 && (
        <p class="also" lang="en">
          {sense.also.join(' · ')}
        </p>
      )}
      {sense.literal && <p class="literal">{i18n.t('card.literally', [sense.literal])}</p>}
      {here && <Here {...here} glosses={sense.members} />}
      {ownList && here && <p class="fine">{i18n.t('card.elsewhere')}</p>}
      {ownList && <Members members={sense.members.map(({ zh, en }) => ({ zh: written(zh), en }))} />}
      {sense.meaning && (
        <p class="meaning" lang="en">
          {sense.meaning}
        </p>
      )}
      {since && (
        <p class="source" lang="en">
          {since}
        </p>
      )}
      {sense.confidence !== 'sure' && !checked && (
        <p class="fine">{i18n.t(sense.confidence === 'likely' ? 'card.likely' : 'card.unsure')}</p>
      )}
    </div>
  );
}

function sameMembers(article: readonly string[], { members }: Sense): boolean {
  return (
    members.length === article.length &&
    members.every(({ zh }) => article.some((other) => sameMember(zh, other)))
  );
}

/** Articles shorten and lengthen what they list: 敢为 and 干部敢为 are the same member. */
function sameMember(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[\s“”"'、，,]/g, '');
  return bare(a).includes(bare(b)) || bare(b).includes(bare(a));
}
