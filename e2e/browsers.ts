/**
 * Finds the browsers that the tests and the demo drive; run by itself, installs what is missing where it
 * can (`tsx e2e/browsers.ts [chromium] [firefox]`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

function find(fromEnvironment: string | undefined, places: readonly string[]): string | undefined {
  return [fromEnvironment, ...places].find((place) => place !== undefined && existsSync(place));
}

/**
 * A Chromium that loads unpacked extensions (branded Chrome no longer does): `CHROMIUM`, the system's, or
 * Playwright's own.
 */
export function chromiumPath(): string {
  const found = find(process.env.CHROMIUM, [...CHROMIUMS, chromium.executablePath()]);
  if (!found)
    throw new Error('No Chromium found: run `npx tsx e2e/browsers.ts`, or set CHROMIUM to its path.');
  return found;
}

/** Firefox: `FIREFOX`, or the system's. */
export function firefoxPath(): string {
  const found = find(process.env.FIREFOX, FIREFOXES);
  if (!found) throw new Error('No Firefox found: run `npx tsx e2e/browsers.ts`, or set FIREFOX to its path.');
  return found;
}

function has(path: () => string): boolean {
  try {
    path();
    return true;
  } catch {
    return false;
  }
}

function tryTo(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/** Debian's packages where we may install them, else Playwright's download. */
function install(wanted: readonly string[]): void {
  const needed = [
    { name: 'Chromium', debian: 'chromium', path: chromiumPath, variable: 'CHROMIUM' },
    { name: 'Firefox', debian: 'firefox-esr', path: firefoxPath, variable: 'FIREFOX' },
  ].filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()));
  const missing = needed.filter(({ path }) => !has(path)).map(({ debian }) => debian);
  // Headless Chinese text needs a Chinese font for screenshots worth looking at.
  const fonts = existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
    ? []
    : ['fonts-noto-cjk'];
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} …`);
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    tryTo('apt-get', ['update', '-qq']);
    tryTo('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing, ...fonts]);
  } else if (missing.includes('chromium')) {
    tryTo('npx', ['playwright', 'install', 'chromium']);
  }
  for (const { name, path, variable } of needed) {
    if (has(path)) continue;
    console.error(
      `${name} is missing and could not be installed: install it, or set ${variable} to its path.`,
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install(process.argv.slice(2));
}
