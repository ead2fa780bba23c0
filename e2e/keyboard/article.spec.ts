/** Every action by keyboard alone: nothing here points or clicks. Shortcuts and menus are the browser's: `browser-events.ts`. */
import { command, menu } from '../browser-events';
import { annotated, expect, highlighted, test } from '../fixtures';
import { openArticle, stopAt } from './article';
import { expectFocusSeen, pressOn, tabTo } from './focus';

test('terms, cards and all that is in them, one after another', async ({ context }) => {
  const page = await openArticle(context);
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
  await expect(card.getByRole('button', { name: 'Saved: 四议两公开' })).toBeFocused();
  await pressOn(page, card.getByRole('button', { name: 'Mark as known: 四议两公开' }), ' ');
  await expect(card.locator('.save')).toHaveAttribute('data-state', 'known');
  // Its name says what it would do now: no state besides, which would be that of its opposite.
  const marking = card.getByRole('button', { name: 'No longer known: 四议两公开' });
  await expect(marking).toBeFocused();
  await expect(card.locator('[aria-pressed]')).toHaveCount(0);
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
  const page = await openArticle(context);
  const card = page.locator('tifa-card');
  await tabTo(page, stopAt(page, '四敢'));
  const ordinary = page.locator('#first rt[data-pinyin=huìyì]');
  await expect(ordinary).toHaveCount(1);
  await command(page, 'cycle-pinyin');
  await expect(ordinary).toHaveCount(0);
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
  const page = await openArticle(context);
  const card = page.locator('tifa-card');
  const heading = card.locator('h2').first();

  await tabTo(page, stopAt(page, '五个必须'));
  await page.keyboard.press('Enter');
  await pressOn(page, card.locator('summary'));
  await expect(card.locator('.others')).toHaveAttribute('open');
  await expect(card.locator('.others .sense').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await tabTo(page, stopAt(page, '三个一批'));
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
  const page = await openArticle(context);
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
