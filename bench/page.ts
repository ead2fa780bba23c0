import type { BrowserContext, Page } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extensionOf, launch, serviceWorker, SITE } from '../e2e/fixtures';
import { grantedProfile } from '../e2e/granted-profile';
import { median } from './median';
import { BEGUN, pageOf, type Method, type Start } from './page-methods';
import { ASKED_HOST, ELSEWHERE, open } from './page-open';
import { chart, table } from './page-report';
import { trace, type Tasks } from './page-trace';

declare const chrome: typeof import('wxt/browser').browser;

/** Medians of one method on one length of page. Times in milliseconds from the beginning. */
export interface PageFigures {
  method: Method;
  start: Start;
  characters: number;
  /** Until what is in the viewport is annotated and on screen. */
  firstViewport: number;
  /** Whoever's it is. */
  longestTask: number;
  layoutShift: number;
  domNodes: number;
  heapMegabytes: number;
  /** Of 90 frames of fast scrolling, those that took longer than two. */
  framesDropped: number;
}

export interface TasksAt100k {
  loading: Tasks;
  scrolling: Tasks;
  loadingSlowed: Tasks;
  scrollingSlowed: Tasks;
}

export interface PageBench {
  pages: PageFigures[];
  /** Traced, at 100,000 characters, loading and then scrolling; slowed: the processor slowed down fourfold. */
  tasks: Record<'tifa' | 'untouched', TasksAt100k>;
  /** Milliseconds of our script on a page without Chinese, traced: on a listed site… */
  withoutChinese: number;
  /** …and where the reader has allowed all sites. */
  withoutChineseElsewhere: number;
  /** From the pointer's event to the card in the document, page annotated, no delay set. */
  hoverToCard: number;
}

const SIZES = [1_000, 10_000, 100_000];
const METHODS: Record<Start, readonly Method[]> = {
  loading: ['tifa', 'ruby', 'marks', 'untouched'],
  shown: ['tifa', 'ruby', 'marks'],
};
const REPETITIONS = 3;
const HOVERS = 15;
const ENGLISH = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body>${'<p>Snow fell on the pass all night, and the road was closed until <a href="#">noon</a>.</p>\n'.repeat(300)}`;

async function readPage(
  context: BrowserContext,
  method: Method,
  characters: number,
  start: Start,
): Promise<PageFigures> {
  const page = await open(context, method, characters, { start });
  // Work that goes on after the first viewport counts as well.
  await page.waitForTimeout(500);
  const { began, finished, longestTask, layoutShift } = await page.evaluate(() => window.figures);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const domNodes = await page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  });
  const framesDropped = await scroll(page);
  await page.close();
  return {
    method,
    start,
    characters,
    firstViewport: finished - began,
    longestTask,
    layoutShift,
    domNodes,
    heapMegabytes: heap / 1e6,
    framesDropped,
  };
}

/** Scrolls fast; the frames that took longer than two. */
function scroll(page: Page): Promise<number> {
  return page.evaluate(async (mark) => {
    performance.mark(mark);
    let dropped = 0;
    let before = performance.now();
    for (let i = 0; i < 90; i++) {
      scrollBy(0, 80);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (now - before > 34) dropped++;
      before = now;
    }
    return dropped;
  }, BEGUN);
}

async function traceLong(context: BrowserContext, method: Method, slowdown: number): Promise<[Tasks, Tasks]> {
  let loading: Tasks | undefined;
  const page = await open(context, method, 100_000, {
    act: async (opened, load) => {
      const session = await context.newCDPSession(opened);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      loading = await trace(opened, async () => {
        await load();
        await opened.waitForTimeout(1000 * slowdown);
      });
    },
  });
  const scrolling = await trace(page, async () => {
    await scroll(page);
    await page.waitForTimeout(500);
  });
  await page.close();
  if (!loading) throw new Error('nothing traced');
  return [loading, scrolling];
}

async function tasksOf(context: BrowserContext, method: Method): Promise<TasksAt100k> {
  const [loading, scrolling] = await traceLong(context, method, 1);
  const [loadingSlowed, scrollingSlowed] = await traceLong(context, method, 4);
  return { loading, scrolling, loadingSlowed, scrollingSlowed };
}

async function scriptWithoutChinese(context: BrowserContext, site: string): Promise<number> {
  const scripts: number[] = [];
  for (let turn = 0; turn < REPETITIONS; turn++) {
    const page = await context.newPage();
    const { ownScript } = await trace(page, async () => {
      await page.goto(`${site}/english.html`);
      await page.waitForTimeout(300);
    });
    scripts.push(ownScript);
    await page.close();
  }
  return median(scripts);
}

async function scriptWhereAllIsAllowed(): Promise<number> {
  const { profile, forget } = await grantedProfile();
  const context = await launch(profile);
  try {
    await context.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: ENGLISH }),
    );
    const { id } = await extensionOf(context);
    const options = await context.newPage();
    await options.goto(`chrome-extension://${id}/options.html#sites`);
    await options.evaluate(() => chrome.permissions.request({ origins: ['*://*/*'] }));
    await options.waitForFunction(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.length > 0;
    });
    return await scriptWithoutChinese(context, ELSEWHERE);
  } finally {
    await context.close();
    await forget();
  }
}

