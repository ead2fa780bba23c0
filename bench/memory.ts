import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { launch, serviceWorker, SITE } from '../e2e/fixtures';
import { pageOf } from './page-methods';

/** What the background holds, in megabytes, after a page of 100,000 characters has been read, garbage collected. */
export interface MemoryFigures {
  /** Objects of JavaScript. */
  heap: number;
  /** Bytes behind typed arrays: the lexicon, the model, the glossary. */
  arrays: number;
  /** All of it. */
  total: number;
}

const CHARACTERS = 100_000;

/** Needs the extension built for Chrome. */
export async function benchMemory(): Promise<MemoryFigures> {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-memory-'));
  const context = await launch(profile);
  try {
    const worker = await serviceWorker(context);
    await context.route(`${SITE}/**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(CHARACTERS) }),
    );
    const page = await context.newPage();
    await page.goto(`${SITE}/memory.html`);
    await page.locator('tifa-text').first().waitFor({ state: 'attached', timeout: 60_000 });
    // To the end and back, so that the whole page is read, then a while for the article as a whole.
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
        scrollTo(0, y);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await page.waitForTimeout(5_000);
    return await heapOf(context, worker.url());
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Over the protocol, as a worker has no session of its own: each message goes through one of a page. */
async function heapOf(context: BrowserContext, url: string): Promise<MemoryFigures> {
  const session = await context.newCDPSession(await context.newPage());
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((info) => info.url === url && info.type === 'service_worker');
  if (!target) throw new Error('The background is not running');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  await ask(session, sessionId, 1, 'HeapProfiler.collectGarbage');
  const usage = await ask(session, sessionId, 2, 'Runtime.getHeapUsage');
  const megabytes = (name: string) => Math.round((usage[name] ?? 0) / 1e5) / 10;
  const heap = megabytes('usedSize') + megabytes('embedderHeapUsedSize');
  const arrays = megabytes('backingStorageSize');
  return { heap, arrays, total: Math.round((heap + arrays) * 10) / 10 };
}

function ask(
  session: CDPSession,
  sessionId: string,
  id: number,
  method: string,
): Promise<Record<string, number>> {
  const answer = new Promise<Record<string, number>>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const parsed = JSON.parse(message) as { id?: number; result?: Record<string, number> };
      if (parsed.id === id) resolve(parsed.result ?? {});
    });
  });
  void session.send('Target.sendMessageToTarget', {
    sessionId,
    message: JSON.stringify({ id, method, params: {} }),
  });
  return answer;
}
