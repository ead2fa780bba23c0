/**
 * The typed messages between the parts. A page reads through one port (half the latency of single messages, and
 * opening it wakes a sleeping background before it is needed); everything else is one request, one answer.
 * What the background takes, and checks, is in `requests.ts`: all that is here weighs on every page that is read.
 */
import { browser } from 'wxt/browser';
import { isOrphaned } from './orphan';
import type { ImportProblem } from './reading/terms/user-terms';
import type { LookUp, Mention, PackedWords, Term } from './reading/types';
import type { Request } from './requests';

export const READING_PORT = 'reading';

/** What is listed where, only the whole article tells. */
export type OwnMention = Omit<Mention, 'spelledOut'>;

export interface AnnotatedBlock {
  key: number;
  words: PackedWords;
  terms: OwnMention[];
  /** Words, as written but for white space, that the reader knows without having saved them. */
  familiar?: string[];
}

/** Where members stand: spans in block `key`. */
export interface MemberPlace {
  key: number;
  start: number;
  end: number;
}

export interface ArticleMention extends OwnMention {
  spelledOut?: { members: MemberPlace[]; partial: boolean };
}

/** A block's mentions as the whole article tells them. */
export interface ArticleBlock {
  key: number;
  terms: ArticleMention[];
  /** Where the article tells names in it: its words with these written as names. */
  words?: PackedWords;
}

export type WordStatus = 'saved' | 'known';

/** What a save has added to the vocabulary, so that it can be taken back. */
export interface Added {
  key: string;
  /** The term itself, which was not saved before. */
  isNew: boolean;
  /** The sentence's id; empty where it was there already. */
  meeting: string;
}

/** Background → page, over the port. `id` is the request's. */
export type ReadingResponse =
  | {
      type: 'annotated';
      id: number;
      blocks: AnnotatedBlock[];
      /** The cards of all mentions in `blocks`. */
      terms: Term[];
      /** Headwords in `blocks` that the reader has saved or marked known. */
      status: Record<string, WordStatus>;
    }
  | {
      type: 'article';
      id: number;
      /** Those of which the article says something else than their own text does: most of a long page are not sent. */
      blocks: ArticleBlock[];
      /** The cards of all mentions in `blocks`. */
      terms: Term[];
    }
  | { type: 'failed'; id: number; reason: string };

/** A term that a search of the glossary has found. */
export interface TermHit {
  id: string;
  term: string;
  pinyin: string[];
  english: string;
}

export interface Answers {
  'look-up': LookUp[];
  save: { status: WordStatus; added: Added };
  'mark-known': { status: WordStatus };
  'take-back': { status: WordStatus | null };
  term: Term | null;
  /** The best of `total`. */
  'search-terms': { hits: TermHit[]; total: number };
  /** One for each text asked for. */
  traditional: string[];
  /** What is wrong with the term as it would be; null: stored. */
  'change-user-term': ImportProblem | null;
}

export const COMMANDS = [
  'read-page',
  'cycle-pinyin',
  'next-term',
  'previous-term',
  'save-term',
  'open-vocabulary',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Popup or background → page. */
export type PageRequest =
  | { type: 'page-state' }
  | { type: 'switch'; on: boolean }
  /** `frame`: which frame is meant, as it has named itself. */
  | { type: 'go-to'; id: string; frame: string }
  /** Asks the engine once more for what it has not answered. */
  | { type: 'try-again' }
  /** A keyboard shortcut; `read-page` where Tifa had to be started first. */
  | { type: 'command'; command: Command }
  /** Shows the card for what is selected. */
  | { type: 'look-up-selection' }
  /** The reader has taken back the match patterns in `taken`; those in `left` still stand. */
  | { type: 'taken-back'; taken: string[]; left: string[] };

type Check = (value: unknown) => boolean;
type FieldsOf<T> = Exclude<keyof Extract<PageRequest, { type: T }>, 'type'>;

const isText: Check = (value) => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && [...value].every(isText);

const PAGE_REQUESTS: { [T in PageRequest['type']]: Record<FieldsOf<T>, Check> } = {
  'page-state': {},
  switch: { on: (value) => typeof value === 'boolean' },
  'go-to': { id: isText, frame: isText },
  'try-again': {},
  command: { command: (value) => COMMANDS.some((command) => command === value) },
  'look-up-selection': {},
  'taken-back': { taken: isTexts, left: isTexts },
};

/** Of what arrives in a page. By hand: a library's schemas would be an eighteenth of the script in every page. */
export function isPageRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null) return false;
  const { type, ...rest } = message as Record<string, unknown>;
  if (!isText(type) || !Object.hasOwn(PAGE_REQUESTS, type as string)) return false;
  const checks: Record<string, Check> = PAGE_REQUESTS[type as PageRequest['type']];
  return Object.entries(checks).every(([field, check]) => check(rest[field]));
}

/** One slogan or other term of the page, as the popup lists it. */
export interface DigestRow {
  id: string;
  term: string;
  pinyin: string[];
  english: string;
  kind: string;
  count: number;
  standing: 'known' | 'spelled-out' | 'unexplained';
}

export interface PageState {
  on: boolean;
  hostname: string;
  /** The reader is writing: shortcuts keep still. */
  editing: boolean;
  /** The engine could not be reached or could not start. */
  unreachable: boolean;
  digest: DigestRow[];
}

/** What {@link ask} gets back. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string };

/** Longer than anything asked for takes on a slow machine; after it the message counts as lost. */
export const ANSWER_WITHIN_MS = 10_000;

/** The background could not be reached, or has not answered in time. */
export class Unreached extends Error {}

/**
 * Asks the background, once more where it was stopped meanwhile. Rejects with its reason in words fit for the reader,
 * or with {@link Unreached}.
 */
export async function ask<T extends Request['type']>(
  request: Extract<Request, { type: T }>,
): Promise<Answers[T]> {
  const send = async () =>
    (await inTime(browser.runtime.sendMessage(request))) as Outcome<Answers[T]> | undefined;
  const outcome = await send()
    .catch((error: unknown) => {
      if (error instanceof Unreached || isOrphaned()) throw error;
      return send();
    })
    .catch((error: unknown) => {
      throw error instanceof Unreached ? error : new Unreached(String(error));
    });
  if (!outcome) throw new Unreached('no answer');
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unreached('no answer in time')), ANSWER_WITHIN_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Tells a page, in every frame that Tifa runs in; where it runs in none, nothing happens. */
export async function tellPage(tabId: number, request: PageRequest): Promise<void> {
  await browser.tabs.sendMessage(tabId, request).catch(() => undefined);
}

/** Tells all pages Tifa runs in, in every frame. */
export async function tellPages(request: PageRequest): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && tellPage(id, request)));
}
