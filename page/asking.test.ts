import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReadingResponse } from '../messages';
import type { ReadingRequest } from '../requests';
import { Asking } from './asking';
import type { Block } from './block';
import type { BlockSet } from './block-set';
import type { Sight } from './sight';

const block = { key: 1, text: '四敢' } as Block;
let asked: ReadingRequest[];
let answer: (response: ReadingResponse) => void;
let page: { hidden: boolean; allFound: boolean; shown?: () => void };

beforeEach(() => {
  asked = [];
  page = { hidden: false, allFound: true };
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('document', {
    get hidden() {
      return page.hidden;
    },
    addEventListener: (_type: string, listener: () => void) => (page.shown = listener),
    removeEventListener: () => (page.shown = undefined),
  });
  Object.assign(fakeBrowser.runtime, {
    connect: () => ({
      postMessage: (request: ReadingRequest) => asked.push(request),
      disconnect: () => undefined,
      onMessage: { addListener: (listener: typeof answer) => (answer = listener) },
      onDisconnect: { addListener: () => undefined },
    }),
  });
});
afterEach(() => vi.unstubAllGlobals());

function startAsking(
  onRead: (read: Block[]) => void = () => undefined,
  onArticle: (changed: Block[]) => void = () => undefined,
  only = block,
): Asking {
  const blocks = { has: () => true, in: () => [only], inOrder: () => [only] } as unknown as BlockSet;
  const sight = { inView: new Set([{}]), near: new Set(), release: () => undefined } as unknown as Sight;
  const asking = new Asking({ blocks, sight, isAllFound: () => page.allFound }, onRead, onArticle);
  asking.start();
  return asking;
}

it('asks nothing while the page is hidden, and what has waited when it is shown', () => {
  const asking = startAsking();
  page.hidden = true;
  asking.add(block);
  asking.askSoon();
  page.shown?.();
  expect(asked).toEqual([]);
  page.hidden = false;
  page.shown?.();
  expect(asked.map(({ type }) => type)).toEqual(['annotate']);
  asking.stop();
});

const annotated = (id: number, key: number): ReadingResponse => ({
  type: 'annotated',
  id,
  blocks: [{ key, words: { at: [0, 2], pinyin: ['sì gǎn'], joints: [] }, terms: [] }],
  terms: [],
  status: {},
});

it('tells when what comes first has been answered, or will not be', async () => {
  const asking = startAsking();
  asking.add(block);
  const first = asking.askFirst();
  expect(asked.map(({ type }) => type)).toEqual(['annotate']);
  asking.stop();
  await first;
});

it('reads the article as a whole when all of it has been found, and not before', async () => {
  page.allFound = false;
  const read: Block[] = [];
  const asking = startAsking((blocks) => read.push(...blocks));
  asking.add(block);
  asking.askSoon();
  answer(annotated(1, 1));
  await vi.waitFor(() => expect(read).toEqual([block]));
  asking.askSoon();
  expect(asked.map(({ type }) => type)).toEqual(['annotate']);
  page.allFound = true;
  asking.askSoon();
  await vi.waitFor(() => expect(asked.map(({ type }) => type)).toEqual(['annotate', 'article']));
  asking.stop();
});

it('goes back to what a block’s own text says where the article says nothing of it any more', async () => {
  const told: Block[][] = [];
  const own = { ...block, mentions: [], ownMentions: [] } as Block;
  const asking = startAsking(undefined, (changed) => told.push(changed), own);
  asking.add(own);
  asking.askSoon();
  answer(annotated(1, 1));
  await vi.waitFor(() => expect(asked.at(-1)?.type).toBe('article'));
  const terms = [{ id: '四敢', start: 0, end: 2, origin: 'glossary', kind: 'slogan', sense: 0 } as const];
  const words = { at: [0, 1, 1, 2], pinyin: ['Sì', 'Gǎn'], joints: [] };
  answer({ type: 'article', id: 2, blocks: [{ key: 1, terms, words }], terms: [] });
  await vi.waitFor(() => expect(told).toEqual([[own]]));
  expect(own.mentions).toEqual(terms);
  expect(own.packed).toEqual(words);
  asking.stop();
  asking.start();
  asking.add(own);
  asking.askSoon();
  answer(annotated(3, 1));
  await vi.waitFor(() => expect(asked.at(-1)?.id).toBe(4));
  own.mentions = terms;
  answer({ type: 'article', id: 4, blocks: [], terms: [] });
  await vi.waitFor(() => expect(told).toEqual([[own], [own]]));
  expect(own.mentions).toEqual([]);
  expect(own.packed?.pinyin).toEqual(['sì gǎn']);
  asking.stop();
});
