import * as fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANSWER_WITHIN_MS, ask, COMMANDS, isPageRequest, Unreached } from './messages';
import { LONGEST_NAME } from './reading/terms/user-terms';
import { answerRequests, ReadingRequestSchema, RequestSchema } from './requests';

type Listener = (
  message: unknown,
  sender: object,
  respond: (outcome: unknown) => void,
) => boolean | undefined;

let send: (message: unknown) => Promise<unknown>;

// fake-browser passes no callback to listeners, as browsers do: a plain line between the two ends.
beforeEach(() => {
  let listener: Listener = () => undefined;
  send = (message) =>
    new Promise((resolve) => {
      if (!listener(message, {}, resolve)) resolve(undefined);
    });
  Object.assign(fakeBrowser.runtime, {
    onMessage: { addListener: (added: Listener) => (listener = added) },
    sendMessage: (message: unknown) => send(message),
  });
});

const SAVE = {
  key: 'term:四敢',
  headword: '四敢',
  kind: 'slogan',
  pinyin: 'sì gǎn',
  english: 'four dares',
  meaning: '',
  sentence: '四敢',
  start: 0,
  end: 2,
  title: '',
  url: '',
};

const answers = {
  'look-up': async () => [],
  term: async () => null,
  'search-terms': async () => ({ hits: [], total: 0 }),
  save: async () => {
    throw new Error('the disk is full');
  },
  'mark-known': async () => ({ status: 'known' as const }),
  'take-back': async () => ({ status: null }),
  'change-user-term': () => Promise.resolve(null),
  traditional: async ({ texts }: { texts: string[] }) => texts,
};

describe('a request', () => {
  it('is answered', async () => {
    answerRequests(answers);
    await expect(ask({ type: 'term', id: '四敢' })).resolves.toBeNull();
  });
  it('fails with the reason', async () => {
    answerRequests(answers);
    await expect(ask({ type: 'save', save: SAVE })).rejects.toThrow('the disk is full');
  });
  it('to save a term with the longest name the reader can give is none too long', () => {
    const name = '敢'.repeat(LONGEST_NAME);
    const pinyin = Array<string>(LONGEST_NAME).fill('zhuāng').join(' ');
    const save = { ...SAVE, key: `term:name:person:${name}`, headword: name, pinyin };
    expect(v.is(RequestSchema, { type: 'save', save })).toBe(true);
  });
  it('of the wrong shape reaches no handler', async () => {
    answerRequests(answers);
    const wrong = { type: 'save', save: { key: '' } } as unknown as Parameters<typeof ask>[0];
    await expect(ask(wrong)).rejects.toThrow('refused');
  });
});

describe('a background that does not answer', () => {
  afterEach(() => vi.useRealTimers());
  it('is given up after a time', async () => {
    vi.useFakeTimers();
    send = () => new Promise(() => undefined);
    const failure = ask({ type: 'term', id: '四敢' }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
    expect(await failure).toBeInstanceOf(Unreached);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('is asked once more when it was stopped meanwhile, and not a third time', async () => {
    answerRequests(answers);
    const answer = send;
    let stops = 1;
    const stopping = (message: unknown) =>
      stops-- > 0 ? Promise.reject(new Error('The message port closed')) : answer(message);
    send = stopping;
    await expect(ask({ type: 'term', id: '四敢' })).resolves.toBeNull();
    stops = 2;
    await expect(ask({ type: 'term', id: '四敢' })).rejects.toThrow(Unreached);
    expect(stops).toBe(0);
  });
});

/** What `isPageRequest` says by hand. */
const PageRequestSchema = v.variant('type', [
  v.object({ type: v.literal('page-state') }),
  v.object({ type: v.literal('switch'), on: v.boolean() }),
  v.object({ type: v.literal('go-to'), id: v.string(), frame: v.string() }),
  v.object({ type: v.literal('try-again') }),
  v.object({ type: v.literal('command'), command: v.picklist(COMMANDS) }),
  v.object({ type: v.literal('look-up-selection') }),
  v.object({ type: v.literal('taken-back'), taken: v.array(v.string()), left: v.array(v.string()) }),
]);

/** Anything that JSON can carry, now and then with a type of ours. */
const types = [RequestSchema, PageRequestSchema, ReadingRequestSchema].flatMap((schema) =>
  schema.options.map((option) => option.entries.type.literal as string),
);
const shapes = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc
    .tuple(fc.constantFrom(...types), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })))
    .map(([type, fields]) => ({ ...fields, type })),
);
/** A request with one field taken away or made something else. */
const fields = ['id', 'blocks', 'text', 'offset', 'save', 'known', 'key', 'fields', 'on', 'command', 'taken'];
const spoiled = fc
  .record({
    type: fc.constantFrom(...types),
    field: fc.constantFrom(...fields),
    value: fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  })
  .map(({ type, field, value }) => ({ type, [field]: value }));

/** A request to a page with fields of which most are right. */
const value = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constantFrom(...COMMANDS),
  fc.array(fc.string()),
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
);
const toPage = fc.record(
  {
    type: fc.constantFrom('valueOf', ...PageRequestSchema.options.map(({ entries }) => entries.type.literal)),
    on: value,
    id: value,
    frame: value,
    command: value,
    taken: value,
    left: value,
  },
  { requiredKeys: ['type'] },
);

describe('a message of any shape', () => {
  it('is taken by a page if it is a request to one, and only then', () => {
    const taken = { true: 0, false: 0 };
    const isAsSaid = (message: unknown) => {
      const isTaken = isPageRequest(message);
      taken[`${isTaken}`]++;
      return isTaken === v.is(PageRequestSchema, message);
    };
    const property = fc.property(fc.oneof(toPage, shapes, spoiled), isAsSaid);
    expect(fc.check(property, { numRuns: 3000 })).toMatchObject({ failed: false });
    expect(Math.min(...Object.values(taken))).toBeGreaterThan(100);
  });
  it('never throws at the door, and what comes in is as its schema says', () => {
    const isAsSaid = (message: unknown) =>
      [RequestSchema, ReadingRequestSchema].every((schema) => {
        const parsed = v.safeParse(schema, message);
        return !parsed.success || v.is(schema, parsed.output);
      });
    const property = fc.property(fc.oneof(shapes, spoiled), isAsSaid);
    expect(fc.check(property, { numRuns: 2000 })).toMatchObject({ failed: false });
  });
  it('reaches no handler and is refused, unless it is a request', async () => {
    const reached: unknown[] = [];
    const handler = (request: unknown) => {
      reached.push(request);
      return Promise.resolve(null as never);
    };
    const handlers = Object.fromEntries(Object.keys(answers).map((type) => [type, handler]));
    answerRequests(handlers as unknown as typeof answers);
    await fc.assert(
      fc.asyncProperty(fc.oneof(shapes, spoiled), async (message) => {
        reached.length = 0;
        const outcome = await send(message);
        const isRequest = v.is(RequestSchema, message);
        expect(outcome).toMatchObject({ ok: isRequest });
        expect(reached).toHaveLength(isRequest ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});
