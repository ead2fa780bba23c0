import {
  annotated,
  expect,
  extensionOf,
  highlighted,
  launch,
  openAnnotated,
  openSample,
  pointAt,
  serve,
  SITE,
  test,
} from './fixtures';
import { grade, openVocabulary, save, saveFromCard, saveOf, stored } from './vocabulary-fixtures';

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

const DAY = 86_400_000;

test('terms saved from two tabs at once, reviewed over days, undone, marked known: all there after a restart', async ({
  profile,
  context,
  extension,
}) => {
  test.slow();
  const first = await context.newPage();
  const second = await context.newPage();
  await Promise.all([first.goto(`${SITE}/plain.html`), second.goto(`${SITE}/inline.html`)]);
  for (const page of [first, second]) {
    await page.bringToFront();
    await annotated(page);
    await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四个创建');
  }
  // The same term in both, so that two sentences meet in one row, and one more from each.
  await first.bringToFront();
  await saveFromCard(first, '四敢');
  await Promise.all([saveFromCard(first, '四个创建'), saveFromCard(second, '四个创建')]);
  await saveFromCard(second, '四件大事');

  const page = await openVocabulary(context, extension, 'review');
  await page.bringToFront();
  await expect.poll(async () => (await stored(page)).meetings.length).toBe(4);
  const saved = await stored(page);
  expect(saved.terms.map(({ headword }) => headword).toSorted()).toEqual(
    ['四个创建', '四件大事', '四敢'].toSorted(),
  );
  expect(saved.meetings.map(({ url }) => new URL(url).pathname).toSorted()).toEqual([
    '/inline.html',
    '/inline.html',
    '/plain.html',
    '/plain.html',
  ]);

  // Day 1: each new term twice, through its short steps; one grade is taken back and given again.
  let now = Date.now() + 60_000;
  await page.clock.setFixedTime(now);
  await page.reload();
  await grade(page, '3');
  const graded = await stored(page);
  await grade(page, '1');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored(page)).reviews.length).toBe(1);
  const undone = await stored(page);
  const bare = ({ terms }: typeof undone) => terms.map(({ changedAt: _changed, ...rest }) => rest);
  expect(bare(undone)).toEqual(bare(graded));
  for (let i = 0; i < 5; i++) await grade(page, '3');
  await expect(page.getByText('Done for now')).toBeVisible();
  expect((await stored(page)).reviews).toHaveLength(6);

  // Later days: always on the day something falls due, until all three are known by their stability.
  for (let sitting = 0; sitting < 12; sitting++) {
    const { terms } = await stored(page);
    if (terms.every(({ known }) => known === 2)) break;
    now = Math.max(now + DAY, ...terms.map(({ due }) => due));
    await page.clock.setFixedTime(now);
    await page.reload();
    const due = terms.filter((term) => term.due <= now).length;
    for (let i = 0; i < due; i++) await grade(page, '3');
    await expect(page.getByText('Done for now')).toBeVisible();
  }
  const learnt = await stored(page);
  expect(learnt.terms.map(({ known, stability }) => [known, stability >= 60])).toEqual(
    Array(3).fill([2, true]),
  );
  for (const { key, reps } of learnt.terms) {
    expect(learnt.reviews.filter((review) => review.key === key)).toHaveLength(reps);
  }

  // A lapse takes the knowledge back; the reader's own mark does not ask for it.
  now = Math.max(...learnt.terms.map(({ due }) => due));
  await page.clock.setFixedTime(now);
  await page.reload();
  const forgotten = await page.locator('.question mark, .hint').first().textContent();
  expect(forgotten).toBeTruthy();
  await grade(page, '1');
  expect((await stored(page)).terms.filter(({ known }) => known === 0)).toHaveLength(1);
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'I know this' }).click();
  await expect.poll(async () => (await stored(page)).terms.filter(({ known }) => known === 1).length).toBe(1);

  const before = await stored(page);
  await context.close();
  const again = await launch(profile);
  await serve(again);
  const reopened = await openVocabulary(again, await extensionOf(again));
  await expect(reopened.locator('.term-row')).toHaveCount(3);
  expect(await stored(reopened)).toEqual(before);
  await again.close();
});

