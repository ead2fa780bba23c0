import { test as base, chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumPath } from './browsers';
import { collectErrors } from './errors';

export const EXTENSION = path.resolve('.output/chrome-mv3');
/** Inside the extension's own pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** A listed host: every request to it is answered from `e2e/pages`, nothing leaves the machine. */
export const SITE = 'https://www.xizang.gov.cn';

interface LaunchOptions {
  /** The unpacked extension's folder. */
  extension?: string;
  args?: string[];
  headless?: boolean;
  /** Switches of Playwright's own to be left out. */
  ignoreDefaultArgs?: string[];
  /** Pixels of the screen for one of CSS. */
  deviceScaleFactor?: number;
}

export async function launch(
  profile: string,
  {
    extension = EXTENSION,
    args = [],
    headless = true,
    ignoreDefaultArgs = [],
    deviceScaleFactor = 1,
  }: LaunchOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless,
    deviceScaleFactor,
    chromiumSandbox: false,
    ignoreDefaultArgs,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
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

/**
 * Answers every request to {@link SITE} with a page of ours, or with `html`; served again, the last call counts.
 * Returns the other requests made.
 */
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
  /**
   * Errors that a test provokes itself: all others fail it. One pattern: Playwright takes a list for a value and its
   * options.
   */
  expectedErrors: RegExp | undefined;
  errors: string[];
  /** How the browser is started. */
  browserOptions: LaunchOptions;
  /** Whether the profile has just got the extension. */
  isNew: boolean;
  welcomed: void;
}>({
  browserOptions: [{}, { option: true }],
  isNew: [true, { option: true }],
  expectedErrors: [undefined, { option: true }],
  errors: [
    async ({ context, expectedErrors }, use) => {
      const errors = await collectErrors(context);
      await use(errors);
      const unexpected = errors.filter((error) => !expectedErrors?.test(error));
      base.expect(unexpected, 'errors that nobody caught').toEqual([]);
    },
    { auto: true },
  ],
  profile: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'tifa-e2e-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true });
  },
  context: async ({ profile, browserOptions }, use) => {
    const context = await launch(profile, browserOptions);
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
  // In a new profile the welcome page comes to the front by itself: a test begins when that is over.
  welcomed: [
    async ({ context, isNew, errors: _heard, strangers: _logged }, use) => {
      const isOpen = () => context.pages().some((page) => page.url().endsWith('/welcome.html'));
      if (isNew) await base.expect.poll(isOpen, 'the welcome page').toBe(true);
      await use();
    },
    { auto: true },
  ],
  extension: async ({ context }, use) => {
    await use(await extensionOf(context));
  },
});
export const expect = test.expect;

export async function extensionOf(context: BrowserContext, given?: Worker): Promise<Extension> {
  const worker = given ?? (await serviceWorker(context));
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
      // Versions from before an update are told of too, stopped long ago: all have to be.
      const statuses = new Map<string, string>();
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { versionId, runningStatus } of versions) statuses.set(versionId, runningStatus);
      });
      await session.send('ServiceWorker.enable');
      const running = async () => {
        // Each time: a page whose request was lost with it asks again, and wakes the next one.
        await session.send('ServiceWorker.stopAllWorkers');
        return [...statuses.values()].filter((status) => status !== 'stopped');
      };
      await base.expect
        .poll(async () => (await running()).length === 0 && statuses.size > 0, 'no background runs')
        .toBe(true);
      await page.close();
    },
  };
}

async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  // Without the `tabs` permission no address is told: the page is the tab in front (a welcome page opens at install).
  await page.bringToFront();
  return worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1,
  );
}

/** Switches Tifa on or off in a page, as the popup's switch does. */
export async function switchPage(extension: Extension, page: Page, on: boolean): Promise<void> {
  const popup = await extension.popup(page);
  const control = popup.getByRole('switch', { name: 'Read this page' });
  await control.setChecked(on);
  await expect(control).toBeChecked({ checked: on });
  await popup.close();
}

/** The text of what a highlight of ours covers. */
export async function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])] as StaticRange[];
    return ranges.map((stored) => {
      const range = document.createRange();
      range.setStart(stored.startContainer, stored.startOffset);
      range.setEnd(stored.endContainer, stored.endOffset);
      return range.toString();
    });
  }, name);
}

/** Where the middle of a stretch of text is on screen. */
export async function pointOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let all = '';
    const nodes: { node: Node; start: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length });
      all += node.nodeValue ?? '';
    }
    const middle = all.indexOf(wanted) + Math.floor(wanted.length / 2);
    const at = nodes.findLast(({ node, start }) => start <= middle && (node.nodeValue ?? '') !== '');
    if (!at || !all.includes(wanted)) throw new Error(`${wanted} is not on the page`);
    const range = document.createRange();
    range.setStart(at.node, middle - at.start);
    range.setEnd(at.node, middle - at.start + 1);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
}

/** Points at a stretch of text and waits for its card. */
export async function pointAt(page: Page, text: string): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x, y);
  await page.locator('tifa-card .card').waitFor();
}

/** Selects a text that is not read: it stands in a `<code>`. */
export async function selectBesideText(page: Page, text: string): Promise<void> {
  await page.evaluate((selected) => {
    const code = document.createElement('code');
    code.textContent = selected;
    document.body.prepend(code);
    getSelection()?.selectAllChildren(code);
  }, text);
}

/** Waits until the visible text of a page, or of a frame in it, has pinyin. */
export async function annotated(page: Pick<Page, 'locator'>): Promise<void> {
  await page.locator('tifa-text rt').first().waitFor({ state: 'attached' });
}

/** The pinyin that is drawn in what a selector finds. */
export function pinyinOver(page: Page, where = '#first'): Promise<string[]> {
  return page.locator(`${where} rt`).evaluateAll((all) => all.map((rt) => rt.dataset.pinyin ?? ''));
}

/** A page of {@link SITE} in a tab of its own, its visible text with pinyin. */
export async function openAnnotated(context: BrowserContext, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${SITE}/${file}`);
  await annotated(page);
  return page;
}

/** Our sample article in a tab of its own, in front, its terms underlined. */
export async function openSample(context: BrowserContext): Promise<Page> {
  const page = await openAnnotated(context, 'plain.html');
  await page.bringToFront();
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
  return page;
}

/** Another listed host than {@link SITE}, once it is served. */
export const OTHER_SITE = 'https://epaper.people.com.cn';

/** Answers every request to a host of many with our sample article. */
export async function serveArticle(context: BrowserContext, host: string): Promise<void> {
  await context.route(`${host}/**`, async (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: await readFile('e2e/pages/plain.html', 'utf8'),
    }),
  );
}

/** A page with the same article in two frames: one of its own site, one of {@link OTHER_SITE}. */
export async function openFrames(context: BrowserContext): Promise<Page> {
  await serveArticle(context, OTHER_SITE);
  const page = await context.newPage();
  await page.goto(`${SITE}/frames.html`);
  return page;
}
