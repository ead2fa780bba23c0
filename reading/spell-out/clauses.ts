/**
 * The article cut at its punctuation. What stands in quotation marks or parentheses and has punctuation of its
 * own is a scope apart: “坚持A、坚持B” is two clauses there, and nothing outside.
 */
import type { Span } from '../types';
import type { View } from './view';

/** What parts a clause from the one before it, the stronger the greater. */
export const Mark = { pause: 1, comma: 2, semicolon: 3, stop: 4, line: 5 } as const;

export interface Clause extends Span {
  /** The mark before it. The first of a scope has `stop`; after a colon it is `colon`. */
  mark: number;
  colon: boolean;
  /** Clauses of one scope follow each other; the article itself is scope 0. */
  scope: number;
}

/** How many clauses one member of a sentence may have; paragraphs may have any number. */
export const REACH = 12;

const MARKS: Record<string, number> = {
  '、': Mark.pause,
  '，': Mark.comma,
  '：': Mark.comma,
  '—': Mark.comma,
  '；': Mark.semicolon,
  '。': Mark.stop,
  '！': Mark.stop,
  '？': Mark.stop,
  '…': Mark.stop,
  '\n': Mark.line,
};

/** By code unit, so that most of a text costs one look-up a character. */
const MARK_OF = new Uint8Array(0x10000);
for (const [c, mark] of Object.entries(MARKS)) MARK_OF[c.charCodeAt(0)] = mark;

/** The mark at a place of the view; a line's end at its edges. */
export function markAt(s: string, i: number): number {
  return i < 0 || i >= s.length ? Mark.line : MARK_OF[s.charCodeAt(i)]!;
}

/** All clauses, scope by scope, in order within each. Deep nesting is read three levels down. */
export function readClauses(view: View): Clause[] {
  const clauses: Clause[] = [];
  const inner: { span: Span; depth: number }[] = [{ span: { start: 0, end: view.s.length }, depth: 0 }];
  for (let scope = 0; scope < inner.length; scope++) {
    const { span, depth } = inner[scope]!;
    for (const quoted of cut(view, span, scope, clauses)) {
      if (depth < 3) inner.push({ span: quoted, depth: depth + 1 });
    }
  }
  return clauses;
}

/** Cuts one scope and returns the bracketed stretches in it that have punctuation of their own. */
function cut(view: View, span: Span, scope: number, clauses: Clause[]): Span[] {
  const { s, mate } = view;
  const bracketed: Span[] = [];
  let start = span.start;
  let mark: number = Mark.stop;
  let colon = false;
  // a quotation mark without partner at the edge is no part of the clause
  const stray = (i: number) => mate[i]! < 0 && '“”（）'.includes(s[i]!);
  const close = (to: number) => {
    let from = start;
    let end = to;
    while (from < end && stray(from)) from++;
    while (end > from && stray(end - 1)) end--;
    if (from < end) clauses.push({ start: from, end, mark, colon, scope });
    return from < end;
  };
  for (let i = span.start; i < span.end; i++) {
    let found = MARK_OF[s.charCodeAt(i)]!;
    if (found === 0) {
      const partner = mate[i]!;
      if (partner <= i || partner > span.end) continue;
      const inside = { start: i + 1, end: partner };
      i = partner;
      if (!hasMark(s, inside)) continue;
      bracketed.push(inside);
      // “……。”大家表示: the sentence ended inside the quotation
      if (s[partner] !== '”' || markAt(s, partner - 1) !== Mark.stop) continue;
      found = Mark.stop;
      close(partner + 1);
    } else if (!close(i)) found = Math.max(found, mark);
    start = i + 1;
    mark = found;
    colon = s[i] === '：';
  }
  close(span.end);
  return bracketed;
}

function hasMark(s: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (MARK_OF[s.charCodeAt(i)]! > 0) return true;
  return false;
}
