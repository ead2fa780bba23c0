import type { BrowserContext, Page } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, serviceWorker, SITE } from '../e2e/fixtures';
import { chart, table } from './page-report';

declare const chrome: typeof import('wxt/browser').browser;

/** How a page's text is annotated: by Tifa, each word in text-bearing ruby in one go, or marked without drawing. */
export type Method = 'tifa' | 'ruby' | 'marks';

/** Medians of one method on one length of page. Times in milliseconds from the parsed document. */
export interface PageFigures {
  method: Method;
  characters: number;
  /** Until what is in the viewport is annotated and on screen. */
  firstViewport: number;
  longestTask: number;
  layoutShift: number;
  domNodes: number;
  heapMegabytes: number;
  /** Of 90 frames of fast scrolling, those that took longer than two. */
  framesDropped: number;
}

export interface PageBench {
  pages: PageFigures[];
  /** At 100,000 characters with the processor slowed down fourfold. */
  longestTaskThrottled: number;
  /** From the pointer's event to the card in the document, page annotated, no delay set. */
  hoverToCard: number;
}

const SIZES = [1_000, 10_000, 100_000];
const METHODS: readonly Method[] = ['tifa', 'ruby', 'marks'];
const REPETITIONS = 3;
const HOVERS = 15;
/** Not listed: Tifa stays away, and the same browser shows the same page with another method. */
const ELSEWHERE = 'https://news.example';

const SENTENCES = [
  '初冬的红柳县，阳光洒满河谷，田间地头一派繁忙景象。',
  '该县坚持以人民为中心的发展思想，围绕“四件大事”、着眼“四个创建”，大力践行“四敢”要求。',
  '在桑珠村，村里严格落实“四议两公开”工作法，把为民办实事落到实处。',
  '困难群众的获得感、幸福感、安全感不断增强，乡村面貌焕然一新。',
  '据介绍，县里还在乡镇设立便民服务点，重点解决行路难、看病远、上学难等问题。',
  '会议强调，要把铸牢中华民族共同体意识贯穿各项工作全过程。',
];

