import { expect, highlighted, openAnnotated, pinyinOver, pointAt, test } from './fixtures';

/** Inside the extension's own pages. */
declare const chrome: typeof import('wxt/browser').browser;

test('a reading corrected in the card is drawn at once and after a reload', async ({ context }) => {
  const page = await openAnnotated(context, 'plain.html');
  const readings = () => pinyinOver(page);
  await expect.poll(readings).toContain('hégǔ');
  await pointAt(page, '河谷');
  const card = page.locator('tifa-card');
  await card.getByRole('button', { name: 'Correct or add a note' }).click();
  const pinyin = card.getByLabel('Pinyin, a space between syllables');
  await expect(pinyin).toBeFocused();
  await pinyin.fill('hé');
  await card.getByRole('button', { name: 'Store' }).click();
  await expect(card.getByRole('alert')).toHaveText('There must be one syllable for each character.');
  await pinyin.fill('hé yù');
  await page.mouse.move(3, 3);
  await card.getByRole('button', { name: 'Store' }).click();
  await expect.poll(readings).toContain('héyù');
  await expect(card.locator('.pinyin').first()).toHaveText('héyù');
  await page.reload();
  await expect.poll(readings).toContain('héyù');
  await pointAt(page, '河谷');
  await expect(card.locator('.pinyin').first()).toHaveText('héyù');
  await card.getByRole('button', { name: 'Correct or add a note' }).click();
  await expect(pinyin).toHaveValue('hé yù');
});

test('a note stays when more is corrected, and stands beside what the glossary says', async ({ context }) => {
  const page = await openAnnotated(context, 'plain.html');
  const card = page.locator('tifa-card');
  const correct = async (label: string, text: string) => {
    await card.getByRole('button', { name: 'Correct or add a note' }).click();
    await card.getByLabel(label, { exact: true }).fill(text);
    await card.getByRole('button', { name: 'Store' }).click();
    await expect(card.getByRole('button', { name: 'Correct or add a note' })).toBeVisible();
  };
  const note = card.locator('.note');
  const reopen = async () => {
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await pointAt(page, '四敢');
  };
  await pointAt(page, '四敢');
  const meaning = await card.locator('.meaning').first().textContent();
  await correct('Explanation', 'asked about in the exam');
  await expect(note).toContainText('asked about in the exam');
  expect(await card.locator('.meaning').first().textContent()).toBe(meaning);
  await correct('English', 'my dares');
  await expect(card.locator('.english').first()).toHaveText('my dares');
  await reopen();
  await expect(card.locator('.english').first()).toHaveText('my dares');
  await expect(note).toContainText('asked about in the exam');
  await card.getByRole('button', { name: 'Correct or add a note' }).click();
  await expect(card.getByLabel('Explanation')).toHaveValue('asked about in the exam');
});

test('editing a term keeps what the form does not show, and takes its new name for the old', async ({
  context,
  extension,
}) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html#terms`);
  const csv =
    'term,english,literal,members,kind\n富民强边,rich people and strong borders,rich strong,富民=enrich; 强边=guard,slogan\n';
  await options
    .locator('#terms input[type=file]')
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await options.getByRole('button', { name: 'Edit: 富民强边' }).click();
  await options.getByLabel('Term', { exact: true }).fill('强边富民');
  await options.getByRole('button', { name: 'Store' }).click();
  await expect(options.locator('.terms li')).toHaveCount(1);
  const stored = await options.evaluate(() => chrome.storage.local.get('userTerms'));
  expect(stored).toEqual({
    userTerms: [
      {
        term: '强边富民',
        english: 'rich people and strong borders',
        literal: 'rich strong',
        kind: 'slogan',
        members: [
          { zh: '富民', en: 'enrich' },
          { zh: '强边', en: 'guard' },
        ],
      },
    ],
  });
  await options.getByRole('button', { name: 'Add a term' }).click();
  await options.getByLabel('Term', { exact: true }).fill('强边富民');
  await options.getByLabel('English', { exact: true }).fill('another');
  await options.getByRole('button', { name: 'Store' }).click();
  await expect(options.getByRole('alert')).toHaveText('The term was there before.');
});

test('terms are added, brought in with problems told by line, exported and removed', async ({
  context,
  extension,
}) => {
  const page = await openAnnotated(context, 'plain.html');
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html#terms`);
  await options.getByRole('button', { name: 'Add a term' }).click();
  await options.getByLabel('Term', { exact: true }).fill('便民服务点');
  await options.getByLabel('English', { exact: true }).fill('service point close to the people');
  await options.getByRole('button', { name: 'Store' }).click();
  await expect(options.locator('.terms')).toContainText('service point close to the people');
  await expect.poll(() => highlighted(page, 'tifa-term')).toContain('便民服务点');
  await page.bringToFront();
  await pointAt(page, '便民服务点');
  await expect(page.locator('tifa-card .english').first()).toHaveText('service point close to the people');

  const csv = 'term,english,pinyin\n行路难,hard roads,\n看病远,,kàn\n,nothing,\n';
  await options.locator('#terms input[type=file]').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await expect(options.locator('#terms .files [role=status]')).toContainText('Terms brought in: 1');
  await expect(options.locator('.problems li')).toHaveText([
    'Line 3: There must be one syllable for each character.',
    'Line 4: There is no term.',
  ]);
  await options.locator('#terms input[type=file]').setInputFiles({
    name: 'from-excel.csv',
    mimeType: 'text/csv',
    // term,english / 行路难,older / 四敢,dare, as Excel in Chinese writes it.
    buffer: Buffer.from('term,english\n\xd0\xd0\xc2\xb7\xc4\xd1,older\n\xcb\xc4\xb8\xd2,dare\n', 'latin1'),
  });
  const said = options.locator('#terms .files [role=status]');
  await expect(said).toContainText('Terms brought in: 2. New: 1, in place of your own: 1.');
  await expect(options.locator('.terms li')).toHaveCount(3);
  await expect(options.locator('.terms')).toContainText('四敢 dare');
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toHaveText('The terms are as they were before.');
  await expect(options.locator('#terms .files input')).toBeFocused();
  await expect(options.locator('.terms li')).toHaveCount(2);
  await expect(options.locator('.terms')).toContainText('行路难 hard roads');
  await options.locator('#terms input[type=file]').setInputFiles({
    name: 'latin.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('term,english\n四敢,caf\xe9\n', 'latin1'),
  });
  await expect(said).toContainText('Save it as UTF-8');
  await expect(options.locator('.terms li')).toHaveCount(2);
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export as JSON' }).click();
  expect((await download).suggestedFilename()).toBe('tifa-terms.json');
  const remove = options.getByRole('button', { name: 'Remove: 便民服务点' });
  const names = options.locator('.terms strong');
  const before = await names.allTextContents();
  await remove.click();
  await expect(names).toHaveCount(before.length - 1);
  await options.locator('.undo').getByRole('button', { name: 'Undo' }).click();
  await expect(names).toHaveText(before);
  await remove.click();
  await expect.poll(() => highlighted(page, 'tifa-term')).not.toContain('便民服务点');
});
