import { seriousFaults } from './axe';
import { annotated, expect, pointAt, SITE, test } from './fixtures';

const PAGES = {
  'options.html': '.preview rt',
  'welcome.html': 'article rt',
  'popup.html': 'main',
  'vocabulary.html': 'main',
  'vocabulary.html#review': 'main',
  'vocabulary.html#progress': 'main',
  'vocabulary.html#backup': 'main',
};

for (const scheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing serious on our pages, ${scheme}`, async ({ context, extension }) => {
    for (const [address, ready] of Object.entries(PAGES)) {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(`chrome-extension://${extension.id}/${address}`);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      for (const summary of await page.locator('details > summary').all()) await summary.click();
      expect(await seriousFaults(page), address).toEqual([]);
      await page.close();
    }
  });

  test(`axe-core finds nothing serious on the card, ${scheme}`, async ({ context }) => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(`${SITE}/plain.html`);
    await annotated(page);
    for (const text of ['四议两公开', '河谷']) {
      await pointAt(page, text);
      const paper = scheme === 'light' ? 'rgb(255, 253, 249)' : 'rgb(29, 31, 36)';
      await expect(page.locator('tifa-card .frame')).toHaveCSS('background-color', paper);
      expect(await seriousFaults(page, 'tifa-card'), text).toEqual([]);
    }
    await page.locator('tifa-card').getByRole('button', { name: 'Correct or add a note' }).click();
    expect(await seriousFaults(page, 'tifa-card')).toEqual([]);
  });
}
