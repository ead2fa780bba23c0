/** Lists known by their wording: the members that the glossary has, members that open with the slogan's characters, … */
import type { Span } from '../types';
import { agreement } from './agreement';
import { type Candidate, ENOUGH } from './candidate';
import { Mark, markAt } from './clauses';
import { listBefore, texts } from './enumeration';
import { trimFirst } from './extent';
import { nearness } from './heads';
import type { ClauseIndex } from './parallels';
import { numeral, type Slogan } from './slogan';
import type { View } from './view';

/** 千村示范、万村整治: the members open with the slogan's characters. */
export function initials(
  view: View,
  index: ClauseIndex,
  slogan: Slogan,
  name: string,
  listed: readonly string[],
): Candidate[] {
  if (slogan.kind !== 'initials') return [];
  const tail = name.slice(slogan.count);
  return index.opening(name[0]!).flatMap(({ index: first, clause }): Candidate[] => {
    const group = index.clauses.slice(first, first + slogan.count);
    const inOrder = group.every(
      (c, k) =>
        c.scope === clause.scope &&
        view.s[c.start] === name[k] &&
        c.end - c.start > 2 &&
        (k === 0 || c.mark <= Mark.comma),
    );
    if (!inOrder || group.length < slogan.count) return [];
    const words = texts(view, group);
    // a later pair of the same initials (千村未来、万村共富) is another stage of it
    const other = listed.length > 0 && !listed.every((m) => words.includes(m));
    const named = view.s.startsWith(tail, group.at(-1)!.end + 1);
    const weight = ENOUGH + (named ? 1 : 0) - (other ? 2 : 0);
    return [{ members: group.map(({ start, end }) => ({ start, end })), weight, partial: false }];
  });
}

const TRIES = 30;

/** What the glossary knows, if this article lists just that in one place. */
export function asKnown(
  view: View,
  names: readonly string[],
  members: readonly string[],
  mentions: Span[],
): Candidate[] {
  if (members.length < 2 || members.some((m) => m.length < 2)) return [];
  // 返贫致贫, 一国两制: such a name is its own list
  if (names.some((name) => members.every((m) => name.includes(m)))) return [];
  const { s } = view;
  const longest = members.reduce((a, b) => (b.length > a.length ? b : a));
  const room = members.reduce((sum, m) => sum + m.length + 2, 0);
  for (
    let at = s.indexOf(longest), tries = 0;
    at >= 0 && tries < TRIES;
    at = s.indexOf(longest, at + 1), tries++
  ) {
    const from = Math.max(0, at - room);
    const around = s.slice(from, at + room + longest.length);
    const spans = members
      .map((m) => ({ start: from + (m === longest ? at - from : around.indexOf(m)), length: m.length }))
      .filter((m) => m.start >= from)
      .map(({ start, length }) => ({ start, end: start + length }))
      .toSorted((a, b) => a.start - b.start);
    const tight = spans.every((m, k) => k === 0 || isNext(spans[k - 1]!, m));
    const [first, last] = [spans[0]!, spans.at(-1)!];
    if (spans.length < members.length || !tight) continue;
    if (mentions.some((m) => m.start < last.end && m.end > first.start)) continue;
    return [{ members: withSubjects(view, spans), weight: ENOUGH + 1, partial: false }];
  }
  return [];
}

/** 干部敢为、地方敢闯: whom the article puts before each of the glossary's words, all of one head, belongs to the member. */
function withSubjects(view: View, spans: Span[]): Span[] {
  const { s } = view;
  const opening = s[spans[0]!.start];
  if (spans.some((m) => s[m.start] !== opening)) return spans;
  const others = spans.slice(1).map(({ start, end }) => {
    let from = start;
    while (/\p{Script=Han}/u.test(s[from - 1]!)) from--;
    return { start: from, end };
  });
  const apart = others.every((m, k) => m.start < spans[k + 1]!.start && m.start > spans[k]!.end);
  if (!apart) return spans;
  const { start, end } = spans[0]!;
  let from = start;
  while (start - from < 6 && /\p{Script=Han}/u.test(s[from - 1] ?? '，')) from--;
  return trimFirst(view, [{ start: from, end }, ...others]);
}

/** How far one of the glossary's members may stand from the next where each opens what is said of it. */
const APART = 300;

