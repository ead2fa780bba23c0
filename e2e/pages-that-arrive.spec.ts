import type { Page } from '@playwright/test';
import { hostRules } from '../bench/page-server';
import { annotated, expect, SITE, switchPage, test as base } from './fixtures';
import { serveHeldUp } from './held-up';
import { Random } from './monkey/random';
import { servePiecewise, type PiecewiseServer } from './piecewise';

/** The first is read, the second is not. */
const HOSTS = ['www.xizang.gov.cn', 'news.example'] as const;
const PAGES = 12;
const PARAGRAPH = '<p>该县坚持以人民为中心的发展思想，大力践行“四敢”要求。</p>';

const test = base.extend<{ server: PiecewiseServer }>({
  server: async ({}, use) => {
    const server = await servePiecewise();
    await use(server);
    server.close();
  },
  browserOptions: async ({ server }, use) => use({ args: hostRules(HOSTS, server.port) }),
});

const readyState = (page: Page) => page.evaluate(() => document.readyState);

test('what a script holds up has its pinyin, but for what may go on', async ({ context }) => {
  const send = await serveHeldUp(
    context,
    `<body>${PARAGRAPH.repeat(3)}<p id="open">末段<script src="slow.js"></script>的后半`,
  );
  const page = await context.newPage();
  await page.goto(`${SITE}/slow.html`, { waitUntil: 'commit' });
  await expect(page.locator('p').nth(2).locator('rt').first()).toBeAttached();
  expect(await page.locator('#open rt').count()).toBe(0);
  expect(await readyState(page)).toBe('loading');
  send();
  await expect(page.locator('#open rt').first()).toBeAttached();
});

test('its terms are explained by then', async ({ context }) => {
  const send = await serveHeldUp(context, `<body>${PARAGRAPH.repeat(3)}<script src="slow.js"></script>`);
  const page = await context.newPage();
  await page.goto(`${SITE}/slow.html`, { waitUntil: 'commit' });
  await annotated(page);
  const term = page.locator('tifa-stop').first();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('tifa-card')).toBeAttached();
  expect(await readyState(page)).toBe('loading');
  send();
});

test('it can be switched off, and stays so when the rest has come', async ({ context, extension }) => {
  const send = await serveHeldUp(context, `<body>${PARAGRAPH.repeat(3)}<script src="slow.js"></script>`);
  const page = await context.newPage();
  await page.goto(`${SITE}/slow.html`, { waitUntil: 'commit' });
  await annotated(page);
  await switchPage(extension, page, false);
  expect(await page.locator('tifa-text').count()).toBe(0);
  expect(await readyState(page)).toBe('loading');
  send();
  await page.waitForLoadState();
  const popup = await extension.popup(page);
  await expect(popup.getByRole('switch', { name: 'Read this page' })).not.toBeChecked();
  await popup.close();
  expect(await page.locator('tifa-text').count()).toBe(0);
  await switchPage(extension, page, true);
  await annotated(page);
});

