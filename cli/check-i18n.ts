/**
 * `npm run check:i18n`: both locales have the same messages with the same places for values, every message named in the
 * code is there, the locale in traditional characters is as it is made, and no part of the interface has its words
 * written into the code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { parse } from 'yaml';
import { TRADITIONAL, traditionalInterface } from './traditional-interface';

const LOCALES = ['locales/en.yml', 'locales/zh_CN.yml'] as const;
const SPOKEN = new Set(['title', 'alt', 'label', 'placeholder', 'aria-label', 'aria-description']);
/** Letters of any script, two or more: `×`, `·` and numbers need no translation. */
const WORDS = /\p{L}{2,}|\p{Script=Han}/u;
/** An address given as an example, the product's own name, the name of a key. */
const NOT_WORDS = /^[a-z.]+\.[a-z]+$|^Tifa 提法$|^(Ctrl|Alt|Shift)(\+[A-Z])?$/;

const problems: string[] = [];

function flatten(value: unknown, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  if (typeof value !== 'object' || value === null) return flat.set(prefix, String(value));
  for (const [key, inner] of Object.entries(value))
    for (const [path, text] of flatten(inner, prefix ? `${prefix}.${key}` : key)) flat.set(path, text);
  return flat;
}

const [english, chinese] = LOCALES.map((file) => flatten(parse(readFileSync(file, 'utf8'))));
if (!english || !chinese) throw new Error('a locale is missing');
const places = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort().join();
for (const key of new Set([...english.keys(), ...chinese.keys()])) {
  const [here, there] = [english.get(key), chinese.get(key)];
  if (here === undefined) problems.push(`${LOCALES[0]}: ${key} is missing`);
  else if (there === undefined) problems.push(`${LOCALES[1]}: ${key} is missing`);
  // A plural form may leave its number out.
  else if (places(here) !== places(there) && !/\.(\d|n)$/.test(key))
    problems.push(`${LOCALES[1]}: ${key} has places ${places(there)}, the English ${places(here)}`);
}

if (readFileSync(TRADITIONAL, 'utf8') !== traditionalInterface())
  problems.push(`${TRADITIONAL}: is not as zh_CN.yml makes it; npm run locales`);

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

function visit(node: unknown, found: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) visit(each, found);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) found(node as Node);
    for (const inner of Object.values(node)) if (typeof inner === 'object') visit(inner, found);
  }
}

const groups = new Set([...english.keys()].map((key) => key.slice(0, key.lastIndexOf('.'))));
for (const file of filesIn('components', 'entrypoints', 'page')) {
  if (!/\.tsx?$/.test(file) || file.includes('.test.')) continue;
  const code = readFileSync(file, 'utf8');
  const at = ({ start }: Node) => `${file}:${code.slice(0, start).split('\n').length}`;
  visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    if (node.type === 'JSXText') told(String(node.value), at(node));
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as unknown as { name: { name: string }; value: Node | null };
      if (SPOKEN.has(name.name) && value?.type === 'Literal') told(String(value.value), at(node));
    }
    if (node.type === 'CallExpression') {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: Node[] };
      const isT =
        callee.type === 'MemberExpression' &&
        (callee.object as Node).name === 'i18n' &&
        (callee.property as Node).name === 't';
      const [key] = given;
      if (isT && key?.type === 'Literal') {
        const name = String(key.value);
        if (!english.has(name) && !groups.has(name)) problems.push(`${at(node)}: no message ${name}`);
      }
    }
  });
}
for (const file of filesIn('entrypoints').filter((each) => each.endsWith('.html'))) {
  const html = readFileSync(file, 'utf8');
  for (const [, text = ''] of html.matchAll(/>([^<]+)</g)) told(text, file);
}

function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
}

function told(text: string, where: string): void {
  const bare = text.trim();
  if (WORDS.test(bare) && !NOT_WORDS.test(bare))
    problems.push(`${where}: “${bare}” is written into the code`);
}

for (const problem of problems) console.error(problem);
console.log(`${english.size} messages in ${LOCALES.length + 1} locales, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
