/**
 * Where an article lists what a slogan counts, and how sure that is. Every finder proposes lists with exactly as
 * many members as the slogan counts; the weights say what else speaks for them. docs/spelled-out.md gives the reasons.
 */
import type { Span } from '../types';
import { type Agreement, agreement, headForms } from './agreement';
import { Mark } from './clauses';
import {
  type Enumeration,
  listBefore,
  listFilling,
  listsAfter,
  runTogether,
  splitAt,
  texts,
  unquoted,
} from './enumeration';
import { trimAnnounced, trimFirst, trimLast, trimRepeated, trimTail } from './extent';
import type { Sequence } from './ordinals';
import { type ClauseIndex, type Run, runsOf } from './parallels';
import type { Slogan } from './slogan';
import type { View } from './view';
import { CUE_AFTER, endsGoverning, GLUE_NAMING, GLUE_PLAIN, isOnlyGoverning } from './words';

export interface Candidate {
  members: Span[];
  weight: number;
  partial: boolean;
}

/** What must be reached for a list to be shown. */
export const ENOUGH = 4;

const NUMERIC_IN_QUOTES = /“[新老]?[一二两双三四五六七八九十\d]/u;

/** The mention with the quotation marks around it; a quoted name with a plain tail (“三大”工程) keeps its tail. */
export function withQuotes(view: View, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && view.mate[start - 1] === end && view.s[start - 1] === '“') {
    start--;
    end++;
  }
  if (view.s[start - 1] === '“' && view.mate[start - 1]! > end) start--;
  return { start, end };
}

interface Glue {
  end: number;
  kind: 'touch' | 'naming' | 'loose' | 'bracket';
  etc: boolean;
}

/** A clause between list and slogan that calls the one the other: 服装、家电、家具，曾经被称为外贸出口的“老三样”. */
const CALLED =
  /，[^，。；：、\n“”]{0,8}(?:称为|称作|称之为|誉为|叫做|叫作|概括为|归纳为|总结为|统称|合称|并称|简称)[^，。；：、\n“”]{0,10}$/u;

/** Goes left over what links a list to the slogan that follows it. */
function glueBefore(view: View, at: number): Glue {
  let end = at;
  let kind: Glue['kind'] = 'touch';
  let etc = false;
  const clause = CALLED.exec(view.s.slice(Math.max(0, at - 24), at))?.[0];
  if (clause) return { end: at - clause.length, kind: 'naming', etc };
  for (let step = 0; step < 4; step++) {
    const before = view.s.slice(Math.max(0, end - 12), end);
    const naming = GLUE_NAMING.exec(before)?.[0];
    const plain = naming ? undefined : GLUE_PLAIN.exec(before)?.[0];
    if (naming) {
      end -= naming.length;
      kind = 'naming';
    } else if (plain) {
      if (plain === '，' && kind !== 'naming') break;
      end -= plain.length;
      if (plain.startsWith('等')) etc = true;
      else if (kind === 'touch' && plain !== '，') kind = 'loose';
    } else if (before.endsWith('。') && kind === 'naming') end--;
    else if (before.endsWith('（') && view.mate[end - 1]! > 0) {
      end--;
      kind = 'bracket';
    } else break;
  }
  return { end, kind, etc };
}

const BEFORE_WEIGHT: Record<Glue['kind'], number> = { touch: 4, naming: 5, loose: 3, bracket: 5 };

/** A list right before the slogan: 稳定、发展、生态、强边“四件大事”. */
export function touchingBefore(view: View, slogan: Slogan, mention: Span): Candidate[] {
  const outer = withQuotes(view, mention);
  const { s } = view;
  const glue = glueBefore(view, outer.start);
  if (glue.end === 0 || /[、：；“（\n]/u.test(s[glue.end - 1]!)) return [];
  const close = s[outer.end] ?? '';
  if (glue.kind === 'touch' && close === '、' && slogan.kind === 'initials') return [];
  const found: Candidate[] = [];
  const list =
    slogan.kind === 'initials' || slogan.kind === 'plus' ? undefined : listBefore(view, glue.end, slogan);
  if (list) {
    const weight = weighBefore(view, slogan, list, glue);
    if (weight > 0)
      found.push({ members: trimTail(view, trimFirst(view, list.members)), weight, partial: false });
  }
  const run = glue.kind === 'touch' ? runTogether(view, glue.end, slogan) : undefined;
  if (run) found.push({ members: run, weight: slogan.count > 2 ? 5 : 4, partial: false });
  if (!list && glue.etc) found.push(...partialBefore(view, slogan, glue.end));
  return found;
}

