import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { annotated, expect, EXTENSION, launch, serve, SITE } from './fixtures';

async function brokenExtension(breakIt: (dir: string) => Promise<void>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'tifa-broken-'));
  await cp(EXTENSION, dir, { recursive: true });
  await breakIt(dir);
  return dir;
}

const problems = {
  'a truncated glossary': (dir: string) => truncate(path.join(dir, 'data/glossary.bin'), 100),
  'a missing glossary': (dir: string) => rm(path.join(dir, 'data/glossary.bin')),
};

for (const [problem, breakIt] of Object.entries(problems)) {
  test(`${problem} leaves pinyin, and no error in the page`, async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'tifa-e2e-'));
    const extension = await brokenExtension(breakIt);
    const context = await launch(profile, { extension });
    await serve(context);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${SITE}/plain.html`);
    await annotated(page);
    expect(errors).toEqual([]);
    await context.close();
    await rm(extension, { recursive: true });
  });
}

test('without its lexicon the page is left as it is, and no error in the page', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'tifa-e2e-'));
  const extension = await brokenExtension((dir) => truncate(path.join(dir, 'data/lexicon.bin'), 100));
  const context = await launch(profile, { extension });
  await serve(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${SITE}/plain.html`);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  await expect(page.locator('#first')).toContainText('阳光洒满河谷');
  await expect(page.locator('tifa-text')).toHaveCount(0);
  expect(errors).toEqual([]);
  await context.close();
  await rm(extension, { recursive: true });
});
