/** Lists with separators: the one that ends at a place, and those that begin there. */
import type { Span } from '../types';
import { agreement } from './agreement';
import type { Slogan } from './slogan';
import type { View } from './view';

export interface Enumeration {
  members: Span[];
  /** A bracket, a colon or the like shows where it begins. */
  bounded: boolean;
  /** Where it begins and ends, separators and its own quotation marks included. */
  start: number;
  end: number;
  /** How its members are parted. */
  by: '、' | '，' | '；' | '—' | '+' | '”' | '和';
}

const LONGEST_MEMBER = 60;
const JOINS = ['以及', '和', '与', '及', '或'];

function length(span: Span): number {
  return span.end - span.start;
}

function wellFormed(members: Span[]): boolean {
  return members.every((m) => length(m) >= 1 && length(m) <= LONGEST_MEMBER);
}

/** Stretch without quotation marks or parentheses that enclose all of it. */
export function unquoted(view: View, span: Span): Span {
  let { start, end } = span;
  while (end - start > 2 && view.mate[start] === end - 1 && view.s[start] !== '《') {
    start++;
    end--;
  }
  return { start, end };
}

/** Cuts a stretch at a separator outside brackets. */
export function splitAt(view: View, span: Span, separators: string): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    const partner = view.mate[i]!;
    if (partner > i && partner < span.end) i = partner;
    else if (separators.includes(view.s[i]!)) {
      parts.push({ start, end: i });
      start = i + 1;
    }
  }
  parts.push({ start, end: span.end });
  return parts;
}

/** Where 和, 与, 以及 … stand in a stretch, outside brackets. */
function joins(view: View, span: Span): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = [];
  for (let i = span.start + 1; i < span.end - 1; i++) {
    const partner = view.mate[i]!;
    if (partner > i && partner < span.end) {
      i = partner;
      continue;
    }
    const word = JOINS.find((w) => view.s.startsWith(w, i));
    if (!word || (word === '和' && /[平谐温缓协]/u.test(view.s[i - 1]!)) || /[平谐睦]/u.test(view.s[i + 1]!))
      continue;
    found.push({ at: i, length: word.length });
    i += word.length - 1;
  }
  return found;
}

/** One more member by parting one at 和: the place where the head agrees, else the last place in the last member. */
function splitOne(view: View, members: Span[], slogan: Slogan): Span[] | undefined {
  const ways = members.flatMap((member, k) =>
    joins(view, member).map((join) => ({
      last: k === members.length - 1,
      members: [
        ...members.slice(0, k),
        { start: member.start, end: join.at },
        { start: join.at + join.length, end: member.end },
        ...members.slice(k + 1),
      ],
    })),
  );
  const agreeing = ways.findLast((way) => agreement(texts(view, way.members), slogan) > (way.last ? 0 : 1));
  const fallback = ways.findLast((way) => way.last) ?? (ways.length === 1 ? even(ways[0]!) : undefined);
  return (agreeing ?? fallback)?.members;
}

/** 清明与谷雨、立夏: an earlier member is parted only into halves of one length. */
function even<T extends { members: Span[] }>(way: T): T | undefined {
  const size = length(way.members[0]!);
  return way.members.every((m) => length(m) === size) ? way : undefined;
}

export function texts(view: View, members: Span[]): string[] {
  return members.map((m) => view.s.slice(m.start, m.end));
}

/** Makes the members of a stretch that holds a list and nothing else, if they are as many as the slogan counts. */
function exactly(view: View, parts: Span[], slogan: Slogan): Span[] | undefined {
  const members = parts.map((part) => unquoted(view, part));
  if (!wellFormed(members)) return undefined;
  if (slogan.kind === 'characters') {
    const all = texts(view, members).join('');
    const even = members.every((m) => length(m) === length(members[0]!));
    return members.length >= 2 && all.length === slogan.count && even && /^\p{Script=Han}+$/u.test(all)
      ? members
      : undefined;
  }
  if (members.length === slogan.count) {
    const last = members.at(-1)!;
    for (const word of ['以及', '和', '及', '与']) {
      if (view.s.startsWith(word, last.start) && length(last) > word.length + 1) {
        return [...members.slice(0, -1), { start: last.start + word.length, end: last.end }];
      }
    }
    return members;
  }
  if (members.length === slogan.count - 1) {
    const split = splitOne(view, members, slogan);
    return split && wellFormed(split) ? split : undefined;
  }
  return undefined;
}

