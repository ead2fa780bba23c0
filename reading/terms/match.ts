import { hasBit } from '../bits';
import { characterSet, isIn, type CharacterSet } from '../character-set';
import { isHanUnit } from '../han';
import { firstAtLeast, WordIndex } from '../word-index';
import { FORM_LAST, FORM_QUOTED, FORM_WHOLE_WORDS } from './glossary-file';
import type { PlainText } from './plain-text';
import { GAP_LINE, GAP_PARAGRAPH, GAP_QUOTE, GAP_SEPARATOR } from './plain-text';

/** Forms, sorted by unit, and what is known of each, by row. */
export interface FormTable {
  index: WordIndex;
  /** The forms of one unit. */
  singles: CharacterSet;
  pool: Uint16Array;
  /** Where each form starts in the pool; one more at the end. */
  offsets: Uint32Array;
  flags: Uint8Array;
  /** For each character of the pool a bit: a comma may stand after it. */
  breaks: Uint8Array;
}

/** Makes the table of forms, which `offsets` cuts `pool` into. */
export function formTable(forms: Omit<FormTable, 'index' | 'singles'>): FormTable {
  const index = new WordIndex(forms.pool, forms.offsets);
  const singles = new Uint8Array(index.singles.length);
  for (let unit = 0; unit < singles.length; unit++) if (index.singles[unit] !== 0) singles[unit] = 1;
  return { ...forms, index, singles };
}

/** A form found in a text: characters `from` up to `to` of the plain text. */
export interface Match {
  row: number;
  from: number;
  to: number;
}

/** A form shorter than this is not put together over an empty line. */
const PARAGRAPH_LENGTH = 5;

const NUMERALS = characterSet('〇零一二两三四五六七八九十百千万亿第几双');
const COUNTING = characterSet('一二两三四五六七八九十');
const MEASURE_WORD = '个'.charCodeAt(0);
/** Single characters that make the phrase before them name a place, a person or a thing. */
const HEADS = characterSet('站点工员者队组区村室厅部车费期局所店厂处户岗亭窗');
/**
 * Characters that make another word of a form's last one: 农业农村部门 are departments and no ministry, 国家安全法律 laws
 * and not the Law (but 农业农村部|门户网站, 国家安全法|规定); the town of 亚东县城 is written Yàdōng xiànchéng.
 */
const RUNS_ON: ReadonlyMap<number, CharacterSet> = new Map(
  [
    ['部', '门队'],
    ['法', '律案治规院庭官'],
    ['局', '部面势限'],
    ['县', '城'],
    ['市', '区'],
  ].map(([last = '', next = '']) => [last.charCodeAt(0), characterSet(next)]),
);
/** What a form's first character ends, so that the form starts inside a word: 农|村集体经济. */
const RUNS_INTO: ReadonlyMap<number, CharacterSet> = new Map([['村'.charCodeAt(0), characterSet('农乡')]]);
const SHIP = '舰'.charCodeAt(0);
const isDigit = (code: number) => code >= 48 && code <= 57;
const isLatin = (code: number) => code >= 97 && code <= 122;
const PLUS = 43;
const PERIOD = 46;
const CLOSING_BRACKET = 41;

/**
 * All forms that stand in the text, in order of start.
 * `boundaries[offset]` is not 0 where a word of the text starts or ends; without it short forms are not checked.
 */
