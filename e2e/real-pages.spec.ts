import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, highlighted, openAnnotated, pointAt, serve, test } from './fixtures';

/**
 * Real articles as Markdown, where somebody has some at hand: they are not ours to keep in the repository.
 * `TIFA_CORPUS=FOLDER npx playwright test e2e/real-pages.spec.ts`
 */
const FOLDER = process.env.TIFA_CORPUS;
const files = FOLDER ? readdirSync(FOLDER).filter((name) => name.endsWith('.md')) : [];

for (const name of files.slice(0, 10)) {
  test(`a real page: ${name}`, async ({ context }) => {
    const paragraphs = readFileSync(path.join(FOLDER ?? '', name), 'utf8').split(/\n\s*\n/);
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const body = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n');
    await serve(context, {
      'page.html': `<!doctype html><meta charset="utf-8"><title>${name}</title><body>${body}`,
    });
    const page = await openAnnotated(context, 'page.html');
    await expect.poll(() => highlighted(page, 'tifa-term')).not.toEqual([]);
    const [term = ''] = await highlighted(page, 'tifa-term');
    await pointAt(page, term);
    await expect(page.locator('tifa-card .english').first()).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const inView = [...document.querySelectorAll('p')].filter((p) => {
            const { top, bottom } = p.getBoundingClientRect();
            return bottom > 0 && top < innerHeight && /\p{Script=Han}/u.test(p.textContent ?? '');
          });
          return inView.filter((p) => !p.querySelector('rt')).length;
        }),
      )
      .toBe(0);
  });
}
