import { expect, SITE, test } from './fixtures';
import type { Marionette } from './marionette';

// One Firefox at a time, which is heavy to start, beside the tests in Chromium.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const pinyinOver = (browser: Marionette, where = '#first') =>
  browser.run(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} rt`)].map((rt) => rt.dataset.pinyin),
    [where],
  );

const highlighted = (browser: Marionette) =>
  browser.run(
    () =>
      [...(CSS.highlights.get('tifa-slogan') ?? [])].map((stored) => {
        const range = document.createRange();
        range.setStart(stored.startContainer, stored.startOffset);
        range.setEnd(stored.endContainer, stored.endOffset);
        return range.toString();
      }),
    [],
  );

/** Where a stretch of text of one Text node on screen is. */
const placeOf = (browser: Marionette, wanted: string) =>
  browser.run(
    (text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(text);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`${text} is not on the page`);
    },
    [wanted],
  );

const cardText = (browser: Marionette) =>
  browser.run(() => document.querySelector('tifa-card')?.shadowRoot?.textContent ?? '', []);

/** As WebDriver writes the key. */
const ESCAPE = '\uE00C';

/** In a page of the extension: the id of the browser's first tab. */
const firstTab = async () => {
  const { browser: api } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
  return (await api.tabs.query({ index: 0 }))[0]?.id ?? -1;
};

/** With the mouse: what a script presses counts for nothing. */
const clickInCard = async (browser: Marionette, selector: string) => {
  const { x, y } = await browser.run(
    (button) => {
      const found = document.querySelector('tifa-card')?.shadowRoot?.querySelector(button);
      found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = found?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [selector],
  );
  await browser.movePointer(x, y);
  await browser.pressButton();
};

test('Firefox: pinyin, card, save, popup, sleep, settings, restore', async ({ firefox }) => {
  const { browser, url, sleep, strangers } = firefox;
  await test.step('annotates a listed page', async () => {
    await browser.go(`${SITE}/plain.html`);
    await expect.poll(() => pinyinOver(browser)).toContain('fāzhǎn');
    await expect.poll(() => highlighted(browser)).toContain('四议两公开');
    expect(await browser.run(() => document.querySelector('#first')?.textContent, [])).toContain(
      '阳光洒满河谷',
    );
  });
  await test.step('lines still end where they fit', async () => {
    const { wide, room } = await browser.run(
      () => ({ wide: document.documentElement.scrollWidth, room: innerWidth }),
      [],
    );
    expect(wide).toBeLessThanOrEqual(room);
  });
  const page = await browser.currentTab();

  await test.step('opens the card under the pointer and saves from it', async () => {
    const { x, y } = await placeOf(browser, '两');
    await browser.movePointer(x, y);
    await expect.poll(() => cardText(browser)).toContain('四议两公开');
    await clickInCard(browser, '.save');
    await expect.poll(() => cardText(browser)).toContain('Saved');
  });

  await test.step('the card is copied, on a page without https', async () => {
    await clickInCard(browser, '.tools .tool:has([aria-live])');
    await expect.poll(() => cardText(browser)).toContain('Copied');
    const copied = await browser.run(() => navigator.clipboard.readText(), [], 'chrome');
    expect(copied).toMatch(/^四议两公开 \(sì yì liǎng gōng kāi\) – ./);
  });

  await test.step('pinyin is pointed at like its word', async () => {
    const { x, y } = await browser.run(() => {
      const ruby = [...document.querySelectorAll('ruby')].find(({ textContent }) => textContent === '河谷');
      const box = ruby?.querySelector('rt')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width * 0.8, y: box.y + box.height / 2 };
    }, []);
    await browser.movePointer(x, y);
    await expect.poll(() => cardText(browser)).toContain('valley');
  });

  await test.step('the popup and the vocabulary page show what was saved', async () => {
    await browser.openTab(url('popup.html'));
    await expect.poll(() => browser.run(() => document.body.innerText, [])).toContain('四议两公开');
    await browser.go(url('vocabulary.html'));
    await expect.poll(() => browser.run(() => document.body.innerText, [])).toContain('四议两公开');
  });

  await test.step('a sleeping event page wakes for what the page needs', async () => {
    expect(await sleep()).toBe('stopped');
    await browser.switchTo(page);
    await browser.run(() => {
      const added = document.createElement('p');
      added.id = 'added';
      added.textContent = '会议指出，要大力践行“四敢”要求。';
      document.querySelector('#article')?.append(added);
    }, []);
    await expect.poll(() => pinyinOver(browser, '#added')).toContain('huìyì');
    await browser.run(() => document.querySelector('#added')?.remove(), []);
  });

  await test.step('asleep again, it wakes for a word and for saving it', async () => {
    expect(await sleep()).toBe('stopped');
    const { x, y } = await placeOf(browser, '河谷');
    await browser.movePointer(x, y);
    await expect.poll(() => cardText(browser)).toContain('river valley');
    expect(await sleep()).toBe('stopped');
    await clickInCard(browser, '.save');
    await expect.poll(() => cardText(browser)).toContain('Saved');
    await browser.press(ESCAPE);
    await expect.poll(() => cardText(browser)).toBe('');
  });

  await test.step('settings show in the open page at once', async () => {
    const options = await browser.openTab(url('options.html'));
    await expect
      .poll(() => browser.run(() => document.querySelectorAll('.preview rt').length, []))
      .toBeGreaterThan(0);
    await browser.run(() => document.querySelector<HTMLElement>('input[value="character"]')?.click(), []);
    await browser.switchTo(page);
    await expect.poll(() => pinyinOver(browser)).toContain('fā');
    await browser.switchTo(options);
    await browser.run(() => document.querySelector<HTMLElement>('input[value="word"]')?.click(), []);
  });

  await test.step('a site is never-listed and the page is as it was', async () => {
    await browser.run(
      () =>
        (
          globalThis as unknown as { browser: typeof import('wxt/browser').browser }
        ).browser.storage.local.set({ settings: { sitesOff: ['xizang.gov.cn'] } }),
      [],
    );
    await browser.switchTo(page);
    await expect.poll(() => browser.run(() => document.querySelectorAll('tifa-text').length, [])).toBe(0);
    const same = await browser.run(async () => {
      const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      return served.body.innerHTML === document.body.innerHTML;
    }, []);
    expect(same).toBe(true);
  });
  expect(strangers).toEqual([]);
});

test('Firefox: shadow roots, and the popup’s switch over them', async ({ firefox }) => {
  const { browser, url } = firefox;
  await browser.go(`${SITE}/shadow.html`);
  const page = await browser.currentTab();
  await expect
    .poll(() => highlighted(browser))
    .toEqual(expect.arrayContaining(['四敢', '四议两公开', '三会一课']));
  const inside = () =>
    browser.run(() => {
      const root = document.querySelector('news-article')?.shadowRoot;
      return [...(root?.querySelectorAll<HTMLElement>('rt') ?? [])].map(({ dataset }) => dataset.pinyin);
    }, []);
  await expect.poll(inside).toContain('dàlì');
  const { x, y } = await browser.run(() => {
    const term = document.querySelector('news-article')?.shadowRoot?.querySelector('tifa-stop + ruby');
    const box = term?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height - 4 };
  }, []);
  await browser.movePointer(x, y);
  await expect.poll(() => cardText(browser)).toContain('四敢');
  await browser.press(ESCAPE);

  const popup = await browser.openTab(url('popup.html'));
  await browser.go(url(`popup.html?tab=${await browser.run(firstTab, [])}`));
  await expect
    .poll(() => browser.run(() => document.querySelector('.digest')?.textContent, []))
    .toContain('三会一课');
  await expect.poll(() => browser.run(() => document.querySelectorAll('.switches input').length, [])).toBe(2);
  await browser.click('.switches input');
  await browser.switchTo(page);
  const left = () =>
    browser.run(() => {
      const roots = [
        document,
        ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []),
      ];
      return roots.map((root) => root.querySelectorAll('tifa-text').length + root.adoptedStyleSheets.length);
    }, []);
  await expect.poll(left).toEqual([0, 0, 0]);
  await browser.switchTo(popup);
  await browser.click('.switches input');
  await browser.switchTo(page);
  await expect.poll(inside).toContain('dàlì');
});

test('Firefox: another site is granted in the settings, read, and taken back', async ({ firefox }) => {
  const { browser, url } = firefox;
  await browser.go('http://news.example.net/plain.html');
  const page = await browser.currentTab();
  const options = await browser.openTab(url('options.html'));
  await expect.poll(() => browser.run(() => document.querySelectorAll('.add input').length, [])).toBe(2);
  await browser.run(() => document.querySelector('.add input')?.scrollIntoView({ block: 'center' }), []);
  await browser.click('.add input');
  await browser.press('n');
  await browser.run(() => {
    const field = document.querySelector<HTMLInputElement>('.add input');
    if (!field) return;
    field.value = 'news.example.net';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, []);
  await browser.click('.add button');
  await expect.poll(() => browser.run(() => document.body.innerText, [])).toContain('Take back');
  await browser.switchTo(page);
  await expect.poll(() => pinyinOver(browser)).toContain('fāzhǎn');
  await browser.switchTo(options);
  await browser.click('.hosts button');
  await browser.switchTo(page);
  await expect.poll(() => browser.run(() => document.querySelectorAll('tifa-text').length, [])).toBe(0);
});
