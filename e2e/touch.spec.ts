import type { Page } from '@playwright/test';
import { expect, openAnnotated, openSample, pointOf, serve, test } from './fixtures';
import { underWay } from './own-timers';

type Point = { x: number; y: number };

/** A finger's tap, as the browser itself takes it. */
async function finger(page: Page): Promise<(at: Point) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return async ({ x, y }) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

/** A finger that rests until the browser takes that for a long press: it does so only of a phone's, made of a mouse. */
async function restingFinger(page: Page): Promise<(at: Point) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const phone = { width: 390, height: 780, deviceScaleFactor: 1, mobile: true };
  await session.send('Emulation.setDeviceMetricsOverride', phone);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Emulation.setEmitTouchEventsForMouse', { enabled: true, configuration: 'mobile' });
  return async ({ x, y }) => {
    const taken = page.evaluate(
      () => new Promise<void>((done) => addEventListener('contextmenu', () => done(), { once: true })),
    );
    const mouse = { x, y, button: 'left', clickCount: 1 } as const;
    // Answered only when the page has had it as a touch, if at all.
    const sent = [session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse })];
    await taken;
    sent.push(session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }));
    void Promise.allSettled(sent);
  };
}

test('on a touch screen the card stays while it is tapped, and follows to the next word', async ({
  context,
}) => {
  const page = await openSample(context);
  await page.setViewportSize({ width: 390, height: 780 });
  const tap = await finger(page);
  const timers = await underWay(page);
  const card = page.locator('tifa-card');
  const heading = card.locator('h2').first();
  /** Nothing that was begun may still close it. */
  const stays = async () => {
    await expect.poll(timers).toBe(0);
    await expect(card).toHaveCount(1);
  };

  await tap(await pointOf(page, '四敢'));
  await expect(heading).toHaveText('四敢');
  const save = await card.getByRole('button', { name: 'Save: 四敢' }).boundingBox();
  await tap({ x: (save?.x ?? 0) + 20, y: (save?.y ?? 0) + 10 });
  await expect(card.getByRole('button', { name: 'Saved: 四敢' })).toBeVisible();
  await stays();

  await tap(await pointOf(page, '河谷'));
  await expect(heading).toHaveText('河谷');
  await stays();
  await tap({ x: 385, y: 2 });
  await expect(card).toHaveCount(0);
});

// A link that can be dragged has its menu when the finger leaves it there, which can't be told from here.
const IN_LINK = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>t</title><body style="font: 20px/2.4 serif">
  <p><a href="#read" draggable="false">河谷里践行“四敢”要求</a></p><p>会议落实“四议两公开”。</p>`;

test('a long press on a term in a link opens its card, and the link’s own menu is not lost', async ({
  context,
}) => {
  await serve(context, { 'news.html': IN_LINK });
  const page = await openAnnotated(context, 'news.html');
  await page.evaluate(() => {
    const menus: boolean[] = [];
    addEventListener('contextmenu', (event) => menus.push(!event.defaultPrevented));
    Object.assign(window, { menus });
  });
  /** Of each long press: whether the browser's own menu came. */
  const menus = () => page.evaluate(() => (window as unknown as { menus: boolean[] }).menus);
  const press = await restingFinger(page);
  const timers = await underWay(page);
  const card = page.locator('tifa-card');

  await press(await pointOf(page, '四敢'));
  await expect(card.locator('h2').first()).toHaveText('四敢');
  await expect.poll(menus).toEqual([false]);
  await expect.poll(timers).toBe(0);
  await expect(card).toHaveCount(1);

  // Its card open, and on the words beside it: the link's menu.
  await press(await pointOf(page, '四敢'));
  await expect.poll(menus).toEqual([false, true]);
  await press(await pointOf(page, '河谷'));
  await expect.poll(menus).toEqual([false, true, true]);
  await expect(card.locator('h2').first()).toHaveText('四敢');

  // Outside of a link a long press is the browser's, which selects.
  await press(await pointOf(page, '四议两公开'));
  await expect.poll(menus).toEqual([false, true, true, true]);
  await expect(card.locator('h2').first()).toHaveText('四敢');
  expect(new URL(page.url()).hash).toBe('');
});

test('a tap on a term in a link is the link’s', async ({ context }) => {
  await serve(context, { 'news.html': IN_LINK });
  const page = await openAnnotated(context, 'news.html');
  const tap = await finger(page);
  await tap(await pointOf(page, '四敢'));
  await expect.poll(() => new URL(page.url()).hash).toBe('#read');
  await expect(page.locator('tifa-card')).toHaveCount(0);
});
