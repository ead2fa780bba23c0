import type { BrowserContext, Page } from '@playwright/test';
import { expect, switchPage, test } from './fixtures';
import { openNews } from './written-pages';

const ARTICLE = `<h1>雪山脚下</h1>
  <p>会议强调，要大力践行“四敢”要求。<b>三会一课</b>不能走过场，<a href="#">党员<i>干部</i></a>要带头干。</p>
  <p>no Chinese here</p>
  <div>一行<br>二行<br><br>　　三行四敢</div>
  <ul><li>第3次通报</li><li>落实“三会一课”。</li></ul>`;

declare global {
  interface Window {
    translator: {
      /** `slowly`: each text in a task of its own. */
      translate: (root: Element, slowly: boolean) => Promise<void>;
      showOriginal: (slowly: boolean) => Promise<void>;
    };
  }
}

/**
 * What Chrome's translation does: finds the page's Text nodes and puts each into two font elements with the translation
 * as their text, what comes later too; for the original the nodes go back to where the fonts are. Runs in the page.
 */
function installTranslator(): void {
  const taken: [HTMLElement, Text][] = [];
  const task = () => new Promise((done) => setTimeout(done));
  const foreignIn = (root: Element): { text: Text; translation: string }[] => {
    const found: { text: Text; translation: string }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && /\p{Script=Han}/u.test(node.data))
        // As long as the text, however it is cut.
        found.push({ text: node, translation: node.data.replace(/\p{Script=Han}/gu, 'w') });
    return found;
  };
  window.translator = {
    translate: async (root, slowly) => {
      document.documentElement.classList.add('translated-ltr');
      document.documentElement.lang = 'en';
      for (let texts = foreignIn(root); texts.length > 0; texts = foreignIn(root)) {
        for (const { text, translation } of texts) {
          if (!text.isConnected) continue;
          const outer = document.createElement('font');
          const inner = document.createElement('font');
          outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
          outer.append(inner);
          inner.append(translation);
          text.replaceWith(outer);
          taken.push([outer, text]);
          if (slowly) await task();
        }
        await task();
      }
    },
    showOriginal: async (slowly) => {
      document.documentElement.classList.remove('translated-ltr');
      document.documentElement.lang = 'zh-CN';
      for (const [font, text] of taken.splice(0)) {
        font.replaceWith(text);
        if (slowly) await task();
      }
    },
  };
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await openNews(
    context,
    `<article id="mine">${ARTICLE}</article><article id="twin" lang="en">${ARTICLE}</article>`,
  );
  await expect(page.locator('#mine li:last-child rt').first()).toBeAttached();
  await page.evaluate(installTranslator);
  return page;
}

const translate = (page: Page, slowly: boolean) =>
  page.evaluate(async (slow) => {
    for (const article of document.querySelectorAll('article'))
      await window.translator.translate(article, slow);
  }, slowly);

const showOriginal = (page: Page, slowly: boolean) =>
  page.evaluate((slow) => window.translator.showOriginal(slow), slowly);

const both = (page: Page, what: 'textContent' | 'innerHTML') =>
  page.evaluate(
    (wanted) => ['#mine', '#twin'].map((article) => document.querySelector(article)?.[wanted]),
    what,
  );

async function expectAlike(page: Page, what: 'textContent' | 'innerHTML'): Promise<void> {
  const [mine, twin] = await both(page, what);
  expect(mine).toBe(twin);
}

for (const [pace, slowly] of [
  ['at once', false],
  ['bit by bit', true],
] as const) {
  test(`a page translated by the browser ${pace} shows the translation, then the original with pinyin`, async ({
    context,
    extension,
  }) => {
    const page = await open(context);
    for (const turn of [1, 2]) {
      await translate(page, slowly);
      await expectAlike(page, 'textContent');
      expect((await both(page, 'textContent'))[0], `turn ${turn}`).not.toMatch(/\p{Script=Han}/u);
      await expect(page.locator('#mine :is(tifa-text, rt)')).toHaveCount(0);
      await showOriginal(page, slowly);
      await expectAlike(page, 'textContent');
      for (const line of ['h1', 'b', 'a', 'i', 'div', 'li:first-child', 'li:last-child'])
        await expect(page.locator(`#mine ${line} rt`).first(), `${line}, turn ${turn}`).toBeAttached();
    }
    await switchPage(extension, page, false);
    await expectAlike(page, 'innerHTML');
  });

  test(`a page translated ${pace} is given back where Tifa is switched off before the original is shown`, async ({
    context,
    extension,
  }) => {
    const page = await open(context);
    await translate(page, slowly);
    await switchPage(extension, page, false);
    await showOriginal(page, slowly);
    await expectAlike(page, 'innerHTML');
    await translate(page, slowly);
    await switchPage(extension, page, true);
    await showOriginal(page, slowly);
    await expect(page.locator('#mine li:last-child rt').first()).toBeAttached();
    await expectAlike(page, 'textContent');
    await switchPage(extension, page, false);
    await expectAlike(page, 'innerHTML');
  });
}