function weighBefore(view: View, slogan: Slogan, list: Enumeration, glue: Glue): number {
  const words = texts(view, trimTail(view, trimFirst(view, list.members)));
  if (endsInVerb(words) && glue.kind !== 'naming') return 0;
  // 增强“四个意识”、做到“两个维护”: a chain of slogans, each with its verb
  const numeric = words.filter((w) => NUMERIC_IN_QUOTES.test(w)).length;
  if (numeric > 0 && numeric < words.length) return 0;
  const agree = agreement(words, slogan);
  let weight = BEFORE_WEIGHT[glue.kind] + agree;
  if (list.by === '；' || list.bounded) weight += view.s[list.start] === '“' ? 1 : 0;
  if (slogan.kind === 'characters') return weight;
  if (slogan.ones) weight -= 2;
  const even = words.every((w) => w.length === words[0]!.length);
  if (slogan.count === 2) {
    weight -= list.by === '和' ? 3 : 1;
    if (even && words[0]!.length > 1) weight += list.by === '和' && words[0]!.length < 4 ? 1 : 2;
  }
  if (slogan.parts.every((part) => part.head === '')) weight++;
  // 一部…、若干部…和四部…、…: as many pauses as wanted, but not between the members
  if (agree === 0 && words.slice(0, -1).some((w) => /.[和与].{2}/u.test(w)) && !/[和与]/u.test(words.at(-1)!))
    weight--;
  return weight;
}

/** 筑牢屏障、落实“两个责任”: the last of the list is the slogan's verb, not a member (but 稳定、发展 are members). */
function endsInVerb(words: string[]): boolean {
  const last = words.at(-1)!;
  const longest = Math.max(...words.slice(0, -1).map((w) => w.length));
  if (last.length > longest + 1 && endsGoverning(last)) return true;
  if (!isOnlyGoverning(last)) return false;
  return words.slice(0, -1).every((w) => w.length > last.length + 1);
}

/** 就业创业、教育优先等“十大民生工程”: some of them. */
function partialBefore(view: View, slogan: Slogan, end: number): Candidate[] {
  if (slogan.kind !== 'members' || slogan.ones) return [];
  for (let count = slogan.count - 1; count >= 2; count--) {
    const list = listBefore(view, end, { ...slogan, count, parts: [{ count, head: slogan.parts[0]!.head }] });
    if (!list || list.by === '和') continue;
    const members = trimFirst(view, list.members);
    if (endsInVerb(texts(view, members))) return [];
    return [{ members, weight: ENOUGH, partial: true }];
  }
  return [];
}

const CUE_WEIGHT: Record<string, number> = {
  '、': 4,
  '；': 4,
  '”': 4,
  '+': 4,
  '—': 3,
  '，': 3,
  '。': 3,
  和: 2,
  '': 2,
};

/** A list after the slogan that a cue announces: “六个坚持”原则，包括…; “三会一课”（…）. */
export function announcedAfter(view: View, slogan: Slogan, mention: Span): Candidate[] {
  const outer = withQuotes(view, mention);
  const { s, mate } = view;
  let at = outer.end;
  let tail = 0;
  let coordinated = false;
  for (; tail <= 16; tail++, at++) {
    const cue = CUE_AFTER.exec(s.slice(at, at + 10))?.[0];
    if (cue) {
      return fromCue(view, slogan, cue, at + cue.length).map((c) => ({
        ...c,
        weight: c.weight - (tail > 8 && !coordinated ? 1 : 0) - (s[at - 1] === '“' ? 9 : 0),
      }));
    }
    if (/[，。；！？\n、）”]/u.test(s[at] ?? '\n')) return [];
    if (mate[at]! > at) {
      // “四个坚持”和“四个共同”，即…
      if (mate[at]! - at > 16) return [];
      coordinated = true;
      at = mate[at]!;
    }
  }
  return [];
}

