import type { Page } from '@playwright/test';
import { annotated, expect, SITE } from './fixtures';

/** A page has no pinyin, not even when a frame in it of a listed host, which comes only now, has got its own. */
export async function expectLeftAlone(page: Page, listed = SITE): Promise<void> {
  const frame = await page.evaluateHandle((address) => {
    const added = document.createElement('iframe');
    added.style.cssText = 'position: fixed; inset: 0 auto auto 0';
    added.src = address;
    document.body.append(added);
    return added;
  }, `${listed}/plain.html`);
  const inside = await frame.contentFrame();
  await annotated(inside ?? page);
  await expect(page.locator('tifa-text')).toHaveCount(0);
  await frame.evaluate((added) => added.remove());
}
