import { command, menu } from './browser-events';
import { annotated, expect, openSample, selectBesideText, serviceWorker, test } from './fixtures';
import { openVocabulary, stored } from './vocabulary-fixtures';

/** Inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

test('shortcuts step through the terms, save, cycle pinyin and switch off', async ({ context }) => {
  const page = await openSample(context);
  const heading = page.locator('tifa-card h2').first();
  await command(page, 'next-term');
  await expect(heading).toHaveText('以人民为中心的发展思想');
  await command(page, 'next-term');
  await expect(heading).toHaveText('四件大事');
  await command(page, 'previous-term');
  await expect(heading).toHaveText('以人民为中心的发展思想');
  await command(page, 'save-term');
  await expect(page.locator('tifa-card .save')).toHaveAttribute('data-state', 'saved');
  await page.keyboard.press('Escape');

  const ordinary = page.locator('#first rt[data-pinyin=yángguāng]');
  await expect(ordinary).toHaveCount(1);
  await command(page, 'cycle-pinyin');
  await expect(ordinary).toHaveCount(0);
  await expect(page.locator('#first rt')).not.toHaveCount(0);
  await command(page, 'cycle-pinyin');
  await expect(page.locator('rt')).toHaveCount(0);
  await command(page, 'cycle-pinyin');
  await expect(ordinary).toHaveCount(1);

  await command(page, 'read-page');
  await expect(page.locator('tifa-text')).toHaveCount(0);
  await command(page, 'read-page');
  await annotated(page);
});

test('no shortcut does anything while the reader writes', async ({ context }) => {
  const page = await openSample(context);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.body.append(field);
    field.focus();
  });
  for (const name of ['next-term', 'cycle-pinyin', 'read-page', 'open-vocabulary']) await command(page, name);
  await page.keyboard.type('nsr');
  await expect(page.locator('#field')).toHaveValue('nsr');
  await expect(page.locator('tifa-card')).toHaveCount(0);
  // Had any of them counted, this one would find the reader elsewhere.
  await page.locator('#field').blur();
  await command(page, 'next-term');
  await expect(page.locator('tifa-card h2').first()).toHaveText('以人民为中心的发展思想');
  await expect(page.locator('#first rt[data-pinyin=yángguāng]')).toHaveCount(1);
  expect(context.pages().some((each) => each.url().endsWith('vocabulary.html'))).toBe(false);
});

test('every suggested shortcut has a modifier', async ({ context }) => {
  const worker = await serviceWorker(context);
  const bound = (await worker.evaluate(() => chrome.commands.getAll())).filter(({ shortcut }) => shortcut);
  expect(bound).toHaveLength(4);
  for (const { shortcut } of bound) expect(shortcut).toMatch(/^(Alt|Ctrl|⌥|⌘|⌃).*\w$/);
});

test('the context menu looks up what is selected, in the text and outside it', async ({
  context,
  extension,
}) => {
  const page = await openSample(context);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('#second')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes('四')) {
        getSelection()?.setBaseAndExtent(node, 0, node, node.nodeValue.length);
        return;
      }
  });
  await menu(page, 'look-up');
  await expect(page.locator('tifa-card .card')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('#first')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue === '河谷') return getSelection()?.setBaseAndExtent(node, 0, node, 2);
  });
  await menu(page, 'look-up');
  await page.locator('tifa-card').getByRole('button', { name: 'Save: 河谷' }).click();
  await expect(page.locator('tifa-card').getByRole('button', { name: 'Saved: 河谷' })).toBeVisible();
  const vocabulary = await openVocabulary(context, extension);
  const { meetings } = await stored(vocabulary);
  expect(meetings.map(({ sentence }) => sentence)).toEqual(['初冬的红柳县，阳光洒满河谷。']);
  await vocabulary.close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await selectBesideText(page, '河谷');
  await menu(page, 'look-up');
  await expect(page.locator('tifa-card .definitions').first()).toContainText('valley');
});