export function matchForms(table: FormTable, plain: PlainText, boundaries?: Uint8Array): Match[] {
  const { index, pool, offsets } = table;
  const { codes, length } = plain;
  const matches: Match[] = [];
  const consider = (row: number, from: number, to: number) => {
    if (
      fitsGaps(table, plain, row, from, to) &&
      fitsNumbers(plain, from, to) &&
      !runsOn(plain, to, boundaries) &&
      !runsInto(plain, from, boundaries) &&
      fitsWords(table.flags[row]!, plain, from, to, boundaries)
    )
      matches.push({ row, from, to });
  };
  for (let from = 0; from < length; from++) {
    const first = codes[from]!;
    if (isIn(table.singles, first)) consider(index.singles[first]! - 1, from, from + 1);
    const found = from + 1 < length ? index.find(first, codes[from + 1]!) : -1;
    if (found < 0) continue;
    let low = index.firstLonger(found);
    if (index.first(found) < low) consider(index.first(found), from, from + 2);
    if (from + 2 === length || !index.mayGoOn(found, codes[from + 2]!)) continue;
    let high = index.end(found);
    for (let depth = 2; low < high && from + depth < length; depth++) {
      const code = codes[from + depth]!;
      low = firstAtLeast(pool, offsets, low, high, depth, code);
      if (low === high || pool[offsets[low]! + depth] !== code) break;
      high = firstAtLeast(pool, offsets, low, high, depth, code + 1);
      if (offsets[low + 1]! - offsets[low]! === depth + 1) consider(low++, from, from + depth + 1);
    }
  }
  return matches;
}

/**
 * Matches in order: by start, the longer first. Leaves out what stands inside a blocked string, the blocked strings
 * themselves, and a match that runs out of a longer one by chance (国家安|全…) or takes the end of one that another would
 * follow.
 */
export function tidy(matches: readonly Match[], isBlocked: (match: Match) => boolean): readonly Match[] {
  if (matches.length === 0) return matches;
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to);
  const dropped = new Uint8Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    const first = sorted[i]!;
    const blocked = isBlocked(first);
    // What is none itself says nothing of others.
    if (dropped[i] === 1 && !blocked) continue;
    if (blocked) dropped[i] = 1;
    for (let j = i + 1; j < sorted.length && sorted[j]!.from < first.to; j++) {
      const second = sorted[j]!;
      if (blocked && second.to <= first.to) dropped[j] = 1;
      else if (second.from > first.from && second.to > first.to) {
        const difference = first.to - first.from - (second.to - second.from);
        if (difference > 0 || goesOn(sorted, j, first.to)) dropped[j] = 1;
        else if (difference < 0) dropped[i] = 1;
      }
    }
  }
  return sorted.filter((_, i) => dropped[i] === 0);
}

/** Whether the match but for its first character is one as well, from `at`, where another ends: 尼玛镇|党委书记, not 镇党委书记. */
function goesOn(sorted: readonly Match[], match: number, at: number): boolean {
  const { from, to } = sorted[match]!;
  if (from + 1 !== at) return false;
  for (let i = match + 1; i < sorted.length && sorted[i]!.from <= at; i++)
    if (sorted[i]!.from === at && sorted[i]!.to === to) return true;
  return false;
}

/** Whether what stands between the characters may stand there. */
function fitsGaps(table: FormTable, plain: PlainText, row: number, from: number, to: number): boolean {
  const start = table.offsets[row]!;
  for (let k = from + 1; k < to; k++) {
    const gap = plain.gaps[k]!;
    if (gap === 0) continue;
    if (gap & GAP_PARAGRAPH && to - from < PARAGRAPH_LENGTH) return false;
    if (gap & GAP_SEPARATOR && !hasBit(table.breaks, start + k - from - 1)) return false;
  }
  return true;
}

const touches = (gap: number) => (gap & (GAP_QUOTE | GAP_SEPARATOR | GAP_LINE)) === 0;

/** A form does not start or end inside a number, a formula (1+1+N) or a Latin word. */
function fitsNumbers(plain: PlainText, from: number, to: number): boolean {
  const { codes, gaps } = plain;
  const first = codes[from]!;
  const last = codes[to - 1]!;
  if (from > 0 && touches(gaps[from]!)) {
    const before = codes[from - 1]!;
    if (isDigit(first) && (isDigit(before) || before === PLUS || before === PERIOD || isLatin(before)))
      return false;
    if (isLatin(first) && (isLatin(before) || isDigit(before))) return false;
    if (isIn(NUMERALS, first) && (isIn(NUMERALS, before) || isDigit(before))) return false;
  }
  if (to < plain.length && touches(gaps[to]!)) {
    const after = codes[to]!;
    if ((isDigit(last) || isLatin(last)) && (isDigit(after) || isLatin(after) || after === PLUS))
      return false;
    if (isIn(NUMERALS, last) && (isIn(NUMERALS, after) || isDigit(after))) return false;
    // 三通一平, 五比一: a short count that runs on into another is half of something else.
    if (to - from <= 3 && isIn(NUMERALS, first) && isIn(COUNTING, after) && gaps[to] === 0) return false;
  }
  return true;
}

