import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths';

const IMPORT = /(?:^(?:import|export) (?!type )([^;'"]*?)from |\bimport\()'(\.[^']+)'/gm;
const ONLY_TYPES = /^\{(?:\s*type [^,}]+,?)+\s*\}\s*$/;

/** The modules of the project that a file needs when it runs, types aside, as they are named there, but from the root. */
export function importsOf(file: string): string[] {
  return [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(IMPORT)]
    .filter(([, names = '']) => !ONLY_TYPES.test(names))
    .map(([, , target = '']) => path.posix.join(path.posix.dirname(file), target));
}

/** A module's file and those of all that it imports, directly or not, from the root. Throws where one is not there. */
export function filesBehind(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const name of importsOf(file)) {
    const found = [`${name}.ts`, `${name}/index.ts`, name].find((each) => existsSync(path.join(ROOT, each)));
    if (!found) throw new Error(`${file}: imports ${name}, which is not there`);
    filesBehind(found, known);
  }
  return known;
}
