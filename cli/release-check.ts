/**
 * `npm run release:check`: everything that a release needs and the tests don't cover. Builds and zips for every
 * browser, twice; lints the Firefox build; rebuilds it from its sources zip; checks the store kit.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

const BROWSERS = ['chrome', 'edge', 'firefox', 'safari'] as const;
/** Preact sets innerHTML where a part asks for it, and none of ours does; the linter can't know. */
const KNOWN_WARNINGS = new Set(['UNSAFE_VAR_ASSIGNMENT']);

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};
let failed = 0;

function check(what: string, work: () => string | undefined): void {
  try {
    const problem = work();
    if (problem) throw new Error(problem);
    console.log(`ok      ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${what}\n        ${error instanceof Error ? error.message : String(error)}`);
  }
}

function run(command: string, args: string[], cwd = '.'): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const zipOf = (browser: string) => `.output/${name}-${version}-${browser}.zip`;
const zips = [...BROWSERS.map(zipOf), zipOf('sources')];

function zipAll(): Map<string, string> {
  for (const browser of BROWSERS) run('npx', ['wxt', 'zip', '-b', browser]);
  return new Map(zips.map((zip) => [zip, createHash('sha256').update(readFileSync(zip)).digest('hex')]));
}

let sums = new Map<string, string>();
check(`builds and zips for ${BROWSERS.join(', ')}`, () => {
  run('npm', ['run', '-s', 'data']);
  sums = zipAll();
  return undefined;
});
check('the same zips again, byte for byte', () => {
  const again = zipAll();
  const different = zips.filter((zip) => again.get(zip) !== sums.get(zip));
  return different.length > 0 ? `${different.join(', ')} differ` : undefined;
});
check('web-ext lint', () => {
  const report = JSON.parse(
    run('npx', ['web-ext', 'lint', '-s', '.output/firefox-mv3', '--no-config-discovery', '-o', 'json']),
  ) as { errors: { code: string }[]; warnings: { code: string }[] };
  const wrong = [...report.errors, ...report.warnings.filter(({ code }) => !KNOWN_WARNINGS.has(code))];
  return wrong.length > 0 ? wrong.map(({ code }) => code).join(', ') : undefined;
});
check('the sources zip rebuilds to the same Firefox build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tifa-sources-'));
  try {
    for (const [file, content] of Object.entries(unzipSync(readFileSync(zipOf('sources'))))) {
      const to = path.join(folder, file);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, content);
    }
    run('npm', ['ci', '--no-audit', '--no-fund'], folder);
    run('npm', ['run', '-s', 'data'], folder);
    run('npx', ['wxt', 'build', '-b', 'firefox'], folder);
    return difference('.output/firefox-mv3', path.join(folder, '.output/firefox-mv3'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
check('texts and pictures for the stores', () => {
  run('npx', ['vitest', 'run', 'docs/store']);
  return undefined;
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function difference(one: string, other: string): string | undefined {
  const [here, there] = [filesOf(one), filesOf(other)];
  if (here.join('\n') !== there.join('\n')) return 'the builds hold different files';
  const changed = here.filter(
    (file) => !readFileSync(path.join(one, file)).equals(readFileSync(path.join(other, file))),
  );
  return changed.length > 0 ? `different: ${changed.join(', ')}` : undefined;
}

for (const [zip, sum] of sums) console.log(`${sum}  ${zip}`);
process.exit(failed > 0 ? 1 : 0);