function pageOf(characters: number): string {
  let body = '';
  let size = 0;
  for (let i = 0; size < characters; i++) {
    const text = [0, 1, 2].map((n) => SENTENCES[(i + n * 2) % SENTENCES.length] ?? '');
    body += `<p>${text[0]}<a href="#">${text[1]}</a>${text[2]}</p>\n`;
    size += text.join('').length;
  }
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>
<style>body { max-width: 42em; margin: 2em auto; font: 18px/1.9 serif; } p { text-indent: 2em; }</style>
<body><article>${body}</article></body></html>`;
}

/** Runs in the page before anything else: measures, and annotates where Tifa does not. */
function measure(method: Method): void {
  const figures = { parsed: 0, firstViewport: 0, longestTask: 0, layoutShift: 0 };
  Object.assign(window, { figures });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      if (startTime >= figures.parsed) figures.longestTask = Math.max(figures.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      figures.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const twoFramesOn = (done: () => void) => requestAnimationFrame(() => requestAnimationFrame(done));
  const finished = () => twoFramesOn(() => (figures.firstViewport = performance.now() - figures.parsed));
  const words = function* (): Generator<{ node: Text; parts: string[] }> {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    for (const node of nodes)
      yield { node, parts: node.data.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? [] };
  };
  const wrapAll = () => {
    for (const { node, parts } of words()) {
      const drawn = document.createDocumentFragment();
      for (const part of parts) {
        if (!/\p{Script=Han}/u.test(part)) {
          drawn.append(part);
          continue;
        }
        const ruby = document.createElement('ruby');
        const rt = document.createElement('rt');
        rt.textContent = 'pīnyīn';
        ruby.append(part, rt);
        drawn.append(ruby);
      }
      node.replaceWith(drawn);
    }
    finished();
  };
  const markAll = () => {
    const marks = new Highlight();
    for (const { node, parts } of words()) {
      let at = 0;
      for (const part of parts) {
        const range = {
          startContainer: node,
          startOffset: at,
          endContainer: node,
          endOffset: at + part.length,
        };
        if (/\p{Script=Han}/u.test(part)) marks.add(new StaticRange(range));
        at += part.length;
      }
    }
    CSS.highlights.set('bench', marks);
    finished();
  };
  const waitForTifa = () => {
    const inView = [...document.querySelectorAll('p')].filter(
      (p) => p.getBoundingClientRect().top < innerHeight,
    );
    const look = () => {
      if (inView.length > 0 && inView.every((p) => p.querySelector('tifa-text'))) finished();
      else requestAnimationFrame(look);
    };
    look();
  };
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    figures.parsed = performance.now();
    if (method === 'tifa') requestAnimationFrame(waitForTifa);
    else setTimeout(method === 'ruby' ? wrapAll : markAll);
  });
}

type InPage = Pick<PageFigures, 'firstViewport' | 'longestTask' | 'layoutShift'>;

async function open(
  context: BrowserContext,
  method: Method,
  characters: number,
  slowdown = 1,
): Promise<Page> {
  const page = await context.newPage();
  // tsx names functions with a helper that the page has not got.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(measure, method);
  if (slowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.goto(`${method === 'tifa' ? SITE : ELSEWHERE}/${characters}.html`);
  await page.waitForFunction(() => (window as unknown as { figures: InPage }).figures.firstViewport > 0);
  return page;
}

async function readPage(context: BrowserContext, method: Method, characters: number): Promise<PageFigures> {
  const page = await open(context, method, characters);
  // Work that goes on after the first viewport counts as well.
  await page.waitForTimeout(500);
  const figures = await page.evaluate(() => (window as unknown as { figures: InPage }).figures);
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
  const framesDropped = await page.evaluate(async () => {
    let dropped = 0;
    let before = performance.now();
    for (let i = 0; i < 90; i++) {
      scrollBy(0, 80);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (now - before > 34) dropped++;
      before = now;
    }
    return dropped;
  });
  await page.close();
  const { firstViewport, longestTask, layoutShift } = figures;
  return {
    method,
    characters,
    firstViewport,
    longestTask,
    layoutShift,
    domNodes,
    heapMegabytes: heap / 1e6,
    framesDropped,
  };
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

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function medians(runs: readonly PageFigures[]): PageFigures {
  const [first] = runs;
  if (!first) throw new Error('nothing measured');
  const of = (name: Exclude<keyof PageFigures, 'method'>) => median(runs.map((run) => run[name]));
  return {
    method: first.method,
    characters: first.characters,
    firstViewport: of('firstViewport'),
    longestTask: of('longestTask'),
    layoutShift: of('layoutShift'),
    domNodes: of('domNodes'),
    heapMegabytes: of('heapMegabytes'),
    framesDropped: of('framesDropped'),
  };
}

/** Measures the built extension in real Chromium; writes a table and a chart to `bench/results/`. */
export async function benchPage(): Promise<PageBench> {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-bench-'));
  const context = await launch(profile);
  try {
    await context.route(/^https:/, async (route) => {
      const characters = Number.parseInt(new URL(route.request().url()).pathname.slice(1), 10);
      await route.fulfill(
        characters > 0
          ? { contentType: 'text/html; charset=utf-8', body: pageOf(characters) }
          : { status: 404, body: '' },
      );
    });
    const worker = await serviceWorker(context);
    await worker.evaluate(() => chrome.storage.local.set({ settings: { hoverDelay: 0 } }));
    // The engine is awake, as for a reader on their second article.
    await (await open(context, 'tifa', 1_000)).close();
    const runs = new Map<string, PageFigures[]>();
    for (let turn = 0; turn < REPETITIONS; turn++)
      for (const characters of SIZES)
        for (const method of METHODS) {
          const key = `${characters} ${method}`;
          runs.set(key, [...(runs.get(key) ?? []), await readPage(context, method, characters)]);
        }
    const throttled = await open(context, 'tifa', 100_000, 4);
    await throttled.waitForTimeout(3000);
    const { longestTask } = await throttled.evaluate(
      () => (window as unknown as { figures: InPage }).figures,
    );
    await throttled.close();
    const figures: PageBench = {
      pages: [...runs.values()].map(medians),
      longestTaskThrottled: longestTask,
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