function fromCue(view: View, slogan: Slogan, cue: string, from: number): Candidate[] {
  const bracket = cue.startsWith('（') ? view.mate[from - cue.length]! : -1;
  const start = view.s[from] === '\n' && cue === '：' ? from + 1 : from;
  const lists =
    bracket > from
      ? [listFilling(view, { start: from, end: bracket }, slogan)].filter((l) => l !== undefined)
      : listsAfter(view, start, slogan);
  const found = lists.flatMap((list) => {
    const { members, partial } = trimLast(view, list.members);
    const trimmed = trimAnnounced(view, members);
    const words = texts(view, trimmed);
    let weight = CUE_WEIGHT[list.by]! + agreement(words, slogan);
    if (bracket > from) weight += 1;
    if (cue === '—') weight -= 2;
    if (slogan.kind === 'characters') weight += 1;
    if (slogan.ones && bracket <= from) weight -= 2;
    return [{ members: trimmed, weight, partial: partial && trimmed.length < slogan.count }];
  });
  const heads = slogan.kind === 'members' ? headsIn(view, slogan, start) : undefined;
  if (heads) found.push(heads);
  return found.length ? found : partialAfter(view, slogan, start);
}

/** Members that stand one in each part of a sentence, among other words: 即坚持…，共同…；坚持…，共同…. */
function headsIn(view: View, slogan: Slogan, from: number): Candidate | undefined {
  let end = from;
  while (end < view.s.length && !'。\n'.includes(view.s[end]!) && end - from < 1200) end++;
  const parts = splitAt(view, { start: from, end }, '；');
  if (parts.length !== slogan.count) return undefined;
  const members = parts.map((part) => headClause(view, slogan, part));
  return members.every((m) => m !== undefined) ? { members, weight: 8, partial: false } : undefined;
}

/** The clause of a stretch that shows the slogan's head (of one part): from the head on, or up to it. */
function headClause(view: View, slogan: Slogan, span: Span): Span | undefined {
  const head = slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head === '') return undefined;
  const clauses = splitAt(view, span, '，：。；').map((c) => unquoted(view, c));
  const forms = headForms(head);
  for (const form of forms) {
    for (const { start, end } of clauses) {
      const text = view.s.slice(start, end);
      if (text.length <= form.length) continue;
      if (text.startsWith(form) || text.endsWith(form)) return { start, end };
    }
    if (form.length < 2) continue;
    for (const { start, end } of clauses) {
      const at = view.s.slice(start, end).indexOf(form);
      if (at > 0) return { start: start + at, end };
    }
  }
  return undefined;
}

function partialAfter(view: View, slogan: Slogan, from: number): Candidate[] {
  for (let count = slogan.count - 1; count >= 2; count--) {
    const fewer = { ...slogan, count, parts: [{ count, head: '' }], kind: 'members' as const };
    for (const list of listsAfter(view, from, fewer)) {
      const { members, partial } = trimLast(view, list.members);
      if (partial && list.by === '、')
        return [{ members: trimAnnounced(view, members), weight: ENOUGH, partial: true }];
    }
  }
  return [];
}

const TOUCHING_COLON = /^[^，。；！？\n]{0,12}(?:：|，即|，包括|，分别是)\n?$/u;

/** Numbered items: 三个如”。一是如臂使指。…二是…. Without the head they must follow a colon. */
export function numbered(view: View, slogan: Slogan, mentions: Span[], sequences: Sequence[]): Candidate[] {
  if (slogan.kind !== 'members') return [];
  return sequences.flatMap((sequence) => {
    if (sequence.items.length !== slogan.count) return [];
    const before = mentions.filter((m) => m.end <= sequence.start).at(-1);
    if (!before) return [];
    const gap = sequence.start - before.end;
    const heads = sequence.items.map((item) => headClause(view, slogan, heading(view, item)));
    if (heads.every((h) => h !== undefined)) {
      const agree = agreement(texts(view, heads), slogan);
      if (agree >= 2 && gap <= (agree === 3 ? 1500 : 150))
        return [{ members: heads, weight: 4 + agree, partial: false }];
    }
    const tail = view.s.slice(withQuotes(view, before).end, sequence.start);
    if (gap > 30 || !TOUCHING_COLON.test(tail)) return [];
    const members = sequence.items.map((item) => splitAt(view, item, '，。；：')[0]!);
    return members.every((m) => m.end > m.start) ? [{ members, weight: 5, partial: false }] : [];
  });
}

/** The first two sentences of an item: its heading. */
function heading(view: View, item: Span): Span {
  let stops = 0;
  for (let i = item.start; i < item.end; i++) {
    if (view.mate[i]! > i) i = view.mate[i]!;
    else if (view.s[i] === '。' && ++stops === 2) return { start: item.start, end: i };
  }
  return item;
}

