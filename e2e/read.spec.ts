import {
  expect,
  extensionOf,
  highlighted,
  launch,
  openAnnotated,
  openSample,
  pointAt,
  serve,
  serviceWorker,
  SITE,
  test,
} from './fixtures';

/** Inside the extension's own pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

test('pinyin stands over every run of Han characters', async ({ context, strangers }) => {
  const page = await openAnnotated(context, 'plain.html');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const bare: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (/\p{Script=Han}/u.test(node.nodeValue ?? '') && !node.parentElement?.closest('ruby')) {
            bare.push(node.nodeValue ?? '');
          }
        }
        return bare;
      }),
    )
    .toEqual([]);
  const over = await page.locator('#first rt').evaluateAll((all) => all.map((rt) => rt.dataset.pinyin));
  expect(over).toContain('fāzhǎn');
  expect(strangers).toEqual([]);
});

test('slogans are underlined, across elements too', async ({ context }) => {
  const page = await openAnnotated(context, 'plain.html');
  await expect
    .poll(() => highlighted(page, 'tifa-slogan'))
    .toEqual(
      expect.arrayContaining([
        '四个创建',
        '四敢',
        '四议两公开',
        '三会一课',
        '三个赋予一个有利于',
        '四个不摘',
      ]),
    );
  await page.goto(`${SITE}/inline.html`);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toEqual(['四件大事', '四个创建']);
});

test('a card that the pointer has taken over from the keyboard goes with the pointer', async ({
  context,
}) => {
  const page = await openSample(context);
  const card = page.locator('tifa-card');
  await page.locator('#second tifa-stop').first().focus();
  await expect(card).toBeVisible();
  await pointAt(page, '四敢');
  await expect(card.locator('h2').first()).toHaveText('四敢');
  await page.mouse.move(3, 3);
  await expect(card).toHaveCount(0);
});

test('the card opens under the pointer, stays while the pointer is in it, and Esc closes it', async ({
  context,
}) => {
  const page = await openSample(context);
  await pointAt(page, '四敢');
  const card = page.locator('tifa-card');
  await expect(card.getByRole('heading', { name: '四敢' })).toBeVisible();
  await expect(card.locator('.pinyin').first()).toHaveText('sìgǎn');
  await expect(card.locator('.members li')).toHaveCount(4);
  await card.locator('.english').first().hover();
  await expect(card.getByRole('heading', { name: '四敢' })).toBeVisible();
  const box = await card.boundingBox();
  const view = page.viewportSize();
  expect(box && view && box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width).toBe(true);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('the card closes when the pointer leaves', async ({ context }) => {
  const page = await openAnnotated(context, 'plain.html');
  await pointAt(page, '四议两公开');
  await page.mouse.move(3, 3);
  await expect(page.locator('tifa-card')).toHaveCount(0);
});

test('Tab reaches a term, Enter goes into its card, Esc comes back', async ({ context }) => {
  const page = await openSample(context);
  const stop = page.locator('tifa-stop[data-term="四敢"]');
  for (let i = 0; i < 30 && !(await stop.evaluate((el) => el === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(stop).toBeFocused();
  await expect(page.locator('tifa-card').getByRole('heading', { name: '四敢' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('tifa-card').getByRole('button', { name: /^Save/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('tifa-card').getByRole('button', { name: /^Saved/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('tifa-card')).toHaveCount(0);
  await expect(stop).toBeFocused();
});

test('any other word opens its dictionary entry', async ({ context }) => {
  const page = await openAnnotated(context, 'plain.html');
  await pointAt(page, '河谷');
  await expect(page.locator('tifa-card .definitions').first()).toContainText('valley');
});

for (const [how, settings] of Object.entries({
  'in one colour': {},
  'in the colours of its tones': { pinyinColour: 'tones' },
}))
  test(`pinyin ${how} is pointed at like its word`, async ({ context }) => {
    const worker = await serviceWorker(context);
    await worker.evaluate((values) => chrome.storage.local.set({ settings: values }), settings);
    const page = await openAnnotated(context, 'plain.html');
    const card = page.locator('tifa-card .card');
    for (const [word, shown] of [
      ['河谷', 'valley'],
      ['敢', 'the Four Dares'],
    ] as const) {
      const pinyin = page.locator('#article ruby', { hasText: word }).first().locator('rt');
      const { x, y, width, height } = (await pinyin.boundingBox())!;
      for (const part of [0.1, 0.9]) {
        await page.mouse.move(x + width * part, y + height / 2);
        await expect(card).toContainText(shown);
        await page.keyboard.press('Escape');
        await expect(card).toHaveCount(0);
        await page.mouse.move(1, 1);
      }
    }
  });

test('a saved term survives the death of the background and a restart', async ({
  profile,
  context,
  extension,
}) => {
  const page = await openAnnotated(context, 'plain.html');
  const popup = await extension.popup(page);
  await page.bringToFront();
  await pointAt(page, '四敢');
  await page.locator('tifa-card').getByRole('button', { name: /^Save/ }).click();
  await expect(page.locator('tifa-card').getByRole('button', { name: /^Saved/ })).toBeVisible();
  await expect(popup.locator('.saved').filter({ hasText: '四敢' })).toBeVisible();

  await extension.killBackground();
  await popup.reload();
  await expect(popup.locator('.saved').filter({ hasText: '四敢' })).toBeVisible();
  await context.close();

  const again = await launch(profile);
  await serve(again);
  const fresh = await openAnnotated(again, 'plain.html');
  const reopened = await (await extensionOf(again)).popup(fresh);
  await expect(reopened.locator('.saved').filter({ hasText: '四敢' })).toBeVisible();
  await again.close();
});

test('what was saved from the card is taken back there', async ({ context, extension }) => {
  const page = await openAnnotated(context, 'plain.html');
  const popup = await extension.popup(page);
  await page.bringToFront();
  await pointAt(page, '四敢');
  const card = page.locator('tifa-card');
  const undo = card.getByRole('button', { name: 'Undo: 四敢' });
  await expect(card.getByRole('button', { name: 'Save: 四敢' })).toBeVisible();
  await expect(undo).toHaveCount(0);
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(popup.locator('.saved').filter({ hasText: '四敢' })).toHaveCount(1);
  // The background has nothing to remember for it.
  await extension.killBackground();
  await undo.click();
  await expect(card.getByRole('button', { name: 'Save: 四敢' })).toBeFocused();
  await expect(undo).toHaveCount(0);
  await expect(popup.locator('.saved').filter({ hasText: '四敢' })).toHaveCount(0);
});

test('pages are read again after the background was killed', async ({ context, extension }) => {
  const page = await openAnnotated(context, 'plain.html');
  await extension.killBackground();
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.id = 'added';
    added.textContent = '会议指出，要大力践行“四敢”要求。';
    document.querySelector('article')?.append(added);
  });
  await page.locator('#added rt').first().waitFor({ state: 'attached' });
});
