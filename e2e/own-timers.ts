import type { Page } from '@playwright/test';

/**
 * Counts the timers that Tifa's script in a page has set from now on and that have neither come nor been taken back:
 * once there are none, nothing that was begun is still to happen.
 */
export async function underWay(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const own = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!own) throw new Error('Tifa does not run in the page');
  const evaluate = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { contextId: own.id, expression });
    return Number(result.value);
  };
  await evaluate(`{
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    globalThis.timersUnderWay = new Set();
    globalThis.setTimeout = (work, ...rest) => {
      const id = set(() => { timersUnderWay.delete(id); work(); }, ...rest);
      timersUnderWay.add(id);
      return id;
    };
    globalThis.clearTimeout = (id) => { timersUnderWay.delete(id); clear(id); };
  }`);
  return () => evaluate('timersUnderWay.size');
}
