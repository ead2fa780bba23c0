import { expect, type Locator, type Page } from '@playwright/test';

/** What has the focus, told in a way that a failing test can be read by; looks into shadow roots. */
interface Stop {
  name: string;
  /** The focus can be seen: an outline around it, or around what stands for it. */
  seen: boolean;
}

/** The farthest that anything may be from where the reader is. */
const MOST_TABS = 120;

async function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const outlined = (candidate: Element | null | undefined) => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    };
    // A segment's radio button and a file field are seen through what stands next to them or around them.
    const seen = [element, element.nextElementSibling, element.closest('label')].some(outlined);
    const { id, textContent } = element;
    const label = element.getAttribute('aria-label') ?? (textContent || element.getAttribute('name'));
    return {
      name: `${element.tagName.toLowerCase()}${id && `#${id}`} “${label?.trim().slice(0, 40)}”`,
      seen,
    };
  });
}

/** Something has the focus and shows it. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => focusedStop(page)).toMatchObject({ seen: true });
}

const hasFocus = (target: Locator) =>
  target.evaluate((element) => {
    const root = element.getRootNode();
    return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element;
  });

/** Presses Tab (or Shift+Tab) until `target` has the focus; on the way every stop must show that it has it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toHaveCount(1);
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press(key);
    const stop = await focusedStop(page);
    if (stop) {
      expect(stop.seen, `the focus can't be seen on ${stop.name}, after ${passed.slice(-5).join(', ')}`).toBe(
        true,
      );
      passed.push(stop.name);
    }
    if (await hasFocus(target)) return;
  }
  throw new Error(`${key} never came to ${String(target)}, only to ${passed.join(', ')}`);
}

/** Goes to `target` by Tab and presses a key on it. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
