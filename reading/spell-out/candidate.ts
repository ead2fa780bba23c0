/** A list that may be what a slogan counts. */
import type { Span } from '../types';
import type { View } from './view';
import { endsGoverning, isOnlyGoverning } from './words';

export interface Candidate {
  members: Span[];
  /** How much speaks for it; every finder proposes lists with as many members as the slogan counts. */
  weight: number;
  /** Only some of the members are named, then 等. */
  partial: boolean;
}

/** What must be reached for a list to be shown. docs/spelled-out.md gives the reasons. */
export const ENOUGH = 4;

/** The mention with the quotation marks around it; or with the opening mark of a quotation that it begins. */
export function withQuotes(view: View, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && view.mate[start - 1] === end && view.s[start - 1] === '“') {
    start--;
    end++;
  }
  if (view.s[start - 1] === '“' && view.mate[start - 1]! > end) start--;
  return { start, end };
}

/** 筑牢屏障、落实“两个责任”: the last of the list is the slogan's verb, not a member (but 稳定、发展 are members). */
export function endsInVerb(words: string[]): boolean {
  const last = words.at(-1)!;
  const longest = Math.max(...words.slice(0, -1).map((w) => w.length));
  if (last.length > longest + 1 && endsGoverning(last)) return true;
  return isOnlyGoverning(last) && words.slice(0, -1).every((w) => w.length > last.length + 1);
}
