import { expect, openSample, pointAt, test } from './fixtures';

test('a card that is cut off by the window shows that it goes on, until its end is reached', async ({
  context,
}) => {
  const page = await openSample(context);
  // As much of a window of 1280 by 720 is left at 200 %.
  await page.setViewportSize({ width: 640, height: 360 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const frame = page.locator('tifa-card .frame');
  await pointAt(page, '四件大事');
  const box = await frame.boundingBox();
  if (!box) throw new Error('no card');
  /** A strip of the card in its margin, where no text is; above the round corner. */
  const strip = (fromFoot: number) =>
    page.screenshot({ clip: { x: box.x + 3, y: box.y + box.height - fromFoot, width: 8, height: 4 } });
  expect(await frame.evaluate((card) => card.scrollHeight - card.clientHeight)).toBeGreaterThan(40);
  expect((await strip(18)).equals(await strip(60))).toBe(false);
  await frame.evaluate((card) => card.scrollTo(0, card.scrollHeight));
  await expect.poll(async () => (await strip(18)).equals(await strip(60))).toBe(true);
});