for (const [what, head, body] of [
  ['a script that runs when the page has been parsed', '<script defer src="late.js"></script>', ''],
  ['a framework’s mark', '', '<div id="__next"></div>'],
] as const)
  test(`nothing is drawn before the page has been parsed where there is ${what}`, async ({ context }) => {
    const send = await serveHeldUp(
      context,
      `${head}<body>${body}${PARAGRAPH.repeat(3)}<script>
        new MutationObserver(() => (window.drawn ||= document.querySelector('tifa-text') && document.readyState))
          .observe(document.body, { childList: true, subtree: true });
      </script><script src="slow.js"></script>`,
    );
    await context.route(`${SITE}/late.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    const page = await context.newPage();
    await page.goto(`${SITE}/slow.html`, { waitUntil: 'commit' });
    await expect(page.locator('p')).toHaveCount(3);
    // By then it would have been drawn: another page is, that was opened after it.
    const other = await context.newPage();
    await other.goto(`${SITE}/plain.html`);
    await annotated(other);
    await page.bringToFront();
    expect(await page.locator('tifa-text').count()).toBe(0);
    send();
    await annotated(page);
    expect(await page.evaluate(() => (window as unknown as { drawn: string }).drawn)).not.toBe('loading');
  });

test('what was drawn is taken back where a framework’s mark comes later', async ({ context, server }) => {
  const page = await context.newPage();
  const path = `${HOSTS[0]}/late.html`;
  const opened = page.goto(`http://${path}`, { waitUntil: 'commit' });
  await server.send(
    path,
    `<!doctype html><html lang="zh-CN"><title>t</title><body>${PARAGRAPH.repeat(3)}<p>`,
    false,
  );
  await opened;
  await annotated(page);
  await server.send(path, `<div id="__next">${PARAGRAPH.repeat(9)}<p>`, false);
  await expect(page.locator('p')).toHaveCount(14);
  await expect(page.locator('tifa-text')).toHaveCount(0);
  await server.send(path, `</div><script>window.readAs = document.querySelector('tifa-text')</script>`, true);
  await annotated(page);
  expect(await page.evaluate(() => (window as unknown as { readAs: unknown }).readAs)).toBeNull();
});

/** Markup in the genre, tags well nested and not, with text that is nowhere twice. */
function articleOf(random: Random): string {
  let count = 0;
  const text = () =>
    `${random.of(['会议强调，', '大力践行“四敢”要求，', '三会一课', '群众安居乐业。'])}第${++count}次`;
  const inline = () =>
    random.of([
      text(),
      `<b>${text()}</b>`,
      `<a href="#">${text()}<i>${text()}</i></a>`,
      `<code>${text()}</code>`,
      ' ',
      '<br><br>　　',
      '<!-- 注 -->',
    ]);
  const line = () => Array.from({ length: 1 + random.below(4) }, inline).join('');
  const block = (): string =>
    random.of([
      `<p>${line()}</p>`,
      `<p>${line()}`,
      `<div>${line()}<p>${line()}</p>${line()}</div>`,
      `<ul><li>${line()}<li>${line()}</ul>`,
      `<table><tr><td>${line()}<td>${line()}</table>`,
      `<b>${line()}<p>${line()}</b>${line()}</p>`,
      `${line()}<h2>${line()}</h2>`,
    ]);
  const blocks = Array.from({ length: 12 }, block).join(random.of(['', '\n']));
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><body><main>${blocks}</main></body></html>`;
}

interface Piece {
  html: string;
  /** What a script of the page does when the piece has been parsed; the numbers choose. */
  trick?: readonly [number, number];
}

/** Cut anywhere, in the middle of a tag or of a word; before a trick a script tells that all has been parsed. */
function cutUp(html: string, random: Random): Piece[] {
  const body = html.indexOf('<main>') + 6;
  const cuts = Array.from({ length: 4 }, () => body + random.below(html.length - body)).sort((a, b) => a - b);
  return [0, ...cuts].map((start, i) => {
    const cut = html.slice(start, cuts[i]);
    const isInTag = html.lastIndexOf('<', (cuts[i] ?? 0) - 1) > html.lastIndexOf('>', (cuts[i] ?? 0) - 1);
    if (i === cuts.length || isInTag || random.chance(0.5)) return { html: cut };
    return {
      html: `${cut}<script>window.parsed = ${i}; window.place = document.currentScript.parentNode</script>`,
      trick: [random.below(1000), random.below(1000)],
    };
  });
}

/**
 * What a page's script may do to the elements that have come by then: `pick` and `way` choose. Returns whether the place
 * where the parser writes on is still in the page: no script that comes elsewhere is run.
 */
function meddle([pick, way]: readonly [number, number]): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('main :is(p, li, td, div, h2)')].filter(
    (element) => element.closest('tifa-text') === null,
  );
  const element = all[pick % Math.max(all.length, 1)];
  if (!element) return true;
  const ways = [
    () => (element.textContent = '全文改写'),
    () => element.prepend('前加'),
    () => element.remove(),
    () => element.normalize(),
    () => element.after(element.cloneNode(true)),
    () => element.parentElement?.prepend(element),
    () => element.insertAdjacentHTML('beforebegin', element.outerHTML),
    () => (element.innerHTML += '后加'),
    () => {
      const text = [...element.childNodes].find((node) => node instanceof Text);
      if (text) text.nodeValue = '改写';
    },
  ];
  ways[way % ways.length]?.();
  return (window as unknown as { place: Node }).place.isConnected;
}

/** The document's nodes, one a line: Text nodes side by side show. */
function nodesOf(): string[] {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const lines: string[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    lines.push(
      node instanceof Element
        ? (node.cloneNode() as Element).outerHTML
        : `${node.nodeName} ${node.nodeValue}`,
    );
  return lines;
}

/** How many Text nodes are drawn a few frames later. */
function drawn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.querySelectorAll('tifa-text').length;
  });
}

test('a page that comes in pieces is given back as one that was never read', async ({
  context,
  extension,
  server,
}) => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`seed ${seed} (SEED=${seed} repeats this run)`);
  const random = new Random(seed);
  let drawnEarly = 0;
  for (let n = 0; n < PAGES; n++) {
    const pieces = cutUp(articleOf(random), random);
    const pages: Page[] = [];
    for (const host of HOSTS) {
      const page = await context.newPage();
      pages.push(page);
      const opened = page.goto(`http://${host}/${n}.html`, { waitUntil: 'commit' });
      let canMeddle = true;
      for (const [i, { html, trick }] of pieces.entries()) {
        const isLast = i === pieces.length - 1;
        await server.send(`${host}/${n}.html`, html, isLast);
        await opened;
        if (isLast) await page.waitForLoadState();
        else if (host === HOSTS[0]) drawnEarly += await drawn(page);
        if (!trick || !canMeddle) continue;
        await page.waitForFunction((piece) => (window as unknown as { parsed?: number }).parsed === piece, i);
        canMeddle = await page.evaluate(meddle, trick);
      }
    }
    const [read, other] = pages as [Page, Page];
    await switchPage(extension, read, false);
    expect(await read.evaluate(nodesOf), `page ${n} of seed ${seed}`).toEqual(await other.evaluate(nodesOf));
    for (const page of pages) await page.close();
  }
  expect(drawnEarly).toBeGreaterThan(PAGES);
});
