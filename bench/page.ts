import type { BrowserContext, Page } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extensionOf, launch, serviceWorker } from '../e2e/fixtures';
import { grantedProfile } from '../e2e/granted-profile';
import { median } from './median';
import { BEGUN, type Method, type Start } from './page-methods';
import { HOSTS, open } from './page-open';
import { chart, table } from './page-report';
import { ENGLISH_PAGE, hostRules, servePages } from './page-server';
import { trace, type Tasks } from './page-trace';

declare const chrome: typeof import('wxt/browser').browser;

/** Medians of one method on one length of page. Times in milliseconds from the beginning. */
export interface PageFigures {
  method: Method;
  start: Start;
  characters: number;
  /** Until what is in the viewport is annotated and on screen, from the parsed document on: 0 where it was by then. */
  firstViewport: number;
  /** The same from the document's beginning on. */
  sinceStart: number;
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
  /** Milliseconds until the first viewport of 10,000 characters as they arrive, the background being asleep. */
  asleep: number;
  /** From the pointer's event to the card in the document, page annotated, no delay set. */
  hoverToCard: number;
}

const SIZES = [1_000, 10_000, 100_000];
const METHODS: Record<Start, readonly Method[]> = {
  arriving: ['tifa', 'ruby', 'peer', 'least', 'marks', 'untouched'],
  shown: ['tifa', 'ruby', 'peer', 'least', 'marks'],
};
const REPETITIONS = 3;
/** Medians of three of what the target is about move by a fifth from run to run. */
const MANY_REPETITIONS = 9;
const HOVERS = 15;

async function readPage(
  context: BrowserContext,
  method: Method,
  characters: number,
  start: Start,
): Promise<PageFigures> {
  const page = await open(context, method, characters, { start });
  // Work that goes on after the first viewport counts as well.
  await page.waitForTimeout(500);
  const { began, parsed, finished, longestTask, layoutShift } = await page.evaluate(() => window.figures);
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
    firstViewport: Math.max(0, finished - parsed),
    sinceStart: finished - began,
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

async function scriptWithoutChinese(context: BrowserContext, host: string): Promise<number> {
  const scripts: number[] = [];
  for (let turn = 0; turn < REPETITIONS; turn++) {
    const page = await context.newPage();
    const { ownScript } = await trace(page, async () => {
      await page.goto(`http://${host}/${ENGLISH_PAGE}`);
      await page.waitForTimeout(300);
    });
    scripts.push(ownScript);
    await page.close();
  }
  return median(scripts);
}

async function scriptWhereAllIsAllowed(args: string[]): Promise<number> {
  const { profile, forget } = await grantedProfile();
  const context = await launch(profile, { args });
  try {
    const { id } = await extensionOf(context);
    const options = await context.newPage();
    await options.goto(`chrome-extension://${id}/options.html#sites`);
    await options.evaluate(() => chrome.permissions.request({ origins: ['*://*/*'] }));
    await options.waitForFunction(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.length > 0;
    });
    return await scriptWithoutChinese(context, HOSTS.elsewhere);
  } finally {
    await context.close();
    await forget();
  }
}

async function firstViewportAsleep(context: BrowserContext): Promise<number> {
  const { killBackground } = await extensionOf(context);
  const times: number[] = [];
  for (let turn = 0; turn < 2 * REPETITIONS + 1; turn++) {
    await killBackground();
    const page = await open(context, 'tifa', 10_000);
    const { parsed, finished } = await page.evaluate(() => window.figures);
    times.push(Math.max(0, finished - parsed));
    await page.close();
  }
  return median(times);
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
    sinceStart: of('sinceStart'),
    longestTask: of('longestTask'),
    layoutShift: of('layoutShift'),
    domNodes: of('domNodes'),
    heapMegabytes: of('heapMegabytes'),
    framesDropped: of('framesDropped'),
  };
}

function repetitionsOf(method: Method, characters: number): number {
  const isCompared = characters === 10_000 && (method === 'tifa' || method === 'ruby');
  return isCompared ? MANY_REPETITIONS : REPETITIONS;
}

async function readPages(context: BrowserContext, start: Start): Promise<PageFigures[]> {
  const runs = new Map<string, PageFigures[]>();
  for (let turn = 0; turn < MANY_REPETITIONS; turn++)
    for (const characters of SIZES)
      for (const method of METHODS[start]) {
        if (turn >= repetitionsOf(method, characters)) continue;
        const key = `${characters} ${method}`;
        runs.set(key, [...(runs.get(key) ?? []), await readPage(context, method, characters, start)]);
      }
  return [...runs.values()].map(medians).sort((a, b) => a.characters - b.characters);
}

/** Measures the built extension in real Chromium; writes a table and a chart to `bench/results/`. */
export async function benchPage(): Promise<PageBench> {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-bench-'));
  const { port, close } = await servePages();
  const args = hostRules(Object.values(HOSTS), port);
  const context = await launch(profile, { args });
  try {
    const worker = await serviceWorker(context);
    const settings = { hoverDelay: 0, sitesOff: [HOSTS.asked] };
    await worker.evaluate((values) => chrome.storage.local.set({ settings: values }), settings);
    // The engine is awake, as for a reader on their second article.
    await (await open(context, 'tifa', 1_000)).close();
    const pages = [...(await readPages(context, 'arriving')), ...(await readPages(context, 'shown'))];
    const figures: PageBench = {
      pages,
      tasks: { tifa: await tasksOf(context, 'tifa'), untouched: await tasksOf(context, 'untouched') },
      withoutChinese: await scriptWithoutChinese(context, HOSTS.listed),
      withoutChineseElsewhere: await scriptWhereAllIsAllowed(args),
      hoverToCard: await hoverToCard(context),
      asleep: await firstViewportAsleep(context),
    };
    await mkdir('bench/results', { recursive: true });
    await writeFile('bench/results/page.md', table(figures));
    await writeFile('bench/results/page.svg', chart(figures.pages));
    return figures;
  } finally {
    await context.close();
    close();
    await rm(profile, { recursive: true, force: true });
  }
}
