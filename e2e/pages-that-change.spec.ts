import type { Page } from '@playwright/test';
import { annotated, expect, highlighted, pointAt, SITE, switchPage, test } from './fixtures';
import { openNews, serveNews } from './written-pages';

declare global {
  interface Window {
    drawnAt: number;
  }
}

const LINE = '会议强调，要大力践行“四敢”要求。';

const pinyin = (page: Page, where: string) =>
  page
    .locator(where)
    .evaluate((element) =>
      [...element.querySelectorAll('rt')].map((rt) => rt.getAttribute('data-pinyin') ?? rt.textContent),
    );

test('a page swapped by its own script is read anew', async ({ context }) => {
  const page = await openNews(context, `<main><h1>雪山脚下</h1><p>${LINE}</p></main>`);
  for (const turn of [1, 2, 3]) {
    await page.evaluate(
      ([n, line]) => {
        history.pushState({}, '', `/news-${n}.html`);
        const main = document.querySelector('main');
        if (main) main.innerHTML = `<h1>第${n}篇报道</h1><p>${line}</p><p>落实“三会一课”。</p>`;
      },
      [turn, LINE] as const,
    );
    await expect(page.locator('h1 rt').first()).toBeAttached();
    await expect(page.locator('p:last-child rt').first()).toBeAttached();
    expect(await page.locator('main').textContent()).toBe(`第${turn}篇报道${LINE}落实“三会一课”。`);
  }
  await page.goBack();
  expect(await page.locator('tifa-text').count()).toBe(3);
});

test('what an endless page appends is read; what stood there is not drawn again', async ({ context }) => {
  const page = await openNews(context, `<main>${`<p>${LINE}</p>`.repeat(10)}</main>`);
  await expect(page.locator('p:nth-child(10) rt').first()).toBeAttached();
  await page.evaluate(() => {
    const old = document.querySelector('main tifa-text');
    (window as unknown as { stood: unknown }).stood = old;
  });
  for (let turn = 1; turn <= 5; turn++) {
    await page.evaluate((line) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', `<p>${line}</p>`.repeat(10));
      scrollTo(0, document.body.scrollHeight);
    }, LINE);
    await expect(page.locator(`p:nth-child(${10 + 10 * turn}) rt`).first()).toBeAttached();
  }
  expect(
    await page.evaluate(
      () => (window as unknown as { stood: unknown }).stood === document.querySelector('main tifa-text'),
    ),
  ).toBe(true);
});

test('a page that writes its markup back each time is left alone in the end', async ({
  context,
  extension,
}) => {
  const page = await openNews(
    context,
    `<div id="stubborn"><p>${LINE}</p></div><p id="other">落实“三会一课”。</p>
    <script>
      const stubborn = document.querySelector('#stubborn');
      const markup = stubborn.innerHTML;
      window.times = 0;
      new MutationObserver(() => {
        if (stubborn.innerHTML === markup) return;
        window.times++;
        stubborn.innerHTML = markup;
      }).observe(stubborn, { childList: true, subtree: true, characterData: true });
    </script>`,
  );
  const times = () => page.evaluate(() => (window as unknown as { times: number }).times);
  await expect(page.locator('#other rt').first()).toBeAttached();
  await expect.poll(times).toBe(10);
  // What comes after is still read, and nobody starts again.
  await page.evaluate(() => {
    document.querySelector('#other')?.insertAdjacentHTML('afterend', '<p id="later">四个创建</p>');
  });
  await expect(page.locator('#later rt').first()).toBeAttached();
  expect(await times()).toBe(10);
  expect(await page.locator('#stubborn').innerHTML()).toBe(`<p>${LINE}</p>`);
  expect(await highlighted(page, 'tifa-slogan')).toContain('四敢');
  await page.bringToFront();
  await pointAt(page, '四敢');
  await switchPage(extension, page, false);
  expect(await page.locator('tifa-text').count()).toBe(0);
});

