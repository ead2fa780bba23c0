import { existsSync, readFileSync } from 'node:fs';
import { annotated, expect, highlighted, pointAt, serve, SITE, test } from './fixtures';

/** Real pages, where they are at hand; they are not ours to keep in the repository. */
const CORPUS = '../shared/corpus/broadcast';
const DAYS = ['20230305', '20240303', '20241014'];

for (const day of existsSync(CORPUS) ? DAYS : []) {
  test(`a real broadcast page: ${day}`, async ({ context }) => {
    const paragraphs = readFileSync(`${CORPUS}/${day}.md`, 'utf8').split(/\n\s*\n/);
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const body = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n');
    await context.unrouteAll();
    await serve(context, {
      'day.html': `<!doctype html><meta charset="utf-8"><title>${day}</title><body>${body}`,
    });
    const page = await context.newPage();
    await page.goto(`${SITE}/day.html`);
    await annotated(page);
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
