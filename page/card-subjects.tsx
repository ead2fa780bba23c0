import type { ComponentChild } from 'preact';
import type { Keeping } from '../components/KeepButtons';
import { TermCard, type LiteralWord, type SpelledOutHere } from '../components/TermCard';
import { headwordsOf, type Writing } from '../components/traditional-forms';
import { WordCard } from '../components/WordCard';
import type { DictionaryEntry, Term, UserTerm } from '../reading/types';
import type { Settings } from '../settings';
import type { Block, BlockMention, BlockSpan } from './block';
import { meaningOf, type Kept } from './card-save';

/** The most related terms that one card offers. */
const MOST_RELATED = 8;

/** What a card is about: a span of a block or a selection anywhere, and its term or its dictionary entries. */
export interface Subject extends Kept {
  place: BlockSpan | Range;
  /** What is written in traditional characters if the reader wants that; a dictionary entry brings its own forms. */
  headwords: string[];
  /** The headword in the characters that the card has it in. */
  written: () => string;
  /** What the reader has stored of it. */
  own?: UserTerm;
  render: (keeping: Keeping) => ComponentChild;
}

/** A term where it stands. */
export interface TermHere {
  block: Block;
  mention: BlockMention;
  term: Term;
}

/** What the article and the page add to the glossary's entry. */
export interface TermContext {
  spelledOut?: SpelledOutHere;
  /** Word by word, of a slogan that is explained nowhere. */
  literal?: readonly LiteralWord[];
  related: Term[];
  onRelated: (id: string) => void;
  writing: Writing;
}

export function termSubject({ block, mention, term }: TermHere, context: TermContext): Subject {
  const sense = term.senses[mention.sense] ?? term.senses[0];
  return {
    place: { block, start: mention.start, end: mention.end },
    key: `term:${term.id}`,
    headword: term.term,
    kind: term.kind,
    pinyin: term.pinyin,
    english: sense?.english ?? '',
    meaning: meaningOf(sense, context.spelledOut?.members),
    written: () => context.writing.written(term.term),
    own: term.own,
    headwords: [...headwordsOf(term), ...context.related.map((other) => other.term)],
    render: (keeping) => (
      <TermCard
        {...context}
        term={term}
        sense={mention.sense}
        coined={mention.origin === 'coined'}
        recognised={mention.origin === 'name'}
        keeping={keeping}
      />
    ),
  };
}

/** `asked`: what the card is called where the dictionary has nothing. */
export function wordSubject(
  place: BlockSpan | Range,
  asked: string,
  entries: DictionaryEntry[],
  characters: Settings['characters'],
): Subject {
  const [first] = entries;
  const headword = first?.simplified ?? asked;
  return {
    place,
    key: `word:${headword}`,
    headword,
    kind: 'word',
    pinyin: first?.pinyin ?? [],
    english: first?.senses.join('; ') ?? '',
    meaning: '',
    written: () => (characters === 'traditional' && first?.traditional) || headword,
    headwords: [],
    render: (keeping) => (
      <WordCard headword={headword} entries={entries} characters={characters} keeping={keeping} />
    ),
  };
}

/** Terms inside this one first, then the entry's own references; of those that the page has not got, the name. */
export function relatedTerms({ block, mention, term }: TermHere, terms: ReadonlyMap<string, Term>): Term[] {
  const inside = block.mentions
    .filter(({ start, end, id }) => start >= mention.start && end <= mention.end && id !== mention.id)
    .map(({ id }) => id);
  const ids = new Set([...inside, ...term.see]);
  ids.delete(term.id);
  return [...ids].slice(0, MOST_RELATED).map((id) => terms.get(id) ?? nameOnly(id));
}

/** Of an entry of which nothing is known here but how it is referred to. */
export function nameOnly(id: string): Term {
  return { id, term: id, kind: 'formula', pinyin: [], senses: [], see: [] };
}

/** Where this article spells a term out, if those places still stand on the page; `show` takes the reader there. */
export function spelledOutHere(
  { spelledOut }: BlockMention,
  blocks: readonly Block[],
  show: (spans: BlockSpan[]) => void,
): SpelledOutHere | undefined {
  if (!spelledOut) return undefined;
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const spans = spelledOut.members.flatMap(({ key, start, end }) => {
    const block = byKey.get(key);
    return block ? [{ block, start, end }] : [];
  });
  if (spans.length === 0) return undefined;
  return {
    members: spans.map(({ block, start, end }) => block.text.slice(start, end).replace(/\s+/g, '')),
    partial: spelledOut.partial,
    jump: () => show(spans),
  };
}
