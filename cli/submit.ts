/**
 * `npm run submit -- [--dry-run] [chrome] [firefox] [edge]`: sends the zips of this version to the stores. Without
 * names to those whose secrets are set. Secrets come from the environment or from `.env.submit`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { planSubmission, STORE_NAMES, type Store } from './stores';

const given = process.argv.slice(2);
const isStore = (name: string): name is Store => (STORE_NAMES as string[]).includes(name);
const names = given.filter((argument) => argument !== '--dry-run');
const unknown = names.filter((name) => !isStore(name));
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const kept = existsSync('.env.submit') ? parseEnv(readFileSync('.env.submit', 'utf8')) : {};
const { flags, leftOut, problems } = planSubmission(
  {
    stores: names.filter(isStore),
    dryRun: given.includes('--dry-run'),
    zip: `.output/${name}-${version}`,
  },
  { ...kept, ...process.env },
  existsSync,
);
if (unknown.length > 0)
  problems.unshift(`no such store: ${unknown.join(', ')} (there are ${STORE_NAMES.join(', ')})`);

for (const store of leftOut) console.log(`${store}: left out, none of its secrets is set`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
if (flags.length === 0) {
  console.log("No store's secrets are set: nothing to submit.");
  process.exit(0);
}
console.log(`wxt submit ${flags.join(' ')}`);
process.exit(spawnSync('npx', ['wxt', 'submit', ...flags], { stdio: 'inherit' }).status ?? 1);