const SEPARATORS = ['、', '—', '+', '，', '；'] as const;

/** The list that fills a stretch (the inside of brackets, a clause, a sentence): of two ways to cut it the one that shows the head. */
export function listFilling(view: View, span: Span, slogan: Slogan): Enumeration | undefined {
  let best: Enumeration | undefined;
  let agreed = -1;
  for (const by of ['；', ...SEPARATORS] as const) {
    const parts = splitAt(view, span, by);
    if (parts.length < 2 && slogan.count > 2) continue;
    const members = exactly(view, parts, slogan);
    const agree = members ? agreement(texts(view, members), slogan) : -1;
    if (!members || agree <= agreed) continue;
    best = { members, bounded: true, ...span, by: parts.length < 2 ? '和' : by };
    agreed = agree;
  }
  return best ?? oneByOne(view, span, slogan) ?? mixed(view, span, slogan);
}

/** “牛羊菜果薯药”六大产业, “红黄蓝黑”四色: each character a member. Else four are mostly two words: “民族团结”. */
function oneByOne(view: View, span: Span, slogan: Slogan): Enumeration | undefined {
  const text = view.s.slice(span.start, span.end);
  const fits =
    slogan.kind === 'members' &&
    slogan.count > (slogan.parts[0]?.head === '色' ? 2 : 4) &&
    text.length === slogan.count;
  if (!fits || !/^\p{Script=Han}+$/u.test(text) || /[和与及一二两双三四五六七八九十个]/u.test(text))
    return undefined;
  const members = Array.from(text, (_, k) => ({ start: span.start + k, end: span.start + k + 1 }));
  return { members, bounded: true, ...span, by: '、' };
}

/** （村有产业、有带动企业，户有项目、有技能）: pauses and commas part members that all show the head. */
function mixed(view: View, span: Span, slogan: Slogan): Enumeration | undefined {
  const members = slogan.count > 2 ? exactly(view, splitAt(view, span, '、，；'), slogan) : undefined;
  if (!members || agreement(texts(view, members), slogan) < 1) return undefined;
  return { members, bounded: true, ...span, by: '，' };
}

/** Walks left from `end` over members parted by `by`, to where the clause begins. */
function walkLeft(view: View, end: number, by: string, most: number): { parts: Span[]; bounded: boolean } {
  const { s, mate } = view;
  const stops = '，：；。！？…\n—'.replace(by, '');
  const parts: Span[] = [];
  let last = end;
  let i = end - 1;
  for (; i >= 0 && end - i < most * LONGEST_MEMBER; i--) {
    const partner = mate[i]!;
    if (partner >= 0 && partner < i) {
      // “….”这是…: a sentence that somebody says ends there
      if (s[i] === '”' && '。！？'.includes(s[i - 1]!)) break;
      i = partner;
      // “A”“B”“C”: the marks themselves part them
      if (by === '”' && i > 0 && s[i - 1] === '”' && s[i] === '“') {
        parts.unshift({ start: i, end: last });
        last = i;
      }
      continue;
    }
    if (s[i] === by) {
      parts.unshift({ start: i + 1, end: last });
      last = i;
    } else if (stops.includes(s[i]!) || partner > i) break;
    if (parts.length > most) break;
  }
  // 做好“老字号”“原字号”“新字号”: where the marks part them the first begins with its own
  const open = by === '”' && parts.length > 0 ? mate[last - 1]! : -1;
  parts.unshift({ start: Math.max(i + 1, open), end: last });
  return { parts, bounded: i < 0 || s[i] !== '，' };
}

/** What a clause that ends at `end` has between marks, at most so many parts from its end. */
export function partsBefore(view: View, end: number, by: '、', most: number): Span[] {
  return walkLeft(view, end, by, most).parts;
}

/** The list whose last member ends at `end`: 增品种、提品质、创品牌|“三品”. */
export function listBefore(view: View, end: number, slogan: Slogan): Enumeration | undefined {
  const { s, mate } = view;
  const partner = mate[end - 1] ?? -1;
  if (partner >= 0 && partner < end - 1 && s[end - 1] === '”') {
    const inside = listFilling(view, { start: partner + 1, end: end - 1 }, slogan);
    if (inside && (slogan.count > 2 || inside.by !== '和')) return { ...inside, start: partner, end };
  }
  for (const by of ['、', '—', '+', '”'] as const) {
    const { parts, bounded } = walkLeft(view, end, by, slogan.count + 1);
    if (parts.length < 2 && (by !== '、' || slogan.count > 2)) continue;
    const members = exactly(view, parts, slogan);
    if (members) {
      const start = members[0]!.start;
      return { members, bounded, start, end, by: parts.length < 2 ? '和' : by };
    }
  }
  return undefined;
}

