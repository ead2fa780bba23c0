import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests, ask } from './messages';

type Listener = (
  message: unknown,
  sender: object,
  respond: (outcome: unknown) => void,
) => boolean | undefined;

// fake-browser passes no callback to listeners, as browsers do: a plain line between the two ends.
beforeEach(() => {
  let listener: Listener = () => undefined;
  Object.assign(fakeBrowser.runtime, {
    onMessage: { addListener: (added: Listener) => (listener = added) },
    sendMessage: (message: unknown) =>
      new Promise((resolve) => {
        if (!listener(message, {}, resolve)) resolve(undefined);
      }),
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
  save: async () => {
    throw new Error('the disk is full');
  },
  'mark-known': async () => ({ status: 'known' as const }),
  'add-user-term': () => Promise.resolve(null),
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
  it('of the wrong shape reaches no handler', async () => {
    answerRequests(answers);
    const wrong = { type: 'save', save: { key: '' } } as unknown as Parameters<typeof ask>[0];
    await expect(ask(wrong)).rejects.toThrow('no answer');
  });
});
