/**
 * What pages ask of the background. It is checked there when it arrives, so that an old page after an update, or a
 * hostile one, gets an error instead of doing damage.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Answers, Outcome } from './messages';

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

/** Code units: the longest name of a term, and before it what the term is. */
export const LONGEST_KEY = 300;

/** What is kept of a term or word when the reader saves it. */
export const SaveSchema = v.object({
  /** `term:<id>` or `word:<simplified>`. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_KEY)),
  headword: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  kind: v.pipe(v.string(), v.maxLength(40)),
  pinyin: v.pipe(v.string(), v.maxLength(4000)),
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

/** Longer than what is stored, so that the check of terms can say that it is too long. */
const Typed = v.pipe(v.string(), v.maxLength(100_000));

/** Anyone → background, one answer each. */
export const RequestSchema = v.variant('type', [
  v.object({ type: v.literal('look-up'), text: v.pipe(v.string(), v.maxLength(400)), offset: Key }),
  v.object({ type: v.literal('save'), save: SaveSchema }),
  v.object({ type: v.literal('mark-known'), save: SaveSchema, known: v.boolean() }),
  /** Undoes a save: what it has answered. */
  v.object({
    type: v.literal('take-back'),
    added: v.object({
      key: SaveSchema.entries.key,
      isNew: v.boolean(),
      meeting: v.pipe(v.string(), v.maxLength(40)),
    }),
  }),
  v.object({ type: v.literal('term'), id: v.string() }),
  v.object({ type: v.literal('search-terms'), query: v.pipe(v.string(), v.maxLength(200)) }),
  /** Headwords to be written in traditional characters. */
  v.object({
    type: v.literal('traditional'),
    texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(1000)),
  }),
  /** A term of the reader's own, or a corrected reading. `name`: of the one that is changed; empty for a new one. */
  v.object({
    type: v.literal('change-user-term'),
    name: Typed,
    changes: v.partial(
      v.object({ term: Typed, pinyin: Typed, english: Typed, meaning: Typed, members: Typed }),
    ),
  }),
]);
export type Request = v.InferOutput<typeof RequestSchema>;

type Answering = { [T in Request['type']]: (request: Extract<Request, { type: T }>) => Promise<Answers[T]> };

/** Answers what `ask` sends. What is none of our requests is refused; a failure is told, never thrown away. */
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
