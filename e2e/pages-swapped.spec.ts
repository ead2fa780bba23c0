import type { Page } from '@playwright/test';
import { expect, pointAt, switchPage, test } from './fixtures';
import { openNews } from './written-pages';

const FIRST = '会议强调，要大力践行“四敢”要求。';
const SECOND = '全县落实“四议两公开”工作法，把为民办实事落到实处。';

/** How pages put another one in their place, given its markup. Runs in the page. */
const SWAPS: Record<string, (markup: string) => void> = {
  'its body': (markup) => {
    const body = document.createElement('body');
    body.innerHTML = markup;
    document.body = body;
  },
  'its root': (markup) => {
    const root = document.createElement('html');
    root.innerHTML = `<head></head><body>${markup}</body>`;
    document.documentElement.replaceWith(root);
  },
  'all of itself, written anew': (markup) => {
    document.open();
    document.write(`<!doctype html><html><body>${markup}</body></html>`);
    document.close();
  },
};

async function expectRead(page: Page, id: string, term: string): Promise<void> {
  await expect(page.locator(`#${id} rt`).first()).toBeAttached();
  await pointAt(page, term);
  await expect(page.locator('tifa-card')).toBeVisible();
}

for (const [what, swap] of Object.entries(SWAPS))
  test(`a page that swaps ${what} is read on, and given back`, async ({ context, extension }) => {
    const page = await openNews(context, `<p id="first">${FIRST}</p>`);
    await expectRead(page, 'first', '四敢');
    await page.evaluate(swap, `<p id="second">${SECOND}</p>`);
    await expectRead(page, 'second', '四议两公开');
    await page.evaluate(swap, `<p id="third">${FIRST}</p>`);
    await expectRead(page, 'third', '四敢');
    await switchPage(extension, page, false);
    await expect.poll(() => page.evaluate(() => document.body.innerHTML)).toBe(`<p id="third">${FIRST}</p>`);
    await page.evaluate(swap, `<p id="fourth">${SECOND}</p>`);
    await switchPage(extension, page, true);
    await expectRead(page, 'fourth', '四议两公开');
  });

test('a body that is put aside, or copied to be put aside, comes back as the page had it', async ({
  context,
  extension,
}) => {
  const page = await openNews(context, `<p id="first">${FIRST}</p>`);
  await expectRead(page, 'first', '四敢');
  // As Turbo does, which shows the copy when the reader goes back.
  await page.evaluate((markup) => {
    const kept = { body: document.body, copy: document.body.cloneNode(true) as HTMLBodyElement };
    Object.assign(window, { kept });
    const body = document.createElement('body');
    body.innerHTML = markup;
    document.body = body;
  }, `<p id="second">${SECOND}</p>`);
  await expectRead(page, 'second', '四议两公开');
  for (const which of ['copy', 'body'] as const) {
    await page.evaluate((name) => {
      document.body =
        (window as unknown as { kept: Record<string, HTMLElement> }).kept[name] ?? document.body;
    }, which);
    await expectRead(page, 'first', '四敢');
    expect(await page.locator('#first').textContent()).toBe(FIRST);
  }
  await switchPage(extension, page, false);
  const given = () =>
    page.evaluate(() =>
      Object.values((window as unknown as { kept: Record<string, HTMLElement> }).kept).map(
        (body) => body.innerHTML,
      ),
    );
  await expect.poll(given).toEqual(Array.from({ length: 2 }, () => `<p id="first">${FIRST}</p>`));
});
