/** Every action by keyboard alone: nothing here points or clicks. Shortcuts and menus are the browser's: `browser-events.ts`. */
import type { BrowserContext, Page } from '@playwright/test';
import { command, menu } from './browser-events';
import {
  annotated,
  expect,
  extensionOf,
  highlighted,
  launch,
  serve,
  SITE,
  test,
  type Extension,
} from './fixtures';
import { grantedProfile } from './granted-profile';
import { expectFocusSeen, pressOn, tabTo } from './keyboard';
import { grade, openVocabulary, save, saveOf, stored } from './vocabulary-fixtures';

const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>县里的会</title>
  <style>body { max-width: 42em; margin: 2em auto; font: 18px/2.1 serif }</style>
  <p><a href="#top">首页</a></p>
  <p id="first">会议强调，要大力践行“四敢”要求，严格落实“四议两公开”工作法。</p>
  <p id="second">要坚持“五个必须”，推动各项工作落到实处，把实事办好。</p>
  <p id="third">该县还提出“三个一批”工作思路，即培训一批骨干、扶持一批合作社、打造一批示范村。</p>
  <p><a href="#end">下一篇</a></p></html>`;

async function openArticle(page: Page): Promise<void> {
  await page.goto(`${SITE}/article.html`);
  await page.bringToFront();
  await annotated(page);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('三个一批');
}

const stop = (page: Page, name: string) => page.getByRole('button', { name }).and(page.locator('tifa-stop'));

test.describe('on a page', () => {
  test.beforeEach(async ({ context }) => {
    await serve(context, { 'article.html': ARTICLE });
  });

  test('terms, cards and all that is in them, one after another', async ({ context }) => {
    const page = await context.newPage();
    await openArticle(page);
    const card = page.locator('tifa-card');
    const frame = card.locator('.frame');
    const heading = card.locator('h2').first();

    // Tab opens each term's card, in the order of the text, between the page's own links.
    await tabTo(page, page.locator('a[href="#top"]'));
    await page.keyboard.press('Tab');
    await expect(heading).toHaveText('四敢');
    await expectFocusSeen(page);
    await page.keyboard.press('Tab');
    await expect(heading).toHaveText('四议两公开');

    // Into the card, through its controls, and out at its end to the next term.
    await page.keyboard.press('Enter');
    await expect(frame).toBeFocused();
    await expectFocusSeen(page);
    await pressOn(page, card.getByRole('button', { name: 'Save: 四议两公开' }));
    await expect(card.getByRole('button', { name: 'Saved: 四议两公开' })).toBeVisible();
    await pressOn(page, card.getByRole('button', { name: 'Mark as known: 四议两公开' }), ' ');
    await expect(card.locator('.save')).toHaveAttribute('data-state', 'known');
    await tabTo(page, card.getByRole('button', { name: 'Correct or add a note' }));
    await page.keyboard.press('Tab');
    await expect(heading).toHaveText('五个必须');
    await page.keyboard.press('Shift+Tab');
    await expect(heading).toHaveText('四议两公开');
    await page.keyboard.press('Enter');
    await expect(frame).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(card).toHaveCount(0);
    await expect(page.locator('tifa-stop:focus')).toHaveCount(1);

    // A note of the reader's own, and Esc out of everything.
    await page.keyboard.press('Enter');
    await pressOn(page, card.getByRole('button', { name: 'Correct or add a note' }));
    await expect(card.locator('input').first()).toBeFocused();
    await tabTo(page, card.getByLabel('English', { exact: true }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('four steps in deciding, two in telling');
    await pressOn(page, card.getByRole('button', { name: 'Store' }));
    await expect(card.locator('form')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(page.locator('tifa-stop:focus')).toHaveCount(1);
    await tabTo(page, page.locator('a[href="#end"]'));
    await expect(card).toHaveCount(0);
  });

  test('a term that is drawn anew keeps the focus, and its card stays as the reader left it', async ({
    context,
  }) => {
    const page = await context.newPage();
    await openArticle(page);
    const card = page.locator('tifa-card');
    await tabTo(page, stop(page, '四敢'));
    await command(page, 'cycle-pinyin');
    await expect(page.locator('#first rt[data-pinyin=huìyì]')).toHaveCount(0);
    await expect(page.locator('tifa-stop:focus')).toHaveCount(1);
    await expect(card.locator('h2').first()).toHaveText('四敢');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await command(page, 'cycle-pinyin');
    await expect(page.locator('#first rt')).toHaveCount(0);
    await expect(page.locator('tifa-stop:focus')).toHaveCount(1);
    await expect(card).toHaveCount(0);
  });

  test('other senses, the list in the article, and a word of the dictionary', async ({ context }) => {
    const page = await context.newPage();
    await openArticle(page);
    const card = page.locator('tifa-card');
    const heading = card.locator('h2').first();

    await tabTo(page, stop(page, '五个必须'));
    await page.keyboard.press('Enter');
    await pressOn(page, card.locator('summary'));
    await expect(card.locator('.others')).toHaveAttribute('open');
    await expect(card.locator('.others .sense').first()).toBeVisible();
    await page.keyboard.press('Escape');

    await tabTo(page, stop(page, '三个一批'));
    await expect(card.locator('.here li')).toHaveCount(3);
    await page.keyboard.press('Enter');
    await pressOn(page, card.getByRole('button', { name: 'Show in the text' }));
    await expect
      .poll(() => highlighted(page, 'tifa-flash'))
      .toEqual(['培训一批骨干', '扶持一批合作社', '打造一批示范村']);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);

    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#second')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('实事') ?? -1;
        if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + 2);
      }
    });
    await menu(page, 'look-up');
    await expect(heading).toContainText('实事');
    await expect(card.locator('.frame')).toBeFocused();
    await pressOn(page, card.getByRole('button', { name: /^Save: 实事/ }));
    await expect(card.locator('.save')).toHaveAttribute('data-state', 'saved');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  test('shortcuts lead to terms, and from there into the card', async ({ context }) => {
    const page = await context.newPage();
    await openArticle(page);
    const card = page.locator('tifa-card');
    await command(page, 'next-term');
    await command(page, 'next-term');
    await expect(card.locator('h2').first()).toHaveText('四议两公开');
    await command(page, 'previous-term');
    await expect(card.locator('h2').first()).toHaveText('四敢');
    await page.keyboard.press('Enter');
    await expect(card.locator('.frame')).toBeFocused();
    await command(page, 'save-term');
    await expect(card.locator('.save')).toHaveAttribute('data-state', 'saved');
    await page.keyboard.press('Escape');
    await expect(page.locator('tifa-stop:focus')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(card.locator('h2').first()).toHaveText('四议两公开');
    await page.keyboard.press('Escape');

    for (const pinyin of ['terms', 'none', 'all', 'unknown']) {
      await command(page, 'cycle-pinyin');
      const drawn = page.locator('#second rt');
      if (pinyin === 'none') await expect(drawn).toHaveCount(0);
      else await expect(drawn).not.toHaveCount(0);
    }
    await command(page, 'read-page');
    await expect(page.locator('tifa-text')).toHaveCount(0);
    await command(page, 'read-page');
    await annotated(page);
    const opened = context.waitForEvent('page');
    await command(page, 'open-vocabulary');
    expect((await opened).url()).toContain('/vocabulary.html');
  });

  test('the popup', async ({ context, extension }) => {
    const page = await context.newPage();
    await openArticle(page);
    await save(await openVocabulary(context, extension), saveOf('四敢'), saveOf('三会一课'));
    const popup = await extension.popup(page);
    await popup.locator('.digest li').first().waitFor();
    await pressOn(popup, popup.getByRole('switch', { name: 'Read this page' }), ' ');
    await expect(page.locator('tifa-text')).toHaveCount(0);
    await popup.keyboard.press(' ');
    await expect(popup.locator('.digest li').first()).toBeVisible();
    await tabTo(popup, popup.getByRole('switch', { name: 'Always on www.xizang.gov.cn' }));
    await tabTo(popup, popup.getByRole('button', { name: 'Settings' }));
    await pressOn(popup, popup.locator('.digest button').filter({ hasText: '四议两公开' }));
    await expect.poll(() => highlighted(page, 'tifa-flash')).toEqual(['四议两公开']);
    await tabTo(popup, popup.getByRole('searchbox'));
    await popup.keyboard.type('三会');
    await expect(popup.locator('.saved')).toHaveCount(1);
    await pressOn(popup, popup.getByRole('button', { name: 'Delete 三会一课' }));
    await expect(popup.locator('.saved')).toHaveCount(0);
    await pressOn(popup, popup.getByRole('button', { name: 'Undo' }));
    await expect(popup.locator('.saved')).toHaveCount(1);
    const opened = context.waitForEvent('page');
    await tabTo(popup, popup.getByRole('button', { name: 'Review 2 terms' }));
    // The popup is gone before the key is up again.
    await popup.keyboard.down('Enter').catch(() => undefined);
    expect((await opened).url()).toContain('/vocabulary.html#review');
  });
});

test('the vocabulary: search, filter, edit, delete, undo, export, review', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  await page.bringToFront();
  await save(page, saveOf('四敢'), saveOf('三会一课'), saveOf('河谷', { kind: 'word' }));
  const rows = page.locator('.term-row');
  await expect(rows).toHaveCount(3);

  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('四敢');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(3);
  await tabTo(page, page.getByRole('combobox', { name: 'Kind' }));
  await page.keyboard.type('word');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(rows).toHaveCount(3);

  const current = page.locator('.term-row[tabindex="0"]');
  await tabTo(page, current);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expectFocusSeen(page);
  await expect(current).toContainText('四敢');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: /四敢/ });
  await expect(details).toBeFocused();
  await tabTo(page, details.getByLabel('Add a tag'));
  await page.keyboard.type('会议');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('button', { name: /会议/ })).toBeVisible();
  await tabTo(page, details.getByLabel('Notes'));
  await page.keyboard.type('heard in a meeting');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await stored(page)).terms.find((term) => term.headword === '四敢')?.notes)
    .toBe('heard in a meeting');
  await page.keyboard.press('Escape');
  await expect(current).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(2);
  await expectFocusSeen(page);
  await pressOn(page, page.getByRole('button', { name: 'Undo' }));
  await expect(rows).toHaveCount(3);
  await tabTo(page, current);
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.getByRole('button', { name: 'Clear selection' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bulk')).toHaveCount(0);

  await tabTo(page, page.getByRole('link', { name: 'Backup' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  for (const [name, file] of [
    ['Save a backup', /\.json/],
    ['CSV', /\.csv$/],
  ] as const) {
    const download = page.waitForEvent('download');
    await pressOn(page, page.getByRole('button', { name }));
    expect((await download).suggestedFilename()).toMatch(file);
  }
  await tabTo(page, page.getByRole('link', { name: /^Review/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await grade(page, '3');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored(page)).reviews.length).toBe(0);
  await pressOn(page, page.getByRole('button', { name: /^Show the answer/ }));
  await pressOn(page, page.getByRole('button', { name: /^Easy/ }));
  await expect.poll(async () => (await stored(page)).reviews.length).toBe(1);
});

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

async function openSettings(context: BrowserContext, extension: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html`);
  await page.locator('.preview rt').first().waitFor({ state: 'attached' });
  return page;
}