/** 严以修身，就是…。严以用权，就是…: the glossary's members in their order, each a clause of its own. */
export function asKnownClauses(view: View, members: readonly string[], mentions: Span[]): Candidate[] {
  if (members.length < 3 || members.some((m) => m.length < 3)) return [];
  const { s } = view;
  for (let at = clauseAt(s, members[0]!, 0), tries = 0; at >= 0 && tries < TRIES; tries++) {
    const spans: Span[] = [{ start: at, end: at + members[0]!.length }];
    for (const member of members.slice(1)) {
      const last = spans.at(-1)!;
      const next = clauseAt(s, member, last.end, last.end + APART);
      if (next < 0) break;
      spans.push({ start: next, end: next + member.length });
    }
    const named = mentions.some((m) => spans.some((span) => m.start < span.end && m.end > span.start));
    if (spans.length === members.length && !named)
      return [{ members: spans, weight: ENOUGH, partial: false }];
    at = clauseAt(s, members[0]!, at + 1);
  }
  return [];
}

/** Where a wording stands between marks, from `from` on and before `to`; -1 where it does not. */
function clauseAt(s: string, wording: string, from: number, to = s.length): number {
  for (let at = s.indexOf(wording, from); at >= 0 && at < to; at = s.indexOf(wording, at + 1)) {
    const end = at + wording.length;
    const opens = markAt(s, at - 1) > 0 || s[at - 1] === '“';
    if (opens && (markAt(s, end) > 0 || s[end] === '”')) return at;
  }
  return -1;
}

/** “四集中”…，采取…集中…、…集中…、…和…集中…四种方式: a list that says its count, the slogan's, and has the head in each. */
export function closedByCount(view: View, slogan: Slogan, mentions: Span[]): Candidate[] {
  if (slogan.kind !== 'members' || slogan.count < 3) return [];
  return mentions.slice(0, 4).flatMap((mention) => {
    const after = view.s.slice(mention.end, mention.end + AROUND).split(/[。！？\n]/u)[0]!;
    return [...after.matchAll(COUNT_AFTER)].flatMap(({ 1: digits, index }): Candidate[] => {
      const list = numeral(digits!) === slogan.count && listBefore(view, mention.end + index, slogan);
      if (!list || list.by !== '、' || list.start < mention.end) return [];
      const members = trimFirst(view, list.members);
      const agree = agreement(texts(view, members), slogan);
      return agree > 0 ? [{ members, weight: ENOUGH - 1 + agree, partial: false }] : [];
    });
  });
}

const COUNT_AFTER =
  /([三四五六七八九十]+|\d{1,2})[种个项类条](?:方式|方法|办法|途径|模式|渠道|形式|举措|措施|环节|方面|类型)/gu;

/** Only a separator or a link may stand between members. */
function isNext(before: Span, after: Span): boolean {
  return after.start >= before.end && after.start - before.end <= 3;
}

/** Members without separators near the slogan: 夏收夏种夏管; 碳达峰碳中和. */
export function runNear(view: View, slogan: Slogan, mentions: Span[]): Candidate[] {
  const head = slogan.kind === 'members' && slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head.length !== 1 || slogan.count < 2) return [];
  return mentions.slice(0, 4).flatMap((mention) => {
    const from = Math.max(0, mention.start - AROUND);
    const text = view.s.slice(from, mention.end + AROUND);
    return [2, 3]
      .flatMap((size) => periodic(text, head, size, slogan.count))
      .flatMap((at): Candidate[] => {
        const size = at.size;
        const members = Array.from({ length: slogan.count }, (_, k) => ({
          start: from + at.start + k * size,
          end: from + at.start + (k + 1) * size,
        }));
        if (members.some((m) => m.start < mention.end && m.end > mention.start)) return [];
        const words = texts(view, members);
        if (new Set(words).size < words.length || words.some((w) => !/^\p{Script=Han}+$/u.test(w))) return [];
        const span = { start: members[0]!.start, end: members.at(-1)!.end, members };
        // 靠山吃山, 县委政法委联系: twice is chance, unless it fills a clause to its end
        if (slogan.count === 2 && (size === 2 || markAt(view.s, span.end) === 0)) return [];
        const weight = (slogan.count > 2 ? 2 : 1.5) + Math.min(size, 3) - 2 + nearness(view, span, mentions);
        return [{ members: trimFirst(view, members), weight: weight + 1, partial: false }];
      });
  });
}

const AROUND = 160;

/** Where the head stands exactly `count` times, `size` apart. */
function periodic(
  text: string,
  head: string,
  size: number,
  count: number,
): { start: number; size: number }[] {
  const found: { start: number; size: number }[] = [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (text[at - size] === head) continue;
    let k = 1;
    while (text[at + k * size] === head) k++;
    if (k === count && at + count * size <= text.length) found.push({ start: at, size });
  }
  return found;
}
