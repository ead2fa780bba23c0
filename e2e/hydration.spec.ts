import type { BrowserContext, Page } from '@playwright/test';
import { bundle } from './apps/bundle';
import { complaintsOf } from './errors';
import { annotated, expect, serve, SITE, test } from './fixtures';

/** How the page's script comes: before the markup has been read to its end, after that, or when all has pinyin. */
const MOMENTS = {
  deferred: '<script defer src="/app.js"></script><script defer src="/hydrate.js"></script>',
  'in many tasks': '<script defer src="/app.js"></script><script defer src="/hydrate-slowly.js"></script>',
  'late, but before load': '<script async src="/slow.js"></script>',
  'long after load': '<script defer src="/app.js"></script>',
};

/** Keeps the page busy in tasks shorter than a frame, as a long page is taken over, and then runs what is said. */
const busyBefore = (ms: number, then: string) => `{
  const { port1, port2 } = new MessageChannel();
  const until = performance.now() + ${ms};
  port1.onmessage = () => {
    const end = performance.now() + 5;
    while (performance.now() < end);
    if (performance.now() < until) port2.postMessage('on');
    else { ${then} }
  };
  port2.postMessage('on');
}`;

/** Takes over what the server has rendered, and notes what Tifa had drawn by then. */
const HYDRATE = 'window.drawnBefore = document.querySelectorAll("tifa-text").length; rendered.hydrate();';

async function serveRendered(context: BrowserContext, app: string, scripts: string): Promise<void> {
  const script = await bundle(`hydrated/${app}`);
  const server = await context.newPage();
  await server.addScriptTag({ content: script });
  const { id, html } = await server.evaluate(async () => ({
    id: window.rendered.id,
    html: await window.rendered.render(),
  }));
  await server.close();
  await serve(context, {
    'article.html': `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报道</title>
      <script>document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive') window.served = document.querySelector('#ticker');
      });</script>${scripts}</head><body><div id="${id}">${html}</div></body></html>`,
    'app.js': script,
    'hydrate.js': HYDRATE,
    'hydrate-slowly.js': busyBefore(1_500, HYDRATE),
    'island.html': `<!doctype html><html><head><meta charset="utf-8"><title>Report</title>
      <script defer src="/app.js"></script></head><body><div id="${id}"></div></body></html>`,
    'island.js': `document.querySelector('#${id}').innerHTML = ${JSON.stringify(html)};
      window.served = document.querySelector('#ticker');
      ${busyBefore(500, HYDRATE)}`,
  });
  // For a second nothing may happen: Tifa could have drawn long since, and must not before the page has loaded.
  await context.route(`${SITE}/slow.js`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.fulfill({ contentType: 'text/javascript', body: `${script}\n${HYDRATE}` });
  });
}

/** The page's script has found what the server rendered, and kept it. */
async function expectUndisturbed(page: Page): Promise<void> {
  const [drawnBefore, isAsServed] = await page.evaluate(() => {
    const { drawnBefore, served } = window as unknown as { drawnBefore: number; served: Element };
    return [drawnBefore, document.querySelector('#ticker') === served];
  });
  expect(drawnBefore).toBe(0);
  expect(isAsServed).toBe(true);
}

for (const app of ['react.jsx', 'vue.ts']) {
  for (const [moment, scripts] of Object.entries(MOMENTS)) {
    test(`a page that its server renders and ${app} takes over, ${moment}`, async ({ context }) => {
      await serveRendered(context, app, scripts);
      const page = await context.newPage();
      const problems = complaintsOf(page);
      await page.goto(`${SITE}/article.html`);
      await annotated(page);
      await page.bringToFront();
      if (moment === 'long after load')
        await page.evaluate(() => {
          window.rendered.hydrate();
        });
      await page.waitForFunction(() => window.rendered.tookOver);
      if (moment !== 'long after load') {
        expect(problems).toEqual([]);
        await expectUndisturbed(page);
      }
      for (const turn of [2, 3]) {
        await page.locator('button').click();
        await expect(page.locator('#ticker')).toHaveText(`会议要求，大力践行“四敢”要求，第${turn}次通报。`);
        await expect(page.locator('#ticker rt').first()).toBeAttached();
      }
      expect(await page.locator('h1, #ticker').count()).toBe(2);
    });
  }

  test(`what a server renders comes after the page has loaded, and ${app} takes it over`, async ({
    context,
  }) => {
    await serveRendered(context, app, '');
    const page = await context.newPage();
    const problems = complaintsOf(page);
    await page.goto(`${SITE}/island.html`);
    await page.addScriptTag({ url: '/island.js' });
    await annotated(page);
    await page.waitForFunction(() => window.rendered.tookOver);
    expect(problems).toEqual([]);
    await expectUndisturbed(page);
  });
}
