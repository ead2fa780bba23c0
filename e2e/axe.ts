import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

declare const axeInPage: typeof axe;

/** What axe-core calls serious or critical, in the whole page or in the part that a selector names. */
export async function seriousFaults(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(`${axe.source}; globalThis.axeInPage = axe;`);
  const { violations, passed } = await page.evaluate(async (selector) => {
    const found = await axeInPage.run(selector ?? document);
    return { violations: found.violations, passed: found.passes.length };
  }, part);
  // Had it looked at nothing, nothing would be wrong.
  expect(passed).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}