test('every open tab shows at once what was marked known, also while the background sleeps', async ({
  context,
  extension,
}) => {
  const one = await openAnnotated(context, 'plain.html');
  const other = await openAnnotated(context, 'plain.html');
  const over = (text: string) =>
    other.evaluate(
      (wanted) => [...document.querySelectorAll('ruby')].some((ruby) => ruby.textContent === wanted),
      text,
    );
  await expect.poll(() => over('河谷')).toBe(true);
  const page = await openVocabulary(context, extension);
  await save(page, saveOf('河谷', { key: 'word:河谷', kind: 'word' }), saveOf('四敢'));
  await expect(page.locator('.term-row')).toHaveCount(2);
  await extension.killBackground();
  await page.getByRole('grid').getByText('河谷', { exact: true }).click();
  await page.locator('.details').getByRole('button', { name: 'Mark as known' }).click();
  await page.getByRole('grid').getByText('四敢', { exact: true }).click();
  await page.locator('.details').getByRole('button', { name: 'Mark as known' }).click();
  await other.bringToFront();
  await expect.poll(() => over('河谷')).toBe(false);
  await expect.poll(() => highlighted(other, 'tifa-known')).toContain('四敢');
  await one.bringToFront();
  await expect.poll(() => highlighted(one, 'tifa-known')).toContain('四敢');
  await page.bringToFront();
  const unmark = page.locator('.details').getByRole('button', { name: 'No longer known' });
  // The name tells the state: pressed as well, it would tell the opposite.
  await expect(unmark).not.toHaveAttribute('aria-pressed');
  await unmark.click();
  await other.bringToFront();
  await expect.poll(() => highlighted(other, 'tifa-saved')).toContain('四敢');
});

test('marked known on the card, a term is saved and known', async ({ context, extension }) => {
  const page = await openSample(context);
  await pointAt(page, '四敢');
  await page.locator('tifa-card').getByRole('button', { name: 'Mark as known: 四敢' }).click();
  await expect(
    page.locator('tifa-card').getByRole('button', { name: 'Known: 四敢', exact: true }),
  ).toBeVisible();
  const vocabulary = await openVocabulary(context, extension);
  const { terms, meetings } = await stored(vocabulary);
  expect(terms.map(({ headword, known }) => [headword, known])).toEqual([['四敢', 1]]);
  expect(terms[0]?.meaning).not.toBe('');
  expect(meetings[0]?.sentence).toContain('四敢');
});

test('the list: search, filters, notes, tags, several at once, delete and undo, all by keys', async ({
  context,
  extension,
}) => {
  const page = await openVocabulary(context, extension);
  await save(
    page,
    saveOf('四敢'),
    saveOf('四议两公开', { pinyin: 'sì yì liǎng gōng kāi', url: 'https://www.xinhuanet.com/2.html' }),
    saveOf('河谷', { key: 'word:河谷', kind: 'word', pinyin: 'hé gǔ', english: 'river valley' }),
    saveOf('四敢', { sentence: '又一次提到四敢。', url: 'https://www.xinhuanet.com/3.html', title: '三' }),
  );
  const rows = page.locator('.term-row');
  await expect(rows).toHaveCount(3);
  const search = page.getByRole('searchbox');
  for (const [query, found] of [
    ['sigan', '四敢'],
    ['sì gǎn', '四敢'],
    ['he2 gu3', '河谷'],
    ['valley', '河谷'],
    ['两公开', '四议两公开'],
    ['四議兩公開', '四议两公开'],
  ] as const) {
    await search.fill(query);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(found);
  }
  await search.fill('nothing like it');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await search.fill('');
  await page.getByLabel('Kind').selectOption('word');
  await expect(rows).toHaveCount(1);
  await page.getByLabel('Kind').selectOption('');
  await page.getByLabel('Site').selectOption('www.xinhuanet.com');
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Site').selectOption('');
  await page.getByLabel('Order').selectOption('pinyin');
  await expect(rows.first()).toContainText('河谷');

  // By keys: down to 四敢, in, a note and a tag, out again.
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'About 四敢' });
  await expect(details).toBeFocused();
  await expect(details.locator('.meetings li')).toHaveCount(2);
  await expect(details.getByRole('link', { name: '三' })).toHaveAttribute(
    'href',
    'https://www.xinhuanet.com/3.html',
  );
  await details.getByLabel('Notes').fill('cf. 四个不摘 <b>');
  await details.getByRole('textbox', { name: 'Add a tag' }).fill('干部');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText('干部');
  await page.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();
  await page.reload();
  await search.fill('四个不摘');
  await expect(rows).toHaveCount(1);
  await search.fill('');

  // All of them: known, deleted, back.
  await rows.first().focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page
    .getByRole('group', { name: 'With the selected terms' })
    .getByRole('button', { name: 'Mark as known' })
    .click();
  await expect(page.locator('.chip.known')).toHaveCount(3);
  const before = await stored(page);
  await rows.first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted 3 terms.')).toBeVisible();
  expect(await stored(page)).toEqual({ terms: [], meetings: [], reviews: [] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  expect(await stored(page)).toEqual(before);
});

test('the toolbar icon counts what is due, when the reader wants it', async ({ context, extension }) => {
  const page = await openVocabulary(context, extension);
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
  await save(page, saveOf('四敢'), saveOf('河谷'));
  expect(await badge()).toBe('');
  await page.evaluate(() => chrome.storage.local.set({ settings: { badge: true } }));
  await expect.poll(badge).toBe('2');
  await page.locator('.term-row').first().click();
  await page.locator('.details').getByRole('button', { name: 'Mark as known' }).click();
  await expect.poll(badge).toBe('1');
  await page.evaluate(() => chrome.storage.local.set({ settings: { badge: false } }));
  await expect.poll(badge).toBe('');
});
