import { expect, openAnnotated, pinyinOver, pointAt, test } from './fixtures';

test('the commonest words lose their pinyin in open pages, and what is saved has it', async ({
  context,
  extension,
}) => {
  const page = await openAnnotated(context, 'plain.html');
  await expect.poll(() => pinyinOver(page)).toContain('qǔdé');
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html#familiar`);
  const common = options.getByLabel('Words known from the start');
  await common.selectOption('500');
  await page.bringToFront();
  await expect.poll(() => pinyinOver(page)).not.toContain('qǔdé');
  expect(await pinyinOver(page)).toContain('hégǔ');

  await pointAt(page, '取得');
  const card = page.locator('tifa-card');
  await card.getByRole('button', { name: /^Save/ }).first().click();
  await expect.poll(() => pinyinOver(page)).toContain('qǔdé');

  // The background has been killed since: the choice stands.
  await options.bringToFront();
  await extension.killBackground();
  await options.reload();
  await expect(common).toHaveValue('500');
  await page.bringToFront();
  await page.reload();
  await expect.poll(() => pinyinOver(page)).toContain('hégǔ');
  expect(await pinyinOver(page)).not.toContain('jīnnián');
  await options.bringToFront();
  await common.selectOption('0');
  await page.bringToFront();
  await expect.poll(() => pinyinOver(page)).toContain('jīnnián');
});

test('a list of words is added, taken back, removed and put back', async ({ context, extension }) => {
  const page = await openAnnotated(context, 'plain.html');
  await expect.poll(() => pinyinOver(page)).toContain('hégǔ');
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html#familiar`);
  const part = options.locator('#familiar');
  const files = part.locator('input[type=file]');
  const said = part.getByRole('status');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  await files.setInputFiles(file('notes.txt', 'no Chinese here'));
  await expect(said).toContainText('No Chinese words were found.');
  await files.setInputFiles([
    file('hsk.txt', '阳光\n河谷'),
    file('pleco.txt', '陽光[陽光]\tyang2guang1\n初冬\tchu1dong1'),
  ]);
  await expect(said).toContainText('Words in the file: 4. New on your list: 4.');
  await expect.poll(() => pinyinOver(page)).not.toContain('hégǔ');
  expect(await pinyinOver(page)).not.toContain('yángguāng');
  expect(await pinyinOver(page)).toContain('jīnnián');

  await files.setInputFiles(file('more.txt', '今年'));
  await expect.poll(() => pinyinOver(page)).not.toContain('jīnnián');
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => pinyinOver(page)).toContain('jīnnián');

  await part.getByRole('button', { name: 'Remove the listed words (4)' }).click();
  await expect(said).toContainText('Words removed: 4.');
  await expect(files).toBeFocused();
  await expect.poll(() => pinyinOver(page)).toContain('hégǔ');
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => pinyinOver(page)).not.toContain('hégǔ');
});
