import type { Page, Worker } from '@playwright/test';
import { BEGUN, pageOf } from '../bench/page-methods';
import { trace } from '../bench/page-trace';
import { annotated, expect, openAnnotated, serve, serviceWorker, SITE, test } from './fixtures';
import { serveHeldUp } from './held-up';

/** What Tifa may cost a page, in counts: times are for `npm run bench`. */
declare const chrome: typeof import('wxt/browser').browser;

interface Counting {
  said: string[];
}

/** Notes each port that is opened, each request that comes over one, and each answer. */
async function listen(worker: Worker): Promise<() => Promise<string[]>> {
  await worker.evaluate((site) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    chrome.runtime.onConnect.addListener((port) => {
      // The welcome page has a sample that is read too.
      if (!port.sender?.url?.startsWith(site)) return;
      said.push('port');
      port.onMessage.addListener((message: { type: string }) => said.push(message.type));
      const answer = port.postMessage.bind(port);
      port.postMessage = (message: unknown) => {
        answer(message);
        said.push('answer');
      };
    });
  }, SITE);
  return () => worker.evaluate(() => (globalThis as unknown as Counting).said);
}

const frames = (page: Page, count: number) =>
  page.evaluate(
    async ([n, mark]) => {
      performance.mark(mark);
      for (let i = 0; i < n; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    [count, BEGUN] as const,
  );

/** Waits until our script does nothing for half a second of frames. */
async function atRest(page: Page): Promise<void> {
  // A page behind another has a frame a second.
  await page.bringToFront();
  await expect(async () => {
    const { ownScript, ownFrames, ownTimers } = await trace(page, () => frames(page, 30));
    expect([ownFrames, ownTimers, Math.round(ownScript)]).toEqual([0, 0, 0]);
  }).toPass();
}

test('the first screens of a long article cost few nodes and messages', async ({ context }) => {
  await serve(context, { 'long.html': pageOf(10_000) });
  const said = await listen(await serviceWorker(context));
  const page = await openAnnotated(context, 'long.html');
  await expect.poll(said).toContain('article');
  await atRest(page);
  const added = await page.evaluate(() => {
    const inDrawings = document.createTreeWalker(document, NodeFilter.SHOW_ALL, (node) =>
      (node instanceof Element ? node : node.parentElement)?.closest('tifa-text')
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
    );
    let count = 0;
    while (inDrawings.nextNode()) count++;
    return count;
  });
  expect(added).toBeGreaterThan(500);
  // Of ten screens the one in view and up to three below it.
  expect(added).toBeLessThan(5_000);
  const asked = await said();
  expect(asked.filter((what) => what === 'port')).toHaveLength(1);
  expect(asked.filter((what) => what === 'article')).toHaveLength(1);
  // A guess at what is in view, what is, what is near, and the rest in two.
  expect(asked.filter((what) => what === 'annotate').length).toBeLessThanOrEqual(5);
});

test('the top of a page is drawn while a script holds up the rest of it, and the article read when it has come', async ({
  context,
}) => {
  const paragraph = '<p>该县坚持以人民为中心的发展思想，大力践行“四敢”要求。</p>';
  const send = await serveHeldUp(
    context,
    `<body>${paragraph.repeat(3)}<script src="slow.js"></script><p>末段`,
  );
  const said = await listen(await serviceWorker(context));
  const page = await context.newPage();
  await page.goto(`${SITE}/slow.html`, { waitUntil: 'commit' });
  await expect(page.locator('p >> rt')).toHaveCount(42);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await said()).toEqual(['port', 'annotate', 'answer']);
  send();
  await expect(page.locator('p').last().locator('rt')).toHaveCount(1);
  await expect.poll(said).toContain('article');
  expect((await said()).filter((what) => what === 'annotate')).toHaveLength(2);
});

test('nothing moves where pinyin is no wider than its words', async ({ context }) => {
  await serve(context, {
    'lines.html': `<!doctype html><html lang="zh"><title>t</title><style>body { font: 18px/1.9 serif }</style><body>${'<p>乡村面貌焕然一新，群众安居乐业。</p>'.repeat(60)}`,
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (
          entry as PerformanceEntry & { value: number }
        ).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${SITE}/lines.html`);
  await annotated(page);
  await atRest(page);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
});

test('a page without Chinese is not touched, and nobody is asked about it', async ({ context }) => {
  await serve(context, {
    'english.html': `<!doctype html><html lang="en"><title>t</title><body>${'<p>Snow on the <b>pass</b>.</p>'.repeat(50)}`,
  });
  const said = await listen(await serviceWorker(context));
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    Object.assign(window, { seen });
  });
  const { ownTimers, ownFrames, ownTasks } = await trace(page, async () => {
    await page.goto(`${SITE}/english.html`);
    await frames(page, 10);
  });
  expect([ownTimers, ownFrames]).toEqual([0, 0]);
  // The script's own start, and one look when the page has been parsed.
  expect(ownTasks).toBeLessThanOrEqual(3);
  expect(await said()).toEqual([]);
  expect(
    await page.evaluate(() => [
      (window as unknown as { seen: string[] }).seen,
      document.adoptedStyleSheets.length,
    ]),
  ).toEqual([[], 0]);
  // Chinese that comes later is read all the same.
  await page.evaluate(() => document.querySelector('p')?.append('坚持以人民为中心的发展思想'));
  await annotated(page);
});

test('an annotated page at rest has no timers and no work', async ({ context }) => {
  const page = await openAnnotated(context, 'plain.html');
  await atRest(page);
});

test('a change of settings writes only where something changes', async ({ context }) => {
  const worker = await serviceWorker(context);
  const page = await openAnnotated(context, 'plain.html');
  await atRest(page);
  await page.evaluate(() => {
    const written: Node[] = [];
    new MutationObserver((records) => written.push(...records.map(({ target }) => target))).observe(
      document,
      {
        childList: true,
        characterData: true,
        subtree: true,
      },
    );
    Object.assign(window, { written });
  });
  const written = () => page.evaluate(() => (window as unknown as { written: Node[] }).written.length);
  const use = async (settings: object) => {
    await worker.evaluate((changed) => chrome.storage.local.set({ settings: changed }), settings);
    await atRest(page);
  };
  // The style sheet alone, and a mode that comes to the same while no word is marked known.
  await use({ pinyinColour: 'strong', pinyinSize: 0.6, underline: 'dotted', hoverDelay: 7 });
  await use({ pinyin: 'all' });
  expect(await written()).toBe(0);
  await use({ pinyin: 'terms' });
  expect(await written()).toBeGreaterThan(0);
});

test('a Text node as long as a book is drawn a slice at a time', async ({ context }) => {
  await serve(context, {
    'long.html': `<!doctype html><html lang="zh"><title>t</title><body><p>${'会议强调，要把民生工作贯穿各项工作全过程。'.repeat(400)}</p>`,
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const slices: number[] = [];
    new MutationObserver(() => {
      const drawn = document.querySelectorAll('tifa-text rt').length;
      if (drawn > 0) slices.push(drawn);
    }).observe(document, { childList: true, subtree: true });
    Object.assign(window, { slices });
  });
  await page.goto(`${SITE}/long.html`);
  await expect(page.locator('tifa-text rt').nth(2_500)).toBeAttached({ timeout: 45_000 });
  await atRest(page);
  const slices = await page.evaluate(() => (window as unknown as { slices: number[] }).slices);
  expect(slices.length).toBeGreaterThan(4);
  expect(Math.max(...slices.map((drawn, i) => drawn - (slices[i - 1] ?? 0)))).toBeLessThan(1_500);
  expect(await page.evaluate(() => document.body.innerText.length)).toBe(400 * 21);
});

test('a reader who has scrolled past much of a page need not wait until that is drawn', async ({
  context,
}) => {
  await serve(context, { 'long.html': pageOf(100_000) });
  const page = await openAnnotated(context, 'long.html');
  await atRest(page);
  const passed = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const paragraphs = [...document.querySelectorAll('p')];
    for (let i = 0; i < 60; i++) {
      scrollBy(0, innerHeight / 2);
      await frame();
    }
    const isInView = (p: Element) => {
      const { top, bottom } = p.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const [first] = paragraphs.filter(isInView);
    while (!paragraphs.filter(isInView).every((p) => p.querySelector('ruby'))) await frame();
    const before = paragraphs.slice(0, first && paragraphs.indexOf(first));
    return { all: before.length, bare: before.filter((p) => !p.querySelector('ruby')).length };
  });
  expect(passed.all).toBeGreaterThan(100);
  expect(passed.bare).toBeGreaterThan(passed.all / 4);
});

test('for paper a page is laid out a few times, not once a line', async ({ context }) => {
  await serve(context, {
    'lines.html': `<!doctype html><html lang="zh"><title>t</title><body>${'<p>群众安居乐业。</p>'.repeat(400)}`,
  });
  const page = await openAnnotated(context, 'lines.html');
  await atRest(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
  };
  const before = await layouts();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('p:not(:has(rt))').count()).toBe(0);
  expect((await layouts()) - before).toBeLessThan(20);
});
