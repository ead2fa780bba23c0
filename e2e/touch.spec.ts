import type { Locator, Page } from '@playwright/test';
import { expect, openSample, pointOf, test } from './fixtures';

/** A finger's tap, as the browser itself takes it. */
async function finger(page: Page): Promise<(at: { x: number; y: number }) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return async ({ x, y }) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

/** Whether it is still there after the time that the pointer may be away from its word. */
const stays = (page: Page, card: Locator) =>
  card.evaluate(async (element) => {
    await new Promise((later) => setTimeout(later, 600));
    return element.isConnected;
  });

test('on a touch screen the card stays while it is tapped, and follows to the next word', async ({
  context,
}) => {
  const page = await openSample(context);
  await page.setViewportSize({ width: 390, height: 780 });
  const tap = await finger(page);
  const card = page.locator('tifa-card');
  const heading = card.locator('h2').first();

  await tap(await pointOf(page, '四敢'));
  await expect(heading).toHaveText('四敢');
  const save = await card.getByRole('button', { name: 'Save: 四敢' }).boundingBox();
  await tap({ x: (save?.x ?? 0) + 20, y: (save?.y ?? 0) + 10 });
  expect(await stays(page, card)).toBe(true);
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();

  await tap(await pointOf(page, '河谷'));
  await expect(heading).toHaveText('河谷');
  expect(await stays(page, card)).toBe(true);
  await tap({ x: 385, y: 2 });
  await expect(card).toHaveCount(0);
});
