import type { BrowserContext, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { serviceWorker } from '../e2e/fixtures';
import { PAGE_PORT } from '../frames';
import type { PageRequest } from '../messages';
import { BEGUN, DRAWN, FINISHED, measure, TEXTS_OF_PARAGRAPH, type Method, type Start } from './page-methods';

declare const chrome: typeof import('wxt/browser').browser;

export const HOSTS = {
  listed: 'www.xizang.gov.cn',
  /** Listed, and switched off by the reader: Tifa waits there until it is asked. */
  asked: 'tibet.cn',
  /** Not listed: Tifa stays away, and the same browser shows the same page with another method. */
  elsewhere: 'news.example',
};

interface Loading {
  start?: Start;
  act?: (page: Page, load: () => Promise<void>) => Promise<void>;
}

/** Opens a page of so many characters and waits until its first viewport is annotated and on screen. */
export async function open(
  context: BrowserContext,
  method: Method,
  characters: number,
  { start = 'arriving', act = (_page, load) => load() }: Loading = {},
): Promise<Page> {
  const page = await context.newPage();
  // tsx names functions with a helper that the page has not got.
  await page.addInitScript('globalThis.__name = (named) => named');
  if (method === 'peer') {
    const script = createRequire(import.meta.url).resolve('pinyin-pro');
    await page.addInitScript(await readFile(script, 'utf8'));
  }
  await page.addInitScript(measure, [method, start, TEXTS_OF_PARAGRAPH, BEGUN, DRAWN, FINISHED] as Parameters<
    typeof measure
  >[0]);
  const host = method !== 'tifa' ? HOSTS.elsewhere : start === 'arriving' ? HOSTS.listed : HOSTS.asked;
  await act(page, async () => {
    const finished = page.waitForEvent('console', {
      predicate: (message) => message.text() === FINISHED,
      timeout: 120_000,
    });
    await page.goto(`http://${host}/${characters}.html`, {
      waitUntil: start === 'arriving' ? 'commit' : 'load',
    });
    if (start === 'shown') await begin(page, method);
    await finished;
  });
  return page;
}

/** Begins when the page has come to rest; with Tifa at the moment at which the reader's wish leaves the background. */
async function begin(page: Page, method: Method): Promise<void> {
  await page.waitForTimeout(500);
  await page.evaluate(() => window.begin());
  if (method !== 'tifa') return;
  const worker = await serviceWorker(page.context());
  const sent = await worker.evaluate(
    async ([name, request]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const port = chrome.tabs.connect(tab?.id ?? 0, { name });
      const now = performance.timeOrigin + performance.now();
      port.postMessage(request);
      return now;
    },
    [PAGE_PORT, { type: 'switch', on: true } satisfies PageRequest] as const,
  );
  await page.evaluate((at) => {
    window.figures.began = window.figures.parsed = at - performance.timeOrigin;
  }, sent);
}
