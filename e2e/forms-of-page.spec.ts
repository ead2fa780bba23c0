import {
  annotated,
  expect,
  highlighted,
  openAnnotated,
  openFrames,
  pointAt,
  SITE,
  switchPage,
  test,
} from './fixtures';
import { openNews, serveOne } from './written-pages';

for (const name of ['founder', 'people', 'gov', 'br', 'wechat'] as const) {
  test(`a page in the manner of ${name} is read`, async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${SITE}/${name}.html`);
    await annotated(page);
    const slogan = name === 'br' ? '两个维护' : '四敢';
    await expect.poll(async () => (await highlighted(page, 'tifa-slogan')).join('')).toContain(slogan);
  });
}

/** Text in an encoding that Node can't write: each character looked up in the table of all two-byte codes. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))),
  );
}

test('a GB18030 page is read', async ({ context }) => {
  const html = '<meta charset="gb18030"><title>会议</title><p id="p">会议指出，要大力践行“四敢”要求。</p>';
  await serveOne(context, `${SITE}/gb.html`, 'text/html', inGb18030(html));
  const page = await openAnnotated(context, 'gb.html');
  expect(await page.evaluate(() => document.characterSet)).toBe('gb18030');
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toEqual(['四敢']);
});

test('a plain text file is read, and given back as one text', async ({ context, extension }) => {
  const text = '雪山脚下的新气象\n\n　　红柳县大力践行“四敢”要求。\n　　该县落实“四议两公开”工作法。\n';
  await serveOne(context, `${SITE}/a.txt`, 'text/plain; charset=utf-8', text);
  const page = await openAnnotated(context, 'a.txt');
  await expect.poll(() => highlighted(page, 'tifa-slogan')).toEqual(['四敢', '四议两公开']);
  await switchPage(extension, page, false);
  const left = await page.evaluate(() => [...(document.querySelector('pre')?.childNodes ?? [])].map(String));
  expect(left).toEqual(['[object Text]']);
  expect(await page.evaluate(() => document.querySelector('pre')?.textContent)).toBe(text);
});

test('articles in frames are read, of this site and of another listed one', async ({ context }) => {
  const page = await openFrames(context);
  for (const frame of ['#same', '#other']) {
    const inside = page.frameLocator(frame);
    await inside.locator('#first rt').first().waitFor({ state: 'attached' });
    await inside.locator('tifa-stop + ruby').first().hover({ force: true });
    await expect(inside.locator('tifa-card h2').first()).toBeVisible();
  }
});

test('text in open shadow roots is read, pointed at, tabbed to and given back', async ({
  context,
  extension,
}) => {
  const page = await openAnnotated(context, 'shadow.html');
  await expect
    .poll(() => highlighted(page, 'tifa-slogan'))
    .toEqual(expect.arrayContaining(['四敢', '四议两公开', '三会一课']));
  const inside = page.locator('#in');
  const size = await inside
    .locator('rt')
    .first()
    .evaluate((rt) => Number.parseFloat(getComputedStyle(rt).fontSize));
  expect(size).toBeLessThan(10);
  const box = await inside.locator('tifa-stop + ruby').first().boundingBox();
  if (!box) throw new Error('nothing is drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4);
  await expect(page.locator('tifa-card h2').first()).toHaveText('四敢');
  await page.keyboard.press('Escape');
  await inside.locator('tifa-stop').first().focus();
  await expect(page.locator('tifa-card h2').first()).toHaveText('四敢');
  await page.keyboard.press('Escape');
  await pointAt(page, '四议两公开');
  await switchPage(extension, page, false);
  const left = await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    return roots.map((root) => root.querySelectorAll('tifa-text').length + root.adoptedStyleSheets.length);
  });
  expect(left).toEqual([0, 0, 0]);
});

for (const policy of [
  "default-src 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
  "default-src 'none'; style-src 'none'; sandbox allow-scripts allow-same-origin",
]) {
  test(`a page with the policy ${policy} is read`, async ({ context, extension }) => {
    const html = '<!doctype html><html lang="zh-CN"><body><p id="line">会议强调，要大力践行“四敢”要求。</p>';
    await serveOne(context, `${SITE}/strict.html`, 'text/html; charset=utf-8', html, {
      'content-security-policy': policy,
    });
    const page = await openAnnotated(context, 'strict.html');
    expect(
      await page
        .locator('#line rt')
        .first()
        .evaluate((rt) => getComputedStyle(rt).display),
    ).toBe('ruby-text');
    await pointAt(page, '四敢');
    await expect(page.locator('tifa-card .card')).toContainText('Four Dares');
    await switchPage(extension, page, false);
    expect(await page.locator('tifa-text').count()).toBe(0);
  });
}

test('the card can be used in a modal dialog, and after it', async ({ context }) => {
  const dialog = '<dialog><p id="within">会议强调，要大力践行“四敢”要求。</p></dialog>';
  const page = await openNews(context, `<p>全县落实“三会一课”制度。</p>${dialog}`);
  await page.locator('dialog').evaluate((element) => (element as HTMLDialogElement).showModal());
  await expect(page.locator('#within rt').first()).toBeAttached();
  await pointAt(page, '四敢');
  const card = page.locator('tifa-card');
  await card.getByRole('button', { name: 'Save: 四敢' }).click();
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  await page.locator('dialog').evaluate((element) => (element as HTMLDialogElement).close());
  await pointAt(page, '三会一课');
  await card.getByRole('button', { name: 'Save: 三会一课' }).click();
  await expect(card.getByRole('button', { name: 'Saved: 三会一课' })).toBeVisible();
  expect(await page.locator('dialog').evaluate((element) => element.querySelector('tifa-card'))).toBeNull();
});