/** How far the sentence that begins at `from` reaches, and the bracket it stands in at most. */
function sentenceEnd(view: View, from: number, most = 900): number {
  const { s, mate } = view;
  let i = from;
  for (; i < s.length && i - from < most; i++) {
    const partner = mate[i]!;
    if (partner > i) i = partner;
    else if (partner >= 0 || '。！？\n'.includes(s[i]!)) break;
    else if ('；，'.includes(s[i]!) && NEXT_SLOGAN.test(s.slice(i + 1, i + 10))) break;
  }
  return Math.min(i, s.length);
}

/** The next slogan of a chain begins: 三清指…；两建指…. */
const NEXT_SLOGAN =
  /^(?:“[一二两双三四五六七八九十][^“”]{1,5}”|[一二两双三四五六七八九十]\p{Script=Han}{1,3})(?:：|（|，?即|是?指|就是)/u;

/** The lists that begin at `start`, each with as many members as the slogan counts: the likeliest first. */
export function listsAfter(view: View, start: number, slogan: Slogan): Enumeration[] {
  const end = sentenceEnd(view, start);
  const found: Enumeration[] = [];
  const take = (span: Span, by: Enumeration['by'], parts: Span[]) => {
    const members = parts.length < 2 && by !== '、' ? undefined : exactly(view, parts, slogan);
    if (members) found.push({ members, bounded: true, ...span, by: parts.length < 2 ? '和' : by });
  };
  const semicolons = splitAt(view, { start, end }, '；');
  const clause = splitAt(view, { start, end }, '，；')[0]!;
  take({ start, end }, '；', semicolons);
  for (const by of ['、', '—', '+'] as const) take(clause, by, splitAt(view, clause, by));
  take({ start, end }, '，', splitAt(view, { start, end }, '，'));
  if (slogan.parts.length > 1) {
    // 两路三桥，包括东路、西路，南桥、北桥、新桥: the slogan's parts are parted by more than their members
    const mixed = splitAt(view, { start, end }, '、，；').map((part) => withoutJoin(view, part));
    if (mixed.slice(0, -1).every((part) => length(part) <= LONGEST_MIXED)) take({ start, end }, '、', mixed);
  }
  take(clause, '”', adjacentQuotes(view, clause));
  return found;
}

/** Among longer pieces (the last one may go on) some are clauses of the sentence: 为深化改革，加快建设…，而实行…. */
const LONGEST_MIXED = 10;

/** 以及东港、西港 → 东港、西港. */
function withoutJoin(view: View, part: Span): Span {
  return view.s.startsWith('以及', part.start) ? { start: part.start + 2, end: part.end } : part;
}

/** “A”“B”“C” without anything between. */
function adjacentQuotes(view: View, span: Span): Span[] {
  const parts: Span[] = [];
  for (let i = span.start; i < span.end; i = view.mate[i]! + 1) {
    if (view.s[i] !== '“' || view.mate[i]! <= i) return parts;
    parts.push({ start: i, end: view.mate[i]! + 1 });
  }
  return parts;
}

/** Members without separators, each as long as the other and with the head at the same place: 扩绿兴绿护绿|“三绿”. */
export function runTogether(view: View, end: number, slogan: Slogan): Span[] | undefined {
  const head = slogan.parts.length === 1 ? slogan.parts[0]!.head[0] : undefined;
  if (!head || slogan.kind !== 'members' || slogan.count < 2) return undefined;
  for (let size = 2; size <= 5; size++) {
    const start = end - size * slogan.count;
    if (start < 0) return undefined;
    const members = Array.from({ length: slogan.count }, (_, k) => ({
      start: start + k * size,
      end: start + (k + 1) * size,
    }));
    const words = texts(view, members);
    if (new Set(words).size < words.length || !words.every((w) => /^\p{Script=Han}+$/u.test(w))) continue;
    if (words.every((w) => w[0] === head) || words.every((w) => w.at(-1) === head)) return members;
  }
  return undefined;
}