test('a page that takes out what it does not know is left alone in the end', async ({ context }) => {
  await serveNews(
    context,
    `<p id="stubborn">${LINE}</p>
    <script>
      window.times = 0;
      new MutationObserver(() => {
        for (const strange of document.querySelectorAll('#stubborn > :not(b)')) {
          window.times++;
          strange.remove();
        }
      }).observe(document.querySelector('#stubborn'), { childList: true, subtree: true });
    </script>`,
  );
  const page = await context.newPage();
  await page.goto(`${SITE}/news.html`);
  const times = () => page.evaluate(() => (window as unknown as { times: number }).times);
  await expect.poll(times).toBe(10);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
  expect(await page.locator('#stubborn').textContent()).toBe(LINE);
  expect(await times()).toBe(10);
});

test('text that is written anew as it was is drawn again', async ({ context }) => {
  const page = await openNews(context, `<p id="line">${LINE}</p>`);
  // At once, as a page does that refuses the drawing, and so much later by the page's own clock that it is no refusal.
  for (const later of [0, 1_000]) {
    await page.evaluate(() => (window.drawnAt = performance.now()));
    await page.waitForFunction((ms) => performance.now() > window.drawnAt + ms, later);
    const drawing = await page.evaluateHandle((line) => {
      const paragraph = document.querySelector('#line');
      const drawn = paragraph?.querySelector('tifa-text');
      if (paragraph?.firstChild) paragraph.firstChild.nodeValue = line;
      return drawn;
    }, LINE);
    await expect(page.locator('#line rt').first()).toBeAttached();
    await expect(page.locator('#line')).toHaveText(LINE);
    expect(await drawing.evaluate((drawn) => drawn?.isConnected), 'the old drawing').toBe(false);
  }
});

test('a page is not annotated twice', async ({ context, extension }) => {
  const page = await openNews(
    context,
    `<p id="own"><ruby>提法<rt>tífǎ</rt></ruby>是四敢。</p><p id="wrapped">${LINE}</p>`,
  );
  expect(await pinyin(page, '#own')).toEqual(['tífǎ', 'shì', 'sì', 'gǎn']);
  // Another extension sets its own ruby over each character.
  await page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('#wrapped') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text) texts.push(node);
    for (const text of texts) {
      const parts = [...text.data].map((character) => {
        if (!/\p{Script=Han}/u.test(character)) return document.createTextNode(character);
        const ruby = document.createElement('ruby');
        ruby.innerHTML = `${character}<rt>py</rt>`;
        return ruby;
      });
      text.replaceWith(...parts);
    }
  });
  await expect.poll(async () => new Set(await pinyin(page, '#wrapped'))).toEqual(new Set(['py']));
  await switchPage(extension, page, false);
  expect(await page.locator('#wrapped').evaluate((p) => p.querySelectorAll('ruby').length)).toBe(13);
  expect(await page.locator('tifa-text').count()).toBe(0);
});

test('a document that becomes editable is given back before the reader writes in it', async ({ context }) => {
  const page = await openNews(context, `<p id="line">${LINE}</p>`);
  await page.evaluate(() => (document.designMode = 'on'));
  await page.locator('#line').click();
  await expect(page.locator('tifa-text')).toHaveCount(0);
  await page.keyboard.press('Home');
  await page.keyboard.type('abc');
  expect(await page.locator('#line').innerHTML()).toBe(`abc${LINE}`);
});

test.describe('with a back/forward cache', () => {
  // Playwright turns it off.
  test.use({ browserOptions: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } });
  test('a page comes back from it and is still read', async ({ context }) => {
    const page = await openNews(context, `<p id="line">${LINE}</p>`);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        (window as unknown as { cached: boolean }).cached = persisted;
      });
    });
    await page.goto(`${SITE}/plain.html`);
    await annotated(page);
    await page.evaluate(() => history.back());
    // Playwright takes the page for gone: it is asked past it.
    const session = await context.newCDPSession(page);
    const ask = async (expression: string): Promise<unknown> =>
      (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
    await expect.poll(() => ask('window.cached')).toBe(true);
    await session.send('Page.bringToFront');
    for (const id of ['later', 'last']) {
      await ask(
        `document.querySelector('#line').insertAdjacentHTML('afterend', '<p id="${id}">落实“三会一课”。</p>')`,
      );
      await expect.poll(() => ask(`document.querySelectorAll('#${id} rt').length`)).toBeGreaterThan(0);
    }
  });
});
