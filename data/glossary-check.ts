import { toForm } from './glossary-forms';
import type { GlossaryProblem } from './glossary-read';
import type { GlossaryEntry, GlossarySense } from './glossary-schema';

const MEANING_WORDS = 60;
const DIGITS = '零一二三四五六七八九';

/** What is wrong between entries, or within one beyond its shape. Sorted by file and line. */
export function checkGlossary(entries: readonly GlossaryEntry[]): GlossaryProblem[] {
  const problems: GlossaryProblem[] = [];
  const report = (entry: GlossaryEntry, severity: GlossaryProblem['severity'], message: string) =>
    problems.push({ file: entry.file, line: entry.line, severity, message: `${entry.term}: ${message}` });

  const ids = new Map(entries.map((entry) => [entry.id, entry]));
  const owners = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    if (ids.get(entry.id) !== entry)
      report(entry, 'error', `the id is also that of ${place(ids.get(entry.id))}`);
    checkForms(entry, owners, (severity, message) => report(entry, severity, message));
    for (const id of entry.see) if (!ids.has(id)) report(entry, 'error', `see: no entry has the id “${id}”`);
    const han = entry.term.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (entry.pinyin && entry.pinyin.length !== han)
      report(entry, 'error', `pinyin has ${entry.pinyin.length} syllables for ${han} characters`);
    for (const sense of entry.senses)
      checkSense(entry.term, sense, (severity, message) => report(entry, severity, message));
  }
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

type Report = (severity: GlossaryProblem['severity'], message: string) => void;

const place = (entry: GlossaryEntry | undefined) =>
  entry ? `${entry.term} (${entry.file}:${entry.line})` : '';

function checkForms(entry: GlossaryEntry, owners: Map<string, GlossaryEntry>, report: Report): void {
  const own = new Map<string, Set<number>>();
  for (const written of [entry.term, ...entry.variants]) {
    const { plain, breaks } = toForm(written, entry.kind, 'name');
    if (plain === '') report('error', `“${written}” holds nothing to look for`);
    const known = own.get(plain);
    if (known && [...breaks].every((at) => known.has(at)))
      report('warning', `the variant “${written}” is made by rule: leave it out`);
    own.set(plain, new Set([...(known ?? []), ...breaks]));
    const owner = owners.get(plain);
    if (owner && owner !== entry && owner.id !== entry.id)
      report('error', `“${written}” also stands for ${place(owner)}`);
    else owners.set(plain, entry);
  }
}

function checkSense(term: string, sense: GlossarySense, report: Report): void {
  const words = sense.meaning?.split(/\s+/).length ?? 0;
  if (words > MEANING_WORDS) report('error', `the meaning has ${words} words; ${MEANING_WORDS} are allowed`);
  const counted = countsOf(term);
  const { length } = sense.members;
  if (length > 0 && counted.length > 0 && !counted.includes(length))
    report('error', `${length} members, but the name counts ${counted.join(' or ')}`);
  const names = sense.members.map(({ zh }) => zh);
  if (new Set(names).size < names.length) report('error', 'a member is there twice');
}

/**
 * How many members a name may have: its number, or for several numbers one of them, their sum, or one a part.
 * Empty where the name counts nothing that can be checked (第一书记, 一体推进, 1+6+N, 百千万工程).
 */
function countsOf(term: string): number[] {
  if (/[第百千万亿xn\d]|十[四五六]五/iu.test(term)) return [];
  const numbers = (term.match(/[一二两三四五六七八九十双]+/g) ?? []).map(toNumber);
  if (numbers.length === 0 || !/^[一二两三四五六七八九十双]/.test(term) || numbers.includes(1)) return [];
  if (numbers.length === 1) return numbers;
  return [...new Set([...numbers, numbers.reduce((sum, n) => sum + n, 0), numbers.length])];
}

function toNumber(numeral: string): number {
  if (numeral === '两' || numeral === '双') return 2;
  const ten = numeral.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(numeral[0]!);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(numeral[ten - 1]!);
  return tens * 10 + (ten + 1 < numeral.length ? DIGITS.indexOf(numeral[ten + 1]!) : 0);
}
