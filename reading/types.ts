/** The kinds of glossary entry, and of what is recognised without one (`person`, `place`, `institution`). */
export const TERM_KINDS = [
  'slogan',
  'formula',
  'campaign',
  'institution',
  'document',
  'event',
  'people',
  'person',
  'place',
  'press',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export type Confidence = 'sure' | 'likely' | 'unsure';

/** A stretch of text: UTF-16 code units into the text as given, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Words in order and disjoint, ready for the port: an object a word would cost as much as to read it. */
export interface PackedWords {
  /** Where the words stand: of each its start, then its end, as of a {@link Span}. */
  at: number[];
  /** Of each word a syllable for each Han character, tone marks, citation tones, a space between; empty: unknown. */
  pinyin: string[];
  /** Offsets inside long words at which another of the words begins of which they are made (中国|共产党), in order. */
  joints: number[];
}

/** What the engine found in one block of text. */
export interface Annotation {
  /** Every Han character is in exactly one word; 丨, which headlines have for a bar, in none. */
  words: PackedWords;
  /** By start, the longer first; a longer one may contain shorter ones. */
  terms: Mention[];
}

/**
 * A place where a term stands.
 * - `glossary` and `user`: `id` names an entry (`Reader.term(id)`).
 * - `name`: recognised by its shape (a person, village, organisation); `Reader.term(id)` makes its card.
 * - `coined`: a quoted numeric slogan that no entry covers.
 */
export interface Mention extends Span {
  id: string;
  origin: 'glossary' | 'user' | 'name' | 'coined';
  kind: TermKind;
  /** Which of the entry's senses fits here; 0 where there is one. */
  sense: number;
  spelledOut?: SpelledOut;
}

/** Where this article lists what a slogan counts. */
export interface SpelledOut {
  members: Span[];
  /** The list ends in 等: there are more than are named. */
  partial: boolean;
}

export interface Member {
  zh: string;
  en?: string;
}

/** One meaning of a term. */
export interface Sense {
  scope?: string;
  english: string;
  also: string[];
  literal?: string;
  members: Member[];
  meaning?: string;
  since?: string;
  source?: string;
  confidence: Confidence;
}

/** All that the card shows of a term. */
export interface Term {
  id: string;
  term: string;
  kind: TermKind;
  pinyin: string[];
  senses: Sense[];
  see: string[];
  /** What the reader has stored of the term. */
  own?: UserTerm;
  /** What the reader says beside the glossary's entry, line by line. */
  note?: string;
}

/** A dictionary entry as the card shows it. */
export interface DictionaryEntry {
  simplified: string;
  traditional: string;
  /** Syllables in tone marks. */
  pinyin: string[];
  /** In a useful order: common noun before surname, cross-references resolved. */
  senses: string[];
  /** Measure words, e.g. `个`. */
  classifiers: string[];
  /** A likely, not a looked-up, reading or spelling (a decoded name). */
  likely?: boolean;
}

/** What the dictionary says at a place: the longest word first, then shorter ones that start there. */
export interface LookUp extends Span {
  entries: DictionaryEntry[];
}

/** A reader's own term, or just a corrected reading of a word. Stands above the bundled entries. */
export interface UserTerm {
  term: string;
  english?: string;
  literal?: string;
  meaning?: string;
  members?: Member[];
  kind?: TermKind;
  /** One syllable a Han character, tone marks. */
  pinyin?: string[];
}

/** What a reader knows without having been asked about each word. */
export interface Familiar {
  /** So many of the commonest words, about. */
  common: number;
  listed: readonly string[];
}

/** Brings a compiled data file (`public/data/NAME`): from disk in Node, from the package in the extension. */
export type LoadData = (name: string) => Promise<ArrayBuffer>;

/** The engine. Pure: no DOM, no browser API, no network. */
export interface Reader {
  /** Words with pinyin and terms of one block of text. Never throws, whatever the text. */
  annotate(text: string): Annotation;
  /**
   * Reads a whole article: `text` is its blocks with an empty line between, `terms` all their mentions with offsets
   * into it. Returns the mentions with their senses chosen, `spelledOut` filled in, and coined slogans added.
   */
  readArticle(text: string, terms: Mention[]): Mention[];
  /** The words of a block again where the article tells names in it: `terms`, with offsets into `text`. */
  wordsTold(text: string, terms: Mention[]): PackedWords;
  /** The entry behind a mention's id: glossary, user term, recognised name or coined slogan. */
  term(id: string): Term | undefined;
  /** Every entry: the reader's own, then the glossary's. */
  entries(): Iterable<Term>;
  /** The dictionary at an offset; loads the dictionary text the first time. */
  lookUp(text: string, offset: number): Promise<LookUp[]>;
  /** In traditional characters, word by word, of the same length; loads the dictionary text the first time. */
  toTraditional(text: string): Promise<string>;
  setUserTerms(terms: UserTerm[]): void;
  /** Tells which words of a text are known: each once, as it stands there but for white space. */
  knowing(familiar: Familiar): (text: string, words: PackedWords) => string[];
}
