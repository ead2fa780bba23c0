import { test as base, chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumPath } from './browsers';

export const EXTENSION = path.resolve('.output/chrome-mv3');
/** Inside the extension's own pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** A listed host: every request to it is answered from `e2e/pages`, nothing leaves the machine. */
export const SITE = 'https://www.xizang.gov.cn';

export async function launch(profile: string, args: string[] = []): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    chromiumSandbox: false,
    args: [
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      '--disable-gpu',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...args,
    ],
  });
}

export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Answers every request to {@link SITE} with a page of ours, or with `html`. Returns the other requests made. */
export async function serve(context: BrowserContext, html: Record<string, string> = {}): Promise<string[]> {
  const strangers: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(SITE)) strangers.push(url);
  });
  await context.route(`${SITE}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = html[name] ?? (await readFile(path.join('e2e/pages', name), 'utf8').catch(() => null));
    await route.fulfill(
      body === null
        ? { status: 404, body: '' }
        : { contentType: name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8', body },
    );
  });
  return strangers;
}

export interface Extension {
  id: string;
  /** Opens the popup in a tab of its own, as if it had been opened over `page`. */
  popup: (page: Page) => Promise<Page>;
  /** Kills the background and waits until it is gone. */
  killBackground: () => Promise<void>;
}

export const test = base.extend<{
  profile: string;
  context: BrowserContext;
  extension: Extension;
  strangers: string[];
}>({
  profile: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'tifa-e2e-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true });
  },
  context: async ({ profile }, use) => {
    const context = await launch(profile);
    await use(context);
    await context.close();
  },
  strangers: [
    async ({ context }, use) => {
      const strangers = await serve(context);
      await use(strangers);
    },
    { auto: true },
  ],
  extension: async ({ context }, use) => {
    await use(await extensionOf(context));
  },
});
export const expect = test.expect;

export async function extensionOf(context: BrowserContext): Promise<Extension> {
  const worker = await serviceWorker(context);
  const id = new URL(worker.url()).host;
  return {
    id,
    popup: async (page) => {
      const tab = await tabIdOf(worker, page);
      const popup = await context.newPage();
      await popup.goto(`chrome-extension://${id}/popup.html?tab=${tab}`);
      return popup;
    },
    killBackground: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/popup.html?tab=0`);
      const session = await context.newCDPSession(page);
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await page.close();
    },
  };
}

async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  // Without the `tabs` permission addresses are hidden, save on hosts we may read: there the page can be told apart.
  return worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((each) => each.url === url) ?? tabs.find((each) => each.active);
    return tab?.id ?? -1;
  }, page.url());
}

/** Waits until the page's visible text has pinyin. */
export async function annotated(page: Page): Promise<void> {
  await page.locator('tifa-text rt').first().waitFor({ state: 'attached' });
}
