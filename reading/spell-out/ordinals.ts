/** Numbered lists: 一是…二是…, 第一…第二…, 一、…二、…, （一）…, 1.… A sequence is found whole, however long its items. */
import type { Span } from '../types';
import { numeral } from './slogan';
import { Mark, markAt } from './clauses';
import type { View } from './view';

export interface Sequence {
  /** For each item what follows its number, up to the next number or the end of the paragraph. */
  items: Span[];
  /** Where the first number stands. */
  start: number;
}

interface Style {
  name: string;
  pattern: RegExp;
  /** What it must stand after: a line's end (一、 elsewhere is too often an enumeration), or a semicolon, a stop, a colon. */
  after?: 'line' | 'sentence';
}

const N = '([一二三四五六七八九十]{1,3})';
const STYLES: Style[] = [
  { name: '是', pattern: new RegExp(`${N}(?:是|则)`, 'uy') },
  { name: '要', pattern: new RegExp(`${N}(?:要|抓|看|靠)`, 'uy') },
  { name: '第', pattern: new RegExp(`第${N}(?:个?是|条|点)?[，、：]?`, 'uy') },
  { name: '其', pattern: new RegExp(`其${N}(?:是)?[，、：]?`, 'uy') },
  { name: '（', pattern: new RegExp(`（${N}）`, 'uy') },
  { name: '1.', pattern: /(\d{1,2})(?:[.、．])(?!\d)/uy, after: 'sentence' },
  { name: '（1', pattern: /（(\d{1,2})）/uy, after: 'sentence' },
  { name: '一、', pattern: new RegExp(`${N}、`, 'uy'), after: 'line' },
];
/** Lists in lists go no deeper; what lies deeper in the stack was begun and never carried on. */
const DEEPEST = 6;
const FIRST_CIRCLED = '①'.charCodeAt(0);
const OPENING_BRACKET = '（'.charCodeAt(0);
const OPENING_QUOTE = '“'.charCodeAt(0);

interface Open {
  marks: { at: number; text: number }[];
}

/** All complete runs 1, 2, …, k (k ≥ 2), also nested ones of the same style. */
export function readSequences(view: View): Sequence[] {
  const { s } = view;
  if (!/[二2][是要、.）则]|第二|其二|②|（二）/u.test(s)) return [];
  const found: Sequence[] = [];
  const stacks = new Map<string, Open[]>();
  const finish = (open: Open, end: number) => {
    if (open.marks.length >= 2) found.push(sequence(view, open, end));
  };
  const add = (style: string, value: number, at: number, text: number) => {
    const stack = stacks.get(style) ?? [];
    stacks.set(style, stack);
    if (value === 1) {
      for (const outer of stack.splice(0, Math.max(0, stack.length - DEEPEST))) finish(outer, at);
      stack.push({ marks: [{ at, text }] });
      return;
    }
    for (let k = stack.length - 1; k >= 0; k--) {
      if (stack[k]!.marks.length !== value - 1) continue;
      for (const inner of stack.splice(k + 1)) finish(inner, at);
      stack[k]!.marks.push({ at, text });
      return;
    }
  };
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code >= FIRST_CIRCLED && code < FIRST_CIRCLED + 10) {
      add('①', code - FIRST_CIRCLED + 1, i, i + 1);
      continue;
    }
    const before = markAt(s, i - 1);
    if (before === 0 && code !== OPENING_BRACKET && s.charCodeAt(i - 1) !== OPENING_QUOTE) continue;
    for (const style of STYLES) {
      if (style.after === 'line' && before !== Mark.line) continue;
      if (style.after === 'sentence' && before < Mark.semicolon && s[i - 1] !== '：') continue;
      if (style.name !== '（' && before < Mark.comma && s[i - 1] !== '“') continue;
      style.pattern.lastIndex = i;
      const m = style.pattern.exec(s);
      const value = m?.[1] ? numeral(m[1]) : undefined;
      if (!m || !value) continue;
      add(style.name, value, i, i + m[0].length);
      break;
    }
  }
  for (const stack of stacks.values()) for (const open of stack) finish(open, s.length);
  return found.toSorted((a, b) => a.start - b.start);
}

function sequence(view: View, open: Open, limit: number): Sequence {
  const items = open.marks.map((mark, k) => {
    const next = open.marks[k + 1]?.at ?? limit;
    let end = mark.text;
    while (end < next && view.s[end] !== '\n') end++;
    return { start: mark.text, end };
  });
  return { items, start: open.marks[0]!.at };
}
