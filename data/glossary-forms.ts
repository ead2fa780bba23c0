import { FORM_LAST, FORM_QUOTED, FORM_WHOLE_WORDS } from '../reading/terms/glossary-file';
import { createPlainTextMaker, GAP_SEPARATOR } from '../reading/terms/plain-text';
import type { GlossaryEntry } from './glossary-schema';
import { readList } from './lists';
import { traditionalSpellings } from './traditional-spellings';

/** A string by which an entry is met in a text. */
export interface Form {
  /** Without white space, quotes and commas, half width, lower case. */
  plain: string;
  /** Where a comma may stand: after how many characters. */
  breaks: ReadonlySet<number>;
  flags: number;
  source: FormSource;
}

/** Where a form comes from; of two entries with the same form the earlier in this list has it. */
export const SOURCES = ['name', 'variant', 'members'] as const;
type FormSource = (typeof SOURCES)[number];

/** Up to this length a form counts only where it starts and ends with a word. */
const SHORT = 4;
/** An entry's members are a form of it when they are this many, or this long. */
const MEMBERS_LEAST = 3;
const MEMBERS_LENGTH = 8;

const NUMERAL = /[一二两三四五六七八九十百千双\d]/;
const COUNT = /^([一二两三四五六七八九十百千双]+|\d+)(个|大|项|种|类|点|条|件)?(.+)$/;

const genericHeads = new Set(readList('generic-heads.txt'));
const plainText = createPlainTextMaker();

/** All forms of an entry: as written, its variants, its old name, and its members in full. */
export function formsOf(entry: GlossaryEntry): Form[] {
  const forms = new Map<string, Form>();
  const addForm = (form: Form) => {
    const there = forms.get(form.plain);
    if (there) there.breaks = new Set([...there.breaks, ...form.breaks]);
    else if (form.plain) forms.set(form.plain, form);
  };
  const add = (written: string, source: FormSource) => {
    for (const spelling of [written, ...traditionalSpellings(written)])
      addForm(toForm(spelling, entry.kind, source));
  };
  for (const written of [entry.term, entry.id]) add(written, 'name');
  for (const written of entry.variants) add(written, 'variant');
  for (const { members, confidence } of entry.senses) {
    const names = members.map(({ zh }) => zh);
    if (confidence === 'unsure' || (names.length < MEMBERS_LEAST && names.join('').length < MEMBERS_LENGTH))
      continue;
    if (names.some((name) => /[，,（(：:]/.test(name))) continue;
    add(names.join('、'), 'members');
    if (names.length > 2) add(`${names.slice(0, -1).join('、')}和${names.at(-1)}`, 'members');
  }
  return [...forms.values()];
}

/** A string in which terms that it contains are none. */
export function blockingForm(written: string): Form {
  return { ...toForm(written, 'formula', 'name'), flags: 0 };
}

/** The form of a string as written: what is looked for, and where a comma may stand. */
export function toForm(written: string, kind: GlossaryEntry['kind'], source: FormSource): Form {
  const { length, codes, gaps } = plainText(written);
  const plain = String.fromCharCode(...codes.subarray(0, length));
  const breaks = new Set<number>();
  for (let k = 1; k < length; k++) if (gaps[k]! & GAP_SEPARATOR) breaks.add(k);
  for (const at of [...numericParts(plain), ...parallelParts(plain)]) breaks.add(at);
  let flags = length <= SHORT ? FORM_WHOLE_WORDS : 0;
  if (kind === 'slogan' && isPlainCount(plain)) flags |= FORM_QUOTED;
  if (kind === 'press' && length === 1) flags |= FORM_LAST;
  return { plain, breaks, flags, source };
}

/** Where a further part of a numeric slogan begins: 两不愁|三保障. */
function numericParts(plain: string): number[] {
  const at: number[] = [];
  for (let k = 2; k < plain.length - 1; k++)
    if (
      NUMERAL.test(plain[k]!) &&
      /\p{Script=Han}/u.test(plain[k + 1]!) &&
      !/[第\d.一二两三四五六七八九十百千]/.test(plain[k - 1]!)
    )
      at.push(k);
  return at;
}

/** Where the parts of a parallel formula meet: parts equally long, with a character in common at the same place. */
function parallelParts(plain: string): number[] {
  for (let count = 2; count <= 6; count++) {
    const size = plain.length / count;
    if (!Number.isInteger(size) || size < 4) continue;
    const parts = Array.from({ length: count }, (_, k) => plain.slice(k * size, (k + 1) * size));
    const [first = '', ...others] = parts;
    if (others.every((part) => [...part].some((character, k) => character === first[k])))
      return others.map((_, k) => (k + 1) * size);
  }
  return [];
}

/** Reads as a mere count or number without quotation marks: 四地, 三个阶段, 五大任务, 2345. */
function isPlainCount(plain: string): boolean {
  if (/^\d+$/.test(plain)) return true;
  const head = COUNT.exec(plain)?.[3];
  return head !== undefined && genericHeads.has(head);
}
