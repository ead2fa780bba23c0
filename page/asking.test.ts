import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReadingRequest } from '../messages';
import { Asking } from './asking';
import type { Block } from './block';
import type { BlockSet } from './block-set';
import type { Sight } from './sight';

const block = { key: 1, text: '四敢' } as Block;
let asked: ReadingRequest[];
let page: { hidden: boolean; shown?: () => void };

beforeEach(() => {
  asked = [];
  page = { hidden: false };
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
      onMessage: { addListener: () => undefined },
      onDisconnect: { addListener: () => undefined },
    }),
  });
});
afterEach(() => vi.unstubAllGlobals());

function startAsking(): Asking {
  const blocks = { has: () => true, in: () => [block], inOrder: () => [block] } as unknown as BlockSet;
  const sight = { inView: new Set([{}]), near: new Set() } as unknown as Sight;
  const asking = new Asking(
    blocks,
    sight,
    () => undefined,
    () => undefined,
  );
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