async function hoverToCard(context: BrowserContext): Promise<number> {
  const page = await open(context, 'tifa', 10_000);
  await page.evaluate(() => {
    const shown: number[] = [];
    let moved = 0;
    document.addEventListener('pointermove', (event) => (moved = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector('tifa-card')) shown.push(performance.now() - moved);
    }).observe(document.documentElement, { childList: true });
    Object.assign(window, { shown });
  });
  const term = page.locator('tifa-stop').first();
  const box = await term.evaluate((stop) => {
    const range = document.createRange();
    range.selectNodeContents(stop.nextElementSibling ?? stop);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 4, y: y + height * 0.7 };
  });
  for (let i = 0; i < HOVERS; i++) {
    await page.mouse.move(5, 5);
    await page.locator('tifa-card').waitFor({ state: 'detached' });
    await page.mouse.move(box.x, box.y);
    await page.locator('tifa-card').waitFor({ state: 'attached' });
  }
  const shown = await page.evaluate(() => (window as unknown as { shown: number[] }).shown);
  await page.close();
  return median(shown);
}

function medians(runs: readonly PageFigures[]): PageFigures {
  const [first] = runs;
  if (!first) throw new Error('nothing measured');
  const of = (name: Exclude<keyof PageFigures, 'method' | 'start'>) => median(runs.map((run) => run[name]));
  return {
    method: first.method,
    start: first.start,
    characters: first.characters,
    firstViewport: of('firstViewport'),
    longestTask: of('longestTask'),
    layoutShift: of('layoutShift'),
    domNodes: of('domNodes'),
    heapMegabytes: of('heapMegabytes'),
    framesDropped: of('framesDropped'),
  };
}

async function readPages(context: BrowserContext, start: Start): Promise<PageFigures[]> {
  const runs = new Map<string, PageFigures[]>();
  for (let turn = 0; turn < REPETITIONS; turn++)
    for (const characters of SIZES)
      for (const method of METHODS[start]) {
        const key = `${characters} ${method}`;
        runs.set(key, [...(runs.get(key) ?? []), await readPage(context, method, characters, start)]);
      }
  const pages = [...runs.values()].map(medians);
  // Takes long and is held against nothing: once will do.
  if (start === 'loading')
    for (const characters of SIZES) pages.push(await readPage(context, 'peer', characters, start));
  return pages.sort((a, b) => a.characters - b.characters);
}

/** Measures the built extension in real Chromium; writes a table and a chart to `bench/results/`. */
export async function benchPage(): Promise<PageBench> {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-bench-'));
  const context = await launch(profile);
  try {
    await context.route(/^https:/, async (route) => {
      const { pathname } = new URL(route.request().url());
      const characters = Number.parseInt(pathname.slice(1), 10);
      const body = pathname === '/english.html' ? ENGLISH : characters > 0 ? pageOf(characters) : null;
      await route.fulfill(
        body === null ? { status: 404, body: '' } : { contentType: 'text/html; charset=utf-8', body },
      );
    });
    const worker = await serviceWorker(context);
    const settings = { hoverDelay: 0, sitesOff: [ASKED_HOST] };
    await worker.evaluate((values) => chrome.storage.local.set({ settings: values }), settings);
    // The engine is awake, as for a reader on their second article.
    await (await open(context, 'tifa', 1_000)).close();
    const pages = [...(await readPages(context, 'loading')), ...(await readPages(context, 'shown'))];
    const figures: PageBench = {
      pages,
      tasks: { tifa: await tasksOf(context, 'tifa'), untouched: await tasksOf(context, 'untouched') },
      withoutChinese: await scriptWithoutChinese(context, SITE),
      withoutChineseElsewhere: await scriptWhereAllIsAllowed(),
      hoverToCard: await hoverToCard(context),
    };
    await mkdir('bench/results', { recursive: true });
    await writeFile('bench/results/page.md', table(figures));
    await writeFile('bench/results/page.svg', chart(figures.pages));
    return figures;
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}
