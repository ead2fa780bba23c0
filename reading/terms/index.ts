import type { Mention, Term, UserTerm } from '../types';
import type { TermIndex } from './glossary-index';
import { createTermIndex, NO_TERMS } from './glossary-index';
import {
  isNameId,
  nameCard,
  recogniseNames,
  spreadNames,
  surnameReadings,
  withoutConjunctions,
  withoutInside,
  withWholeNames,
} from './names/index';
import { placesInBodies } from './names/bodies';
import { chooseSenses } from './senses';
import { byPlace } from './stretches';
import type { GivenReading, UserIndex } from './user-index';
import { createUserIndex, userCard } from './user-index';

export type { TermIndex } from './glossary-index';
export { createTermIndex } from './glossary-index';
export { putGivenReadings } from './given-readings';
export { writeCapitals } from './names/capitals';
export { writeNames } from './names/write';

/** What the terms say of a block of text. */
export interface FoundTerms {
  mentions: Mention[];
  /** Those that are proper names of persons and places, and the places in the names of bodies. */
  names: Mention[];
  /** These places. */
  inBodies: Mention[];
  /** Readings that the glossary or the reader gives, the reader's last. */
  readings: GivenReading[];
}

function openOrNone(glossary: ArrayBuffer | null): TermIndex {
  if (!glossary) return NO_TERMS;
  try {
    return createTermIndex(glossary);
  } catch {
    return NO_TERMS;
  }
}

/** Everything about terms that the engine needs: the glossary, the reader's own terms, recognised names. */
export class Terms {
  readonly #glossary: TermIndex;
  #user: UserIndex;
  readonly #fold: (text: string) => string;
  readonly #read: (text: string) => string[];
  readonly #edges: (text: string) => Uint8Array;

  /**
   * `glossary`: `glossary.bin`; without one that can be read there are the reader's own terms only. `fold`: half
   * width, simplified, same length. `read`: the pinyin of a short text, one syllable a Han character. `edges`: not 0
   * where a word of a short text starts or ends.
   */
  constructor(
    glossary: ArrayBuffer | null,
    fold: (text: string) => string,
    read: (text: string) => string[],
    edges: (text: string) => Uint8Array,
  ) {
    this.#glossary = openOrNone(glossary);
    this.#fold = fold;
    this.#read = read;
    this.#edges = edges;
    this.#user = createUserIndex([], fold);
  }

  setUserTerms(terms: readonly UserTerm[]): void {
    this.#user = createUserIndex(terms, this.#fold);
  }

  /** `text`: folded; `boundaries`: not 0 where one of its words starts or ends; short terms must not cut through any. */
  find(text: string, boundaries: Uint8Array): FoundTerms {
    const bundled = withoutConjunctions(text, this.#glossary.match(text, boundaries));
    const own = this.#user.match(text, boundaries);
    const names = recogniseNames({ text, boundaries, ordinary: this.#glossary.ordinaryWords }, bundled);
    const standing = withWholeNames(text, withoutInside(bundled, names), names);
    const mentions = this.#merge(own.mentions, [...standing, ...names]);
    return this.#found(text, mentions, standing, own.readings);
  }

  /** As {@link find}, where the whole article has told what the terms are. */
  told(text: string, boundaries: Uint8Array, mentions: Mention[]): FoundTerms {
    const bundled = mentions.filter(({ origin }) => origin === 'glossary');
    return this.#found(text, mentions, bundled, this.#user.match(text, boundaries).readings);
  }

  #found(
    text: string,
    mentions: Mention[],
    bundled: readonly Mention[],
    own: readonly GivenReading[],
  ): FoundTerms {
    const readings: GivenReading[] = [];
    for (const mention of bundled) this.#addGivenReading(text, mention, readings);
    readings.push(...surnameReadings(text, mentions), ...own);
    const inBodies = placesInBodies(text, mentions);
    const names = mentions.filter((mention) => this.#isName(mention));
    return { mentions, names: [...names, ...inBodies], inBodies, readings };
  }

  /**
   * A mention of the reader's takes the place of bundled ones over the same stretch; of what kind it is they know, where
   * the reader does not say. By start, the longer first.
   */
  #merge(own: readonly Mention[], bundled: readonly Mention[]): Mention[] {
    if (own.length === 0) return bundled.toSorted(byPlace);
    const taken = new Map<string, Mention>();
    const stretch = ({ start, end }: Mention) => `${start}-${end}`;
    for (const mention of own) taken.set(stretch(mention), mention);
    const left: Mention[] = [];
    for (const mention of bundled) {
      const mine = taken.get(stretch(mention));
      if (!mine) left.push(mention);
      else if (!this.#user.get(mine.id)?.kind) mine.kind = mention.kind;
    }
    return [...own, ...left].sort(byPlace);
  }

  #isName({ id, kind, origin }: Mention): boolean {
    return (kind === 'person' || kind === 'place') && (origin === 'name' || this.#glossary.isName(id));
  }

  /** The mentions of a whole article with their senses chosen, and its names wherever they stand again. */
  chooseSenses(text: string, mentions: readonly Mention[]): Mention[] {
    return chooseSenses(text, spreadNames(text, mentions, this.#edges), this.#glossary);
  }

  /** What the entry of an id lists in one of its senses, without making its card. */
  members(id: string, sense: number): string[] {
    const term = this.#user.get(id) ? this.term(id) : this.#glossary.term(id);
    return (term?.senses[sense]?.members ?? []).map(({ zh }) => zh);
  }

  /** The reading that the reader has given a term. */
  ownReading(term: string): string[] | undefined {
    return this.#user.get(term)?.pinyin;
  }

  /** Every entry's card, the reader's own first. */
  *all(): Iterable<Term> {
    const own = new Set(this.#user.names());
    for (const id of own) yield this.term(id)!;
    for (const id of this.#glossary.ids()) if (!own.has(id)) yield this.term(id)!;
  }

  /** The card of a mention's id. */
  term(id: string): Term | undefined {
    if (isNameId(id)) return nameCard(id, this.#read);
    const bundled = this.#glossary.term(id);
    const user = this.#user.get(id);
    const term = user ? userCard(user, bundled) : bundled;
    if (!term) return undefined;
    return term.pinyin.length > 0 ? term : { ...term, pinyin: this.#read(term.term) };
  }

  /** The entry's own reading, for its full form or a form that begins like it. */
  #addGivenReading(text: string, { id, start, end }: Mention, readings: GivenReading[]): void {
    const pinyin = this.#glossary.givenPinyin(id);
    if (pinyin && id.startsWith(text.slice(start, end))) readings.push({ start, end, pinyin });
  }
}
