/** Slogans of several parts (三带五同) whose members follow each other, each part's with its own head: 带…、带…、带…，同…、…. */
import type { Span } from '../types';
import { headForms } from './agreement';
import type { Candidate } from './candidate';
import { type Clause, Mark } from './clauses';
import { texts } from './enumeration';
import { nearness } from './heads';
import type { ClauseIndex } from './parallels';
import type { Part, Slogan } from './slogan';
import type { View } from './view';

/** As many clauses of one sentence as the slogan counts, the heads in its order: two heads and two counts are no chance. */
export function partByPart(view: View, index: ClauseIndex, slogan: Slogan, mentions: Span[]): Candidate[] {
  const { parts, count } = slogan;
  if (slogan.kind !== 'members' || parts.length < 2 || slogan.ones) return [];
  if (parts.some(({ head }) => head === '' || head === '一')) return [];
  return startsOf(index, parts[0]!).flatMap((first): Candidate[] => {
    const clauses = index.clauses.slice(first, first + count);
    const { scope } = clauses[0]!;
    const sentence = clauses.every((c, k) => c.scope === scope && (k === 0 || c.mark <= Mark.comma));
    if (clauses.length < count || !sentence) return [];
    const members: Span[] = [];
    for (const part of parts) {
      const found = membersOf(view, index, part, first + members.length);
      if (!found) return [];
      members.push(...found);
    }
    if (new Set(texts(view, members)).size < count) return [];
    const span = { start: members[0]!.start, end: members.at(-1)!.end, members };
    if (mentions.some((m) => m.start < span.end && m.end > span.start)) return [];
    return [{ members, weight: 3 + nearness(view, span, mentions), partial: false }];
  });
}

/** Clauses that may be the first member: they show the head, or the sentence is glued to them and the next one does. */
function startsOf(index: ClauseIndex, part: Part): number[] {
  const starts = headForms(part.head).flatMap((form) => [
    ...index.closing(form).map((hit) => hit.index),
    ...index.opening(form).flatMap((hit) => (part.count > 1 ? [hit.index - 1, hit.index] : [hit.index])),
  ]);
  return [...new Set(starts)].filter((at) => at >= 0);
}

/** The members of one part, from the clause at `from` on; none where the clause before or after is one more of them. */
function membersOf(view: View, index: ClauseIndex, part: Part, from: number): Span[] | undefined {
  const clauses = index.clauses.slice(from, from + part.count);
  const before = index.clauses[from - 1];
  const after = index.clauses[from + part.count];
  const members = clauses.map(({ start, end }) => ({ start, end }));
  const [first, ...others] = members;
  for (const form of headForms(part.head)) {
    if (!first || members.some((m) => m.end - m.start <= form.length)) continue;
    const opens = ({ start }: Span) => view.s.startsWith(form, start);
    const closes = ({ end }: Span) => view.s.startsWith(form, end - form.length);
    for (const shows of [opens, closes]) {
      if (goesOn(clauses[0], before, shows) || goesOn(after, after, shows)) continue;
      // 干部查台账、|查现场、查记录: the sentence may be glued to the one before
      if (clauses[0]!.mark === Mark.pause && before && view.s.slice(before.start, before.end).includes(form))
        continue;
      if (members.every(shows)) return members;
      // 到村里送政策、送法规: the sentence is glued to the first
      const at = view.s.slice(first.start, first.end).lastIndexOf(form);
      if (shows === opens && others.length > 0 && others.every(shows) && at > 0) {
        return [{ start: first.start + at, end: first.end }, ...others];
      }
    }
  }
  return undefined;
}

/** Whether the clause on the other side of a pause or comma (`later` has the mark before it) shows the head too. */
function goesOn(
  later: Clause | undefined,
  other: Clause | undefined,
  shows: (c: Clause) => boolean,
): boolean {
  return later !== undefined && other !== undefined && later.mark <= Mark.comma && shows(other);
}
