import {
  annotated,
  expect,
  highlighted,
  openAnnotated,
  openFrames,
  openSample,
  OTHER_SITE,
  pointAt,
  serveArticle,
  SITE,
  test,
} from './fixtures';
import { expectLeftAlone } from './left-alone';

test('the popup lists the terms of the page, each once with its count, and goes there', async ({
  context,
  extension,
}) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(`${SITE}/plain.html`);
  await annotated(page);
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toContain('四敢');
  const popup = await extension.popup(page);
  const row = popup.locator('.digest li').filter({ hasText: '四个不摘' });
  await expect(row).toHaveCount(1);
  // What it is here is told by more than the colour of a dot.
  await expect(row.getByRole('button')).toHaveAccessibleName(/^四个不摘 .* in the glossary$/);
  await row.getByRole('button').click();
  await expect.poll(() => highlighted(page, 'tifa-flash')).toEqual(['四个不摘']);
  await expect(page.locator('#third')).toBeInViewport();
});

test('the list of the page’s terms is copied, a line a term', async ({ context, extension }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openSample(context);
  const popup = await extension.popup(page);
  await expect(popup.locator('.digest')).toContainText('四个不摘');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Copy list' }).click();
  await expect(popup.getByText('Copied')).toBeVisible();
  const copied = (await popup.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(copied).toContain('四敢\tsìgǎn\tthe Four Dares');
  expect(copied).toHaveLength(await popup.locator('.digest li').count());
});

test('the popup leads to the glossary and to a text of one’s own', async ({ context, extension }) => {
  const page = await openSample(context);
  for (const [name, view] of [
    ['Glossary', '#glossary'],
    ['Read a text', '#text'],
  ] as const) {
    const popup = await extension.popup(page);
    await popup.getByRole('button', { name, exact: true }).click();
    await expect
      .poll(() => context.pages().some((each) => each.url().endsWith(`vocabulary.html${view}`)))
      .toBe(true);
  }
});

test('saved terms are found, deleted and brought back', async ({ context, extension }) => {
  const page = await openSample(context);
  for (const term of ['四敢', '四议两公开']) {
    await pointAt(page, term);
    await page
      .locator('tifa-card')
      .getByRole('button', { name: `Save: ${term}` })
      .click();
    await expect(page.locator('tifa-card').getByRole('button', { name: `Saved: ${term}` })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  const popup = await extension.popup(page);
  const saved = popup.locator('.saved');
  await expect(saved).toHaveCount(2);
  for (const [typed, found] of [
    ['si gan', '四敢'],
    ['sì gǎn', '四敢'],
    ['四議兩公開', '四议两公开'],
  ] as const) {
    await popup.getByRole('searchbox').fill(typed);
    await expect(saved).toHaveCount(1);
    await expect(saved).toContainText(found);
  }
  await popup.getByRole('searchbox').fill('');
  await popup.getByRole('button', { name: 'Delete 四敢' }).click();
  await expect(saved).toHaveCount(1);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(saved).toHaveCount(2);
});

test('switching a site off leaves its pages alone, at once and after a reload', async ({
  context,
  extension,
}) => {
  const page = await openAnnotated(context, 'plain.html');
  await serveArticle(context, OTHER_SITE);
  const popup = await extension.popup(page);
  await popup.getByRole('switch', { name: 'Always on www.xizang.gov.cn' }).uncheck();
  await expectLeftAlone(page, OTHER_SITE);
  await page.reload();
  await expect(popup.getByRole('switch', { name: 'Read this page' })).not.toBeChecked();
  await expectLeftAlone(page, OTHER_SITE);
  await popup.getByRole('switch', { name: 'Always on www.xizang.gov.cn' }).check();
  await annotated(page);
});

test('the popup lists and switches all frames of a page, of another listed site too', async ({
  context,
  extension,
}) => {
  const page = await openFrames(context);
  const frames = ['#same', '#other'].map((frame) => page.frameLocator(frame));
  for (const frame of frames) await frame.locator('#first rt').first().waitFor({ state: 'attached' });
  const popup = await extension.popup(page);
  const row = popup.locator('.digest li').filter({ hasText: '四个不摘' });
  await expect(row.locator('.count')).toHaveText('×2');
  for (const inside of frames) {
    await row.getByRole('button').click();
    await expect(inside.locator('#third')).toBeInViewport();
  }

  const reads = popup.getByRole('switch', { name: 'Read this page' });
  await reads.uncheck();
  await expect(page.locator('tifa-text')).toHaveCount(0);
  for (const inside of frames) await expect(inside.locator('tifa-text')).toHaveCount(0);
  await expect(popup.locator('.digest')).toHaveCount(0);
  await reads.check();
  // Where the clicks have brought them.
  for (const inside of frames) await inside.locator('#third rt').first().waitFor({ state: 'attached' });
});
