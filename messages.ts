/**
 * The typed messages between the parts. A page reads through one port (half the latency of single messages, and
 * opening it wakes a sleeping background before it is needed); everything else is one request, one answer.
 * What arrives from another context is validated here, so that an old page after an update, or a hostile one,
 * gets an error instead of doing damage.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isOrphaned } from './orphan';
import type { ImportProblem } from './reading/terms/user-terms';
import type { LookUp, Mention, PackedWords, Term } from './reading/types';

export const READING_PORT = 'reading';

const Key = v.pipe(v.number(), v.integer());
const Block = v.object({ key: Key, text: v.string() });

/** Page → background, over the port. */
export const ReadingRequestSchema = v.variant('type', [
  v.object({ type: v.literal('annotate'), id: Key, blocks: v.array(Block) }),
  /** All blocks of the article in document order, for what only the whole article tells. */
  v.object({ type: v.literal('article'), id: Key, blocks: v.array(Block) }),
]);
export type ReadingRequest = v.InferOutput<typeof ReadingRequestSchema>;
/** A request before the port gives it its number. */
export type Unsent<T> = T extends unknown ? Omit<T, 'id'> : never;

/** What is listed where, only the whole article tells. */
export type OwnMention = Omit<Mention, 'spelledOut'>;

export interface AnnotatedBlock {
  key: number;
  words: PackedWords;
  terms: OwnMention[];
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
}

export type WordStatus = 'saved' | 'known';

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

/** What is kept of a term or word when the reader saves it. */
export const SaveSchema = v.object({
  /** `term:<id>` or `word:<simplified>`. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  headword: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  kind: v.pipe(v.string(), v.maxLength(40)),
  pinyin: v.pipe(v.string(), v.maxLength(1000)),
  english: v.pipe(v.string(), v.maxLength(4000)),
  /** Members and explanation, one a line. */
  meaning: v.optional(v.pipe(v.string(), v.maxLength(8000)), ''),
  sentence: v.pipe(v.string(), v.maxLength(4000)),
  /** Of the headword in `sentence`. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  title: v.pipe(v.string(), v.maxLength(1000)),
  url: v.pipe(v.string(), v.maxLength(4000)),
});
export type Save = v.InferOutput<typeof SaveSchema>;

/** Anyone → background, one answer each. */
export const RequestSchema = v.variant('type', [
  v.object({ type: v.literal('look-up'), text: v.pipe(v.string(), v.maxLength(400)), offset: Key }),
  v.object({ type: v.literal('save'), save: SaveSchema }),
  v.object({ type: v.literal('mark-known'), save: SaveSchema, known: v.boolean() }),
  v.object({ type: v.literal('term'), id: v.string() }),
  /** Headwords to be written in traditional characters. */
  v.object({
    type: v.literal('traditional'),
    texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(1000)),
  }),
  /** A term of the reader's own, or a corrected reading. Fields as typed; empty ones are left out. */
  v.object({
    type: v.literal('add-user-term'),
    fields: v.object({
      term: v.pipe(v.string(), v.maxLength(200)),
      pinyin: v.pipe(v.string(), v.maxLength(1000)),
      english: v.pipe(v.string(), v.maxLength(4000)),
      meaning: v.pipe(v.string(), v.maxLength(8000)),
      members: v.pipe(v.string(), v.maxLength(8000)),
    }),
  }),
]);
/** What the reader types into the form for a term. */
export type UserTermFields = Extract<Request, { type: 'add-user-term' }>['fields'];
export type Request = v.InferOutput<typeof RequestSchema>;

export interface Answers {
  'look-up': LookUp[];
  save: { status: WordStatus };
  'mark-known': { status: WordStatus };
  term: Term | null;
  /** One for each text asked for. */
  traditional: string[];
  /** What is wrong with the fields; null: stored. */
  'add-user-term': ImportProblem | null;
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
export const PageRequestSchema = v.variant('type', [
  v.object({ type: v.literal('page-state') }),
  v.object({ type: v.literal('switch'), on: v.boolean() }),
  /** `frame`: which frame is meant, as it has named itself. */
  v.object({ type: v.literal('go-to'), id: v.string(), frame: v.string() }),
  /** Asks the engine once more for what it has not answered. */
  v.object({ type: v.literal('try-again') }),
  /** A keyboard shortcut; `read-page` where Tifa had to be started first. */
  v.object({ type: v.literal('command'), command: v.picklist(COMMANDS) }),
  /** Shows the card for what is selected. */
  v.object({ type: v.literal('look-up-selection') }),
  /** The reader has taken back the match patterns in `taken`; those in `left` still stand. */
  v.object({ type: v.literal('taken-back'), taken: v.array(v.string()), left: v.array(v.string()) }),
]);
export type PageRequest = v.InferOutput<typeof PageRequestSchema>;

/** One slogan or other term of the page, as the popup lists it. */
export interface DigestRow {
  id: string;
  term: string;
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

type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string };

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

type Answering = { [T in Request['type']]: (request: Extract<Request, { type: T }>) => Promise<Answers[T]> };

/** Answers {@link ask}. What is none of our requests is refused; a failure is told, never thrown away. */
export function answerRequests(answering: Answering): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender, respond: (o: Outcome<unknown>) => void) => {
      const parsed = v.safeParse(RequestSchema, message);
      if (!parsed.success) {
        respond({ ok: false, reason: 'refused: no such request' });
        return undefined;
      }
      const answer = answering[parsed.output.type] as (request: Request) => Promise<unknown>;
      answer(parsed.output).then(
        (value) => respond({ ok: true, value }),
        (error: unknown) =>
          respond({ ok: false, reason: error instanceof Error ? error.message : String(error) }),
      );
      return true;
    },
  );
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
