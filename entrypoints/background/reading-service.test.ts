import { beforeAll, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { READING_PORT, type ReadingResponse } from '../../messages';
import { realReader } from '../../reading/test-reader';
import { answerReaders } from './reading-service';

vi.mock('./engine', () => {
  const made = realReader();
  return { reader: () => made };
});

/** Asks over a port, as a page does. */
let ask: (message: unknown) => Promise<ReadingResponse>;

beforeAll(() => {
  const connected = vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation(() => undefined);
  answerReaders({
    statuses: { current: () => Promise.resolve(new Map([['河谷', 'known']])) },
    familiar: { current: () => Promise.resolve(null) },
  });
  const [connect] = connected.mock.calls[0]!;
  ask = (message) =>
    new Promise((resolve) => {
      const onMessage = { addListener: (tell: (message: unknown) => void) => tell(message) };
      connect({ name: READING_PORT, onMessage, postMessage: resolve } as never);
    });
}, 300_000);

it('tells the status of a word that a line break stands in', async () => {
  const answer = await ask({ type: 'annotate', id: 1, blocks: [{ key: 1, text: '阳光洒满河\n谷' }] });
  expect(answer).toMatchObject({ type: 'annotated', status: { 河谷: 'known' } });
});

it('takes no closing quotation mark for an opening one, though the block before has one too few', async () => {
  const blocks = [
    { key: 1, text: '他说："好。' },
    { key: 2, text: '落实"三敢三促"机制。' },
  ];
  expect(await ask({ type: 'article', id: 2, blocks })).toMatchObject({
    blocks: [{ key: 2, terms: [{ origin: 'coined', start: 3, end: 7 }] }],
  });
});