/** Clauses, sentences or paragraphs that share the head, as many as counted. */
export function parallel(view: View, index: ClauseIndex, slogan: Slogan, mentions: Span[]): Candidate[] {
  if (slogan.kind !== 'members' || slogan.parts.length !== 1) return [];
  const head = slogan.parts[0]!.head;
  if (head === '') return [];
  return headForms(head).flatMap((form) =>
    [true, false].flatMap((opening) =>
      runsOf(index, view, form, slogan.count, opening).flatMap((run) => {
        if (mentions.some((m) => m.start < run.end && m.end > run.start)) return [];
        const weight = weighRun(view, slogan, run, form, head, mentions);
        const members = trimFirst(view, run.members);
        return [{ members: opening ? members : trimRepeated(view, members), weight, partial: false }];
      }),
    ),
  );
}

function weighRun(
  view: View,
  slogan: Slogan,
  run: Run,
  form: string,
  head: string,
  mentions: Span[],
): number {
  let weight = form.length > 1 ? 3 : 1;
  if (form !== head && head.length > 1) weight -= 1;
  if (slogan.count > 3) weight += slogan.count > 5 ? 2 : 1;
  if (slogan.count === 2) weight -= 1;
  if (run.adjacent || run.mark === Mark.line) weight += 1;
  if (run.whole) weight += 1;
  return weight + nearness(view, run, mentions);
}

/** 2 in the same sentence, 1 next to it, 0 within a paragraph or so, less the farther. Two members must be nearer. */
function nearness(view: View, run: Run, mentions: Span[]): number {
  let best = -2;
  for (const mention of mentions) {
    const after = mention.end <= run.start;
    const from = after ? mention.end : run.end;
    const to = after ? run.start : mention.start;
    const gap = (to - from) * (run.members.length === 2 ? 2.5 : 1);
    let near = -2;
    if (gap <= 160) near = /[。！？\n]/u.test(view.s.slice(from, to)) ? 1 : 2;
    else if (gap <= 600) near = gap <= 300 ? 0 : -1.5;
    if (near > best) best = near;
  }
  return best;
}

/** 千村示范、万村整治: the members open with the slogan's characters. */
export function initials(view: View, index: ClauseIndex, slogan: Slogan, name: string): Candidate[] {
  if (slogan.kind !== 'initials') return [];
  return index.opening(name[0]!).flatMap(({ index: first, span, clause }) => {
    const group = Array.from({ length: slogan.count }, (_, k) => index.clauses[first + k]);
    const listed = group.every(
      (c, k) =>
        c &&
        c.scope === clause.scope &&
        view.s[c.start] === name[k] &&
        c.end - c.start > 2 &&
        (k === 0 || c.mark <= Mark.comma),
    );
    if (!listed || span.start !== clause.start) return [];
    return [{ members: group.map((c) => ({ start: c!.start, end: c!.end })), weight: 5, partial: false }];
  });
}

/** What the glossary knows, if this article lists just that in one place. */
export function asKnown(view: View, members: readonly string[], mentions: Span[]): Candidate[] {
  if (members.length < 2 || members.some((m) => m.length < 2)) return [];
  const longest = members.reduce((a, b) => (b.length > a.length ? b : a));
  const room = members.reduce((sum, m) => sum + m.length + 2, 0);
  const { s } = view;
  for (
    let at = s.indexOf(longest), tries = 0;
    at >= 0 && tries < 30;
    at = s.indexOf(longest, at + 1), tries++
  ) {
    const from = Math.max(0, at - room);
    const around = s.slice(from, at + room + longest.length);
    const spans = members.map((m) => {
      const k = m === longest ? at - from : around.indexOf(m);
      return { start: from + k, end: from + k + m.length, found: k >= 0 };
    });
    if (!spans.every((m) => m.found)) continue;
    const ordered = spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    const tight = ordered.every(
      (m, k) => k === 0 || (m.start >= ordered[k - 1]!.end && m.start - ordered[k - 1]!.end <= 3),
    );
    if (!tight || mentions.some((m) => m.start < ordered.at(-1)!.end && m.end > ordered[0]!.start)) continue;
    return [{ members: ordered, weight: ENOUGH + 1, partial: false }];
  }
  return [];
}

export type { Agreement };