/** Whether a form of any length ends inside one of the words that its last character is known to begin. */
function runsOn({ length, codes, gaps, at }: PlainText, to: number, boundaries?: Uint8Array): boolean {
  const next = RUNS_ON.get(codes[to - 1]!);
  if (!next || !boundaries || to === length || gaps[to] !== 0) return false;
  return isIn(next, codes[to]!) && boundaries[at[to]!] === 0;
}

/** Whether a form of any length starts inside one of the words that its first character is known to end. */
function runsInto({ codes, gaps, at }: PlainText, from: number, boundaries?: Uint8Array): boolean {
  const before = RUNS_INTO.get(codes[from]!);
  if (!before || !boundaries || from === 0 || gaps[from] !== 0) return false;
  return isIn(before, codes[from - 1]!) && boundaries[at[from]!] === 0;
}

/** Whether a short form stands on whole words, and one that must be quoted is. */
function fitsWords(
  flags: number,
  plain: PlainText,
  from: number,
  to: number,
  boundaries?: Uint8Array,
): boolean {
  const quotedBefore = (plain.gaps[from]! & GAP_QUOTE) !== 0;
  const quotedAfter = to < plain.length && (plain.gaps[to]! & GAP_QUOTE) !== 0;
  if (flags & FORM_LAST) return endsLine(plain, to);
  if (quotedBefore && (quotedAfter || to === plain.length)) return true;
  if (flags & FORM_QUOTED) return false;
  if (!(flags & FORM_WHOLE_WORDS) || !boundaries) return true;
  if (countsThings(plain, from, to, boundaries) || namesShip(plain, to, boundaries)) return false;
  const starts = !isHanUnit(plain.codes[from]!) || boundaries[plain.at[from]!] !== 0;
  const ends = !isHanUnit(plain.codes[to - 1]!) || boundaries[plain.at[to - 1]! + 1] !== 0;
  return (starts && ends) || ((starts || ends) && isPartOfOneWord(plain, from, to, boundaries));
}

/** At the end of a line or a bracket: where 摄 credits a photographer. */
function endsLine({ length, codes, gaps }: PlainText, to: number): boolean {
  return to === length || (gaps[to]! & GAP_LINE) !== 0 || codes[to] === CLOSING_BRACKET;
}

/** 两个维护|站, 三个代表|队: the count is of stations and teams, the slogan only their attribute. */
function countsThings(
  { length, codes, gaps, at }: PlainText,
  from: number,
  to: number,
  boundaries: Uint8Array,
): boolean {
  if (codes[from + 1] !== MEASURE_WORD || !isIn(NUMERALS, codes[from]!) || to === length || gaps[to] !== 0)
    return false;
  return isIn(HEADS, codes[to]!) && boundaries[at[to]! + 1] !== 0;
}

/** 许昌|舰: a ship that bears the name. 海军|舰艇 is none. */
function namesShip({ length, codes, gaps, at }: PlainText, to: number, boundaries: Uint8Array): boolean {
  return to < length && gaps[to] === 0 && codes[to] === SHIP && boundaries[at[to]! + 1] !== 0;
}

/** A name of four characters that begins or ends a longer word of the dictionary: 浦东新区 in 上海浦东新区. */
function isPartOfOneWord(plain: PlainText, from: number, to: number, boundaries: Uint8Array): boolean {
  if (to - from < 4) return false;
  for (let k = from + 1; k < to; k++) if (boundaries[plain.at[k]!] !== 0) return false;
  return true;
}
