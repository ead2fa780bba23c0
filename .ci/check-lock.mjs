// A lock file that lacks a platform's optional package breaks `npm ci` there; one with addresses ties it to a registry.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = [];
for (const [place, entry] of Object.entries(packages)) {
  if (entry.resolved) problems.push(`${place}: has an address`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const homes = place
      .split('/node_modules/')
      .map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));
    const found = ['', ...homes].some(
      (home) => packages[`${home ? `${home}/` : ''}node_modules/${name}`]?.version,
    );
    if (!found) problems.push(`${place}: optional ${name} is missing`);
  }
}
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
