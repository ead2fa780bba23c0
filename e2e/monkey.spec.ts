import { chromium, expect, test } from '@playwright/test';
import { chromiumPath } from './browsers';
import { bundled } from './monkey/bundle';

/** `MONKEY_SEEDS=100` for the full run of 10,000 steps a seed, or `MONKEY_SEEDS=41-60`; `MONKEY_STEPS` for fewer. */
const FULL = process.env.MONKEY_SEEDS;
const [first = 1, last = first] = FULL?.includes('-') ? FULL.split('-').map(Number) : [1, Number(FULL ?? 3)];
const SEEDS = Array.from({ length: last - first + 1 }, (_, i) => first + i);
const STEPS = Number(process.env.MONKEY_STEPS ?? (FULL ? 10_000 : 2_000));

let script: string;
test.beforeAll(async () => {
  script = await bundled('run.ts');
});

for (const seed of SEEDS) {
  test(`whatever a page does, it is given back as if Tifa had never been: seed ${seed}`, async () => {
    test.setTimeout(300_000);
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      chromiumSandbox: false,
      args: ['--disable-gpu', '--disable-frame-rate-limit'],
    });
    const page = await browser.newPage({
      viewport: { width: 1000, height: 3000 },
      // Nobody looks: to paint it small takes less time.
      deviceScaleFactor: 0.1,
    });
    await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
    await page.addScriptTag({ content: script });
    const report = await page.evaluate(([s, n]) => window.runMonkey(s, n), [seed, STEPS] as const);
    await browser.close();
    expect(report.problem).toBeNull();
    expect(report.mostDrawn).toBeGreaterThan(5);
  });
}
