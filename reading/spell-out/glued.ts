/** Members that the sentence hides: it is glued to the first or the last one, or the last two are joined by 和. */
import type { Span } from '../types';
import { Mark, REACH } from './clauses';
import type { ClauseIndex, Hit } from './parallels';
import type { View } from './view';
import { opensWithVerb } from './words';

/**
 * One member more: the sentence is glued to the first (推进新经济组织、新社会组织、…) so that it does not open with
 * the head, or to the last so that it does not close with it.
 */
export function withGlued(
  index: ClauseIndex,
  view: View,
  group: Hit[],
  form: string,
  count: number,
  mark: number,
  opening: boolean,
): Hit[] | undefined {
  if (group.length !== count - 1 || count < 3 || mark > Mark.semicolon) return undefined;
  let at = opening ? group[0]!.index : group.at(-1)!.index;
  const { scope, mark: first } = index.clauses[at]!;
  if (opening && first !== mark) return undefined;
  if (!opening && index.clauses[at + 1]?.mark !== mark) return undefined;
  at += opening ? -1 : 1;
  if (mark === Mark.semicolon && opening) at = openingOfPart(index, at);
  const clause = index.clauses[at];
  if (!clause || clause.scope !== scope) return undefined;
  const text = view.s.slice(clause.start, clause.end);
  const k = opening ? text.lastIndexOf(form) : text.indexOf(form);
  if (k < 0 || (!opening && k === 0)) return undefined;
  const span = opening
    ? { start: clause.start + k, end: clause.end }
    : { start: clause.start, end: clause.start + k + form.length };
  const hit = { clause, index: at, span };
  return opening ? [hit, ...group] : [...group, hit];
}

const JOIN = /以及|和|与|及/gu;

/** 智育、体育、美育和劳育的融合: the last clause of a list with pause marks holds its last two members. */
export function withJoined(
  index: ClauseIndex,
  view: View,
  group: Hit[],
  form: string,
  count: number,
  mark: number,
  opening: boolean,
): Hit[] | undefined {
  if (mark !== Mark.pause || count < 3 || group.length < count - 2 || group.length >= count) return undefined;
  // where the sentence goes on behind the last member its clause does not close with the head
  const at = group.length === count - 1 ? group.at(-1)!.index : group.at(-1)!.index + 1;
  const clause = index.clauses[at];
  if (!clause || clause.scope !== group[0]!.clause.scope || clause.mark !== Mark.pause) return undefined;
  const text = view.s.slice(clause.start, clause.end);
  for (const { 0: join, index: k } of text.matchAll(JOIN)) {
    const left = text.slice(0, k);
    const right = text.slice(k + join.length);
    const shown = opening ? right.startsWith(form) : left.endsWith(form) && right.indexOf(form) > 0;
    // 林业和促进就业: the sentence's next verb
    if (!shown || (!opening && opensWithVerb(right) && !opensWithVerb(left))) continue;
    const start = clause.start + k + join.length;
    const end = opening ? clause.end : start + right.indexOf(form) + form.length;
    const half = (span: Span): Hit => ({ clause: { ...clause, ...span }, index: at, span });
    return [
      ...group.slice(0, count - 2),
      half({ start: clause.start, end: clause.start + k }),
      half({ start, end }),
    ];
  }
  return undefined;
}

/** The first clause of the semicolon part that a clause stands in. */
function openingOfPart(index: ClauseIndex, from: number): number {
  let at = from;
  while (at > 0 && from - at < REACH && index.clauses[at]!.mark < Mark.semicolon) at--;
  return at;
}