const setting = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const { settings } = await chrome.storage.local.get('settings');
    return (settings as Record<string, unknown> | undefined)?.[wanted];
  }, name);

test('the settings, each choice', async ({ context, extension }) => {
  const page = await openSettings(context, extension);
  // Arrows go through a group and choose at once.
  for (const [group, before, name, value] of [
    ['Pinyin over', 'Unknown words', 'pinyin', 'terms'],
    ['Colour', 'Quiet', 'pinyinColour', 'strong'],
    ['One spelling for each', 'Word', 'pinyinGrouping', 'character'],
    ['Terms are marked by', 'A line', 'underline', 'dotted'],
    ['Headwords in cards and lists', 'Simplified', 'characters', 'traditional'],
    ['The card opens when you point and hold', 'No key', 'hoverKey', 'alt'],
    ['Light or dark', 'As the system', 'theme', 'light'],
    ['A review card hides', 'The term', 'reviewHides', 'meaning'],
  ] as const) {
    await tabTo(
      page,
      page.getByRole('group', { name: group }).getByRole('radio', { name: before, exact: true }),
    );
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => setting(page, name)).toBe(value);
    await expectFocusSeen(page);
  }
});

test('the settings, each slider', async ({ context, extension }) => {
  const page = await openSettings(context, extension);
  for (const [slider, name] of [
    ['Size of the pinyin', 'pinyinSize'],
    ['Rest on the word for', 'hoverDelay'],
    ['Cards in one review at most', 'reviewLimit'],
  ] as const) {
    const before = await setting(page, name);
    await tabTo(page, page.getByRole('slider', { name: slider }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => setting(page, name)).not.toBe(before);
  }
});

test('the settings, each switch', async ({ context, extension }) => {
  const page = await openSettings(context, extension);
  for (const [control, name, value] of [
    ['Tones of 一 and 不 as spoken', 'sandhi', true],
    ['Dictionary card for ordinary words', 'hoverWords', false],
    ['Number of due cards on the toolbar button', 'badge', true],
  ] as const) {
    await pressOn(page, page.getByRole('switch', { name: control }), ' ');
    await expect.poll(() => setting(page, name)).toBe(value);
  }
});

/** With one permission prompt, which no test can answer, behind it. */
const testGranted = test.extend<{ extension: Extension }>({
  isNew: false,
  context: async ({}, use) => {
    const { profile, forget } = await grantedProfile();
    const context = await launch(profile);
    await use(context);
    await context.close();
    await forget();
  },
  extension: async ({ context }, use) => use(await extensionOf(context)),
});

testGranted('sites, in the settings', async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html#sites`);
  await tabTo(page, page.getByLabel('Allow another site'));
  await page.keyboard.type('news.example.net');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hosts').first()).toContainText('news.example.net');
  await tabTo(page, page.getByRole('button', { name: 'Take back: news.example.net' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('None yet. Open a page')).toBeVisible();
  await pressOn(page, page.getByRole('switch', { name: 'All sites' }), ' ');
  await expect(page.getByRole('switch', { name: 'All sites' })).toBeChecked();
  await page.keyboard.press(' ');
  await expect(page.getByRole('switch', { name: 'All sites' })).not.toBeChecked();
  await tabTo(page, page.getByLabel('Stay away from'));
  await page.keyboard.type('example.org');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Remove: example.org' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('example.org')).toHaveCount(0);
  await pressOn(page, page.locator('.listed summary'));
  await pressOn(page, page.locator('.listed').getByRole('switch').first(), ' ');
  await expect(page.locator('.listed').getByRole('switch').first()).not.toBeChecked();
});

test('terms of one’s own and shortcuts, in the settings', async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html#terms`);
  await pressOn(page, page.getByRole('button', { name: 'Add a term' }));
  await expect(page.getByLabel('Term', { exact: true })).toBeFocused();
  await page.keyboard.type('便民服务点');
  await tabTo(page, page.getByLabel('English', { exact: true }));
  await page.keyboard.type('service point');
  await page.keyboard.press('Enter');
  await expect(page.locator('.terms')).toContainText('service point');
  await expect(page.getByRole('button', { name: 'Add a term' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Edit: 便民服务点' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Term', { exact: true })).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Cancel' }));
  await tabTo(page, page.getByRole('button', { name: 'Remove: 便民服务点' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.terms li')).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await pressOn(page, page.getByRole('button', { name: 'Change shortcuts…' }));
  await opened;
});

test('the welcome page', async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  await page.locator('.sample rt').first().waitFor({ state: 'attached' });
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
  const done = page.locator('.steps li[data-done="true"]');
  await tabTo(page, stop(page, '四敢'));
  await expect(done).toHaveCount(1);
  await page.keyboard.press('Enter');
  await pressOn(page, page.locator('tifa-card').getByRole('button', { name: 'Save: 四敢' }));
  await expect(done).toHaveCount(2);
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Switch pinyin off here' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(done).toHaveCount(3);
  await page.keyboard.press('Enter');
  await page.locator('.sample rt').first().waitFor({ state: 'attached' });
  const opened = context.waitForEvent('page');
  await pressOn(page, page.getByRole('button', { name: 'Open your vocabulary' }));
  expect((await opened).url()).toContain('/vocabulary.html');
  await page.bringToFront();
  await tabTo(page, page.getByRole('radio', { name: 'Unknown words' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.sample rt')).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'All settings' }));
});
