import type { Page } from '@playwright/test';
import { annotated, expect, openAnnotated, serveArticle } from './fixtures';
import { grantedTest } from './granted-profile';
import { expectLeftAlone } from './left-alone';
import { serveOne } from './written-pages';

/** Not one of the listed sites. */
const STRANGE = 'https://news.example.net';
const OTHER = 'https://other.example.org';

const test = grantedTest.extend<{ options: Page }>({
  options: async ({ context, extension }, use) => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extension.id}/options.html#sites`);
    await use(options);
  },
});

test.beforeEach(async ({ context }) => {
  for (const host of [STRANGE, OTHER]) await serveArticle(context, host);
});

test('a site is allowed, read at once and ever after, and left at once when taken back', async ({
  context,
  options,
}) => {
  const page = await context.newPage();
  await page.goto(`${STRANGE}/a.html`);
  const other = await context.newPage();
  await other.goto(`${OTHER}/a.html`);
  await expectLeftAlone(page);

  await options.getByLabel('Allow another site').fill(`${STRANGE}/some/page.html`);
  await options.getByRole('button', { name: 'Allow…' }).click();
  await expect(options.locator('.hosts').first()).toContainText('news.example.net');
  await annotated(page);
  await page.reload();
  await annotated(page);
  await expectLeftAlone(other);

  await options.getByRole('button', { name: 'Take back: news.example.net' }).click();
  await expectLeftAlone(page);
  await page.reload();
  await expectLeftAlone(page);
});

test('all sites are allowed and taken back with one switch', async ({ context, options }) => {
  const page = await context.newPage();
  await page.goto(`${STRANGE}/a.html`);
  const everywhere = options.getByRole('switch', { name: 'All sites' });
  await everywhere.check();
  await annotated(page);
  const other = await context.newPage();
  await other.goto(`${OTHER}/a.html`);
  await annotated(other);
  await everywhere.uncheck();
  await expectLeftAlone(page);
  await expectLeftAlone(other);
});

test('where all sites are allowed, a page is read as soon as it has Chinese', async ({
  context,
  options,
}) => {
  const english = '<!doctype html><html lang="en"><p>Snow fell all night.</p>';
  await serveOne(context, `${STRANGE}/english.html`, 'text/html', english);
  await options.getByRole('switch', { name: 'All sites' }).check();
  const page = await context.newPage();
  const scripts: string[] = [];
  const session = await context.newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension:')) scripts.push(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  await page.goto(`${STRANGE}/english.html`);
  // Until then only the small script has been read by the browser.
  expect(scripts).toEqual(['/scout.js']);
  await page.evaluate(() => document.querySelector('p')?.append('会议强调，要把为民办实事落到实处。'));
  await annotated(page);
  expect(scripts).toEqual(['/scout.js', '/content-scripts/annotate.js']);
});

test('the popup allows this site, and takes it back', async ({ context, extension, options }) => {
  // The tab's address is the browser's to tell: it does where some permission covers the tab.
  await options.getByRole('switch', { name: 'All sites' }).check();
  const page = await context.newPage();
  await page.goto(`${STRANGE}/a.html`);
  await annotated(page);
  const popup = await extension.popup(page);
  await options.getByRole('switch', { name: 'All sites' }).uncheck();
  await expectLeftAlone(page);
  const always = popup.getByRole('switch', { name: 'Always on news.example.net' });
  await expect(always).not.toBeChecked();
  await always.check();
  await annotated(page);
  await expect(options.locator('.hosts').first()).toContainText('news.example.net');
  await always.uncheck();
  await expectLeftAlone(page);
  await expect(options.getByText('None yet. Open a page')).toBeVisible();
});

test('the popup says so where there is nothing to read', async ({ context, extension, options }) => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">会议强调</text></svg>';
  await serveOne(context, `${STRANGE}/picture.svg`, 'image/svg+xml', picture);
  await options.getByRole('switch', { name: 'All sites' }).check();
  const page = await context.newPage();
  await page.goto(`${STRANGE}/picture.svg`);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.getByText('can’t be read')).toBeVisible();
});

test('a site on the never list stays as it is, though all are allowed', async ({ context, options }) => {
  await options.getByRole('switch', { name: 'All sites' }).check();
  const page = await context.newPage();
  await page.goto(`${STRANGE}/a.html`);
  await annotated(page);
  await options.getByLabel('Stay away from').fill('example.net');
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await expectLeftAlone(page);
  await options.getByRole('button', { name: 'Remove: example.net' }).click();
  await annotated(page);
});

test('a listed site is switched on though all of its domain was off', async ({ options }) => {
  await options.getByLabel('Stay away from').fill('chinadaily.com.cn');
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await options.locator('.listed summary').click();
  const listed = options.locator('.listed').getByRole('switch', { name: 'cn.chinadaily.com.cn' });
  await expect(listed).not.toBeChecked();
  await listed.check();
  await expect(options.getByRole('button', { name: 'Remove: chinadaily.com.cn' })).toHaveCount(0);
});

/** In the browser's own page of extensions, whose API is not among the types. */
declare const chrome: {
  developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
};

test('where the browser withholds a listed site, the popup says so', async ({ context, extension }) => {
  const page = await openAnnotated(context, 'plain.html');
  const popup = await extension.popup(page);
  const always = popup.getByRole('switch', { name: 'Always on www.xizang.gov.cn' });
  await expect(always).toBeChecked();
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    extension.id,
  );
  await expect(always).not.toBeChecked();
  await expect(page.locator('tifa-text')).toHaveCount(0);
});
