/**
 * `npm run demo`: the built extension in a real Chromium on our sample article. With a display a window opens and
 * stays until it is closed; without one a screenshot is taken (the README's picture, `docs/card.png`, is such a one)
 * and the terms found are printed.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { annotated, extensionOf, highlighted, launch, pointAt, serve, SITE } from './fixtures';

const SHOT = 'test-results/demo.png';
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const profile = await mkdtemp(path.join(tmpdir(), 'tifa-demo-'));
const context = await launch(profile, { headless: !hasDisplay });
try {
  await serve(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: 1000, height: 720 });
  // A picture taken at once would show the card before it has faded in.
  if (!hasDisplay) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${SITE}/plain.html`);
  await annotated(page);
  await pointAt(page, '四敢');
  if (hasDisplay) {
    console.log('Point at the text. Close the window to end the demo.');
    await new Promise((closed) => context.once('close', closed));
  } else {
    await mkdir(path.dirname(SHOT), { recursive: true });
    await page.screenshot({ path: SHOT });
    const popup = await (await extensionOf(context)).popup(page);
    await popup.locator('.digest li').first().waitFor();
    console.log(`No display: see ${SHOT}. Terms found on the sample article:`);
    for (const row of await popup.locator('.digest .row').all()) {
      const term = await row.locator('.row-term').innerText();
      console.log(`  ${term} – ${await row.locator('.row-english').innerText()}`);
    }
    console.log(`Underlined: ${(await highlighted(page, 'tifa-slogan')).length} slogans.`);
  }
} finally {
  await context.close().catch(() => undefined);
  await rm(profile, { recursive: true, force: true });
}
