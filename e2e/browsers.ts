/**
 * Finds the browsers that the tests and the demo drive; run by itself, installs what is missing where it
 * can (`tsx e2e/browsers.ts [chromium] [firefox]`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const onPath = (...names: string[]): string[] =>
  names.flatMap((name) =>
    (process.env.PATH ?? '')
      .split(path.delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => path.join(folder, name)),
  );

function find(fromEnvironment: string | undefined, places: readonly string[]): string | undefined {
  return [fromEnvironment, ...places].find((place) => place !== undefined && existsSync(place));
}

/**
 * A Chromium that loads unpacked extensions (branded Chrome no longer does): `CHROMIUM`, the system's, or
 * Playwright's own.
 */
export function chromiumPath(): string {
  const places = [...onPath('chromium', 'chromium-browser'), '/snap/bin/chromium', chromium.executablePath()];
  const found = find(process.env.CHROMIUM, places);
  if (!found)
    throw new Error('No Chromium found: run `npx tsx e2e/browsers.ts`, or set CHROMIUM to its path.');
  return found;
}

/** Firefox: `FIREFOX`, or the system's. */
export function firefoxPath(): string {
  const places = [
    ...onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  const found = find(process.env.FIREFOX, places);
  if (!found) throw new Error('No Firefox found: run `npx tsx e2e/browsers.ts`, or set FIREFOX to its path.');
  return found;
}

function has(place: () => string): boolean {
  try {
    place();
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

/** Debian's packages where we may install them, else Playwright's download of Chromium (its Firefox takes no extension). */
function install(wanted: readonly string[]): void {
  const needed = [
    { name: 'Chromium', debian: 'chromium', place: chromiumPath, variable: 'CHROMIUM' },
    { name: 'Firefox', debian: 'firefox-esr', place: firefoxPath, variable: 'FIREFOX' },
  ].filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()));
  const missing = needed.filter(({ place }) => !has(place)).map(({ debian }) => debian);
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
  for (const { name, place, variable } of needed) {
    if (has(place)) continue;
    console.error(
      `${name} is missing and could not be installed: install it, or set ${variable} to its path.`,
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install(process.argv.slice(2));
}
