import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { annotated, expect, pointAt, SITE, test } from './fixtures';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe-core calls serious or critical, in the whole page or in one part of it. */
async function faults(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passed } = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: unknown): Promise<{ violations: Found[]; passes: unknown[] }> };
    };
    const { violations: found, passes } = await axe.run(selector ?? document);
    return { violations: found, passed: passes.length };
  }, part);
  // Had it looked at nothing, nothing would be wrong.
  expect(passed).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

const PAGES = {
  'options.html': '.preview rt',
  'welcome.html': '.sample rt',
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
      expect(await faults(page), address).toEqual([]);
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
      expect(await faults(page, 'tifa-card'), text).toEqual([]);
    }
    await page.locator('tifa-card').getByRole('button', { name: 'Correct or add a note' }).click();
    expect(await faults(page, 'tifa-card')).toEqual([]);
  });
}
