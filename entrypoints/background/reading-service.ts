import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  READING_PORT,
  type AnnotatedBlock,
  type ArticleBlock,
  type ReadingResponse,
  type WordStatus,
} from '../../messages';
import { ReadingRequestSchema, type ReadingRequest } from '../../requests';
import { tellsNames, type Reader, type Term } from '../../reading';
import { withoutBlanks } from '../../reading/packed-words';
import { joinBlocks, onlyChanged, splitMentions, withoutLists } from './article';
import { reader } from './engine';
import type { FamiliarWords, Knows } from './familiar-words';
import type { Statuses } from './statuses';

/** What the reader knows of what is read. */
interface Known {
  statuses: Statuses;
  familiar: FamiliarWords;
}

/** Answers the pages' ports. Holds nothing of a page: a killed background loses nothing. */
export function answerReaders(known: Known): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== READING_PORT) return;
    const send = (response: ReadingResponse) => {
      try {
        port.postMessage(response);
      } catch {
        // The page went away while the engine was reading.
      }
    };
    // Opening the port is a page saying that it will ask: load the data meanwhile.
    void reader().catch(() => undefined);
    port.onMessage.addListener((message: unknown) => {
      const parsed = v.safeParse(ReadingRequestSchema, message);
      if (!parsed.success) return;
      const request = parsed.output;
      answer(request, known).then(send, (error: unknown) =>
        send({ type: 'failed', id: request.id, reason: String(error) }),
      );
    });
  });
}

async function answer(request: ReadingRequest, known: Known): Promise<ReadingResponse> {
  const engine = await reader();
  if (request.type !== 'annotate') return readArticle(engine, request);
  const [statuses, familiar] = await Promise.all([known.statuses.current(), known.familiar.current()]);
  return annotateBlocks(engine, request, statuses, familiar);
}

function annotateBlocks(
  engine: Reader,
  { id, blocks }: ReadingRequest,
  known: ReadonlyMap<string, WordStatus>,
  familiar: Knows | null,
): ReadingResponse {
  const status: Record<string, WordStatus> = {};
  const note = (headword: string) => {
    const found = known.get(headword);
    if (found) status[headword] = found;
  };
  const terms = new Map<string, Term>();
  const annotated = blocks.map(({ key, text }): AnnotatedBlock => {
    const annotation = engine.annotate(text);
    collectTerms(engine, annotation.terms, terms);
    const { at } = annotation.words;
    if (known.size > 0) for (let i = 0; i < at.length; i += 2) note(withoutBlanks(text, at[i]!, at[i + 1]!));
    const { words } = annotation;
    return { key, words, terms: withoutLists(annotation.terms), familiar: familiar?.(text, words) };
  });
  if (known.size > 0) for (const { term } of terms.values()) note(term);
  return { type: 'annotated', id, blocks: annotated, terms: [...terms.values()], status };
}

function readArticle(engine: Reader, { id, blocks }: ReadingRequest): ReadingResponse {
  const article = joinBlocks(blocks);
  const alone = new Map(article.parts.map(({ key, text }) => [key, engine.annotate(text).terms]));
  const found = article.parts.flatMap(({ key, offset }) =>
    (alone.get(key) ?? []).map((term) => ({ ...term, start: term.start + offset, end: term.end + offset })),
  );
  const changed = onlyChanged(splitMentions(article, engine.readArticle(article.text, found)), alone);
  const terms = new Map<string, Term>();
  for (const block of changed) collectTerms(engine, block.terms, terms);
  const texts = new Map(blocks.map(({ key, text }) => [key, text]));
  const written = changed.map((block): ArticleBlock => {
    const { key } = block;
    if (!tellsNames(alone.get(key) ?? [], block.terms)) return block;
    return { ...block, words: engine.wordsTold(texts.get(key) ?? '', withoutLists(block.terms)) };
  });
  return { type: 'article', id, blocks: written, terms: [...terms.values()] };
}

function collectTerms(engine: Reader, mentions: readonly { id: string }[], terms: Map<string, Term>): void {
  for (const { id } of mentions) {
    if (terms.has(id)) continue;
    const term = engine.term(id);
    if (term) terms.set(id, term);
  }
}
