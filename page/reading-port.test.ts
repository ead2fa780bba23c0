import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANSWER_WITHIN_MS, type ReadingResponse } from '../messages';
import type { ReadingRequest, Unsent } from '../requests';
import { ReadingPort } from './reading-port';

/** A background's end of one port. */
interface Line {
  asked: ReadingRequest[];
  answer: (response: ReadingResponse) => void;
  drop: () => void;
  hungUp: boolean;
}

let lines: Line[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  lines = [];
  Object.assign(fakeBrowser.runtime, {
    connect: () => {
      const line: Line = { asked: [], answer: () => undefined, drop: () => undefined, hungUp: false };
      lines.push(line);
      return {
        postMessage: (request: ReadingRequest) => line.asked.push(request),
        disconnect: () => (line.hungUp = true),
        onMessage: { addListener: (listener: Line['answer']) => (line.answer = listener) },
        onDisconnect: { addListener: (listener: Line['drop']) => (line.drop = listener) },
      };
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const annotate: Unsent<ReadingRequest> = { type: 'annotate', blocks: [{ key: 1, text: '四敢' }] };
const answered = (id: number): ReadingResponse => ({
  type: 'annotated',
  id,
  blocks: [],
  terms: [],
  status: {},
});

describe('a request', () => {
  it('is answered, and leaves no timer', async () => {
    const asked = new ReadingPort().ask(annotate);
    lines[0]?.answer(answered(1));
    await expect(asked).resolves.toMatchObject({ type: 'annotated' });
    expect(vi.getTimerCount()).toBe(0);
  });
  it('is sent once more when the background dies, and not a third time', async () => {
    const asked = new ReadingPort().ask(annotate);
    lines[0]?.drop();
    expect(lines[1]?.asked).toEqual(lines[0]?.asked);
    lines[1]?.drop();
    await expect(asked).resolves.toBeNull();
    expect(lines).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('that is lost is sent once more over a new line, then given up', async () => {
    const port = new ReadingPort();
    const asked = port.ask(annotate);
    await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
    expect(lines.map(({ asked: { length } }) => length)).toEqual([1, 1]);
    expect(lines[0]?.hungUp).toBe(true);
    await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
    await expect(asked).resolves.toBeNull();
    // The next request finds its way.
    const again = port.ask(annotate);
    lines.at(-1)?.answer(answered(2));
    await expect(again).resolves.not.toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
  it('fails quietly where the extension is gone', async () => {
    Object.assign(fakeBrowser.runtime, {
      connect: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    const port = new ReadingPort();
    expect(() => port.open()).not.toThrow();
    await expect(port.ask(annotate)).resolves.toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
  it('is settled when the page is switched off', async () => {
    const port = new ReadingPort();
    const asked = port.ask(annotate);
    port.close();
    await expect(asked).resolves.toBeNull();
    expect(lines[0]?.hungUp).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
