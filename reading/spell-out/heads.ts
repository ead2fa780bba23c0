/** Lists known by the head that each member repeats: numbered items, clauses, sentences and paragraphs. */
import type { Span } from '../types';
import { agreement, headForms, namesOne } from './agreement';
import { type Candidate, ENOUGH, withQuotes } from './candidate';
import { Mark, markAt } from './clauses';
import { splitAt, texts, unquoted } from './enumeration';
import { trimFirst, trimLast, trimQuoted, trimRepeated } from './extent';
import type { Sequence } from './ordinals';
import { type ClauseIndex, type Run, runsOf } from './parallels';
import type { Slogan } from './slogan';
import type { View } from './view';

/** The clause of a stretch that shows the slogan's head: it opens or closes with it, or goes on from it. */
export function headClause(view: View, slogan: Slogan, span: Span): Span | undefined {
  const head = slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head === '') return undefined;
  const clauses = splitAt(view, span, '，：。；').map((c) => unquoted(view, c));
  if (head === '一') return clauses.find(({ start, end }) => namesOne(view.s.slice(start, end)));
  for (const form of headForms(head)) {
    for (const { start, end } of clauses) {
      const text = view.s.slice(start, end);
      if (text.length <= form.length) continue;
      if (text.startsWith(form) || text.endsWith(form)) return { start, end };
    }
    if (form.length < 2) continue;
    for (const { start, end } of clauses) {
      const at = view.s.slice(start, end).indexOf(form);
      if (at > 0 && at + form.length < end - start) return { start: start + at, end };
    }
  }
  return undefined;
}

const TOUCHING_COLON =
  /^[^，。；！？\n]{0,12}(?:(?:：|，即|，包括|，分别是)\n?|是(?:什么|哪[\p{Script=Han}\d]{1,3})？\n?(?:答：)?)$/u;
/** How far numbered items may be from their slogan when they repeat a head of several characters, or of one. */
const FAR = 1500;
const NEAR = 150;

/** “三个如”。一是如臂使指。…二是…. Without the head they must follow a colon: one more measure is no member. */
export function numbered(view: View, slogan: Slogan, mentions: Span[], sequences: Sequence[]): Candidate[] {
  if (slogan.kind !== 'members') return [];
  return sequences.flatMap((sequence) => {
    if (sequence.items.length !== slogan.count) return [];
    const before = mentions.filter((m) => m.end <= sequence.start).at(-1);
    if (!before) return [];
    const gap = sequence.start - before.end;
    const heads = sequence.items
      .map((item) => headClause(view, slogan, heading(view, item)))
      .filter((h) => h !== undefined);
    if (heads.length === slogan.count) {
      const agree = agreement(texts(view, heads), slogan);
      if (agree >= 2 && gap <= (agree === 3 ? FAR : NEAR)) {
        const opens = headForms(slogan.parts[0]!.head).some((form) =>
          view.s.startsWith(form, heads[0]!.start),
        );
        const members = opens ? wholeItems(view, sequence.items, heads) : trimRepeated(view, heads);
        return [{ members, weight: 4 + agree, partial: false }];
      }
    }
    const tail = view.s.slice(withQuotes(view, before).end, sequence.start);
    if (gap > 30) return [];
    if (areNamesAlone(view, sequence)) return [{ members: sequence.items, weight: 4, partial: false }];
    if (!TOUCHING_COLON.test(tail)) return [];
    const members = sequence.items.map((item) => splitAt(view, item, '，。；：')[0]!);
    // 第一阶段，…: a number is no name
    const isNamed = ({ start, end }: Span) => end > start && view.s[start] !== '第';
    return members.every(isNamed) ? [{ members, weight: 5, partial: false }] : [];
  });
}

/** 一、农村危房改造⏎二、安全饮水⏎…: lines that hold a name and nothing else, five or more. */
function areNamesAlone(view: View, { items }: Sequence): boolean {
  const isName = ({ start, end }: Span) =>
    end > start && end - start <= LONGEST_LINE && /^[^，。；：！？\n]+$/u.test(view.s.slice(start, end));
  return items.length > 4 && items.every((item, k) => isName(item) && (k === 0 || isOwnLine(view, item)));
}

const LONGEST_LINE = 25;

/** Whether an item, whose number stands before it, begins a line. */
function isOwnLine({ s }: View, { start }: Span): boolean {
  return /\n[^\n，。；：]{1,5}$/u.test(s.slice(Math.max(0, start - 7), start));
}

/** 1.严禁…；2.严禁…，…；3.严禁…: where most items are one clause, what follows the comma of another is no remark on it. */
function wholeItems(view: View, items: readonly Span[], heads: Span[]): Span[] {
  const ends = items.map(({ start, end }) => {
    while (end > start && /[；。，]/u.test(view.s[end - 1]!)) end--;
    // a sentence that follows tells how it is done
    return view.s.slice(start, end).includes('。') ? -1 : end;
  });
  if (ends.includes(-1)) return heads;
  const single = heads.filter((head, k) => head.end === ends[k]).length;
  return single * 2 > heads.length ? heads.map(({ start }, k) => ({ start, end: ends[k]! })) : heads;
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

/** Clauses, sentences or paragraphs that share the head, as many as counted, near the slogan or too many for chance. */
export function parallel(
  view: View,
  index: ClauseIndex,
  slogan: Slogan,
  mentions: Span[],
  listed: readonly string[],
): Candidate[] {
  const head = slogan.kind === 'members' && slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head === '') return [];
  return headForms(head).flatMap((form) =>
    [true, false].flatMap((opening) =>
      runsOf(index, view, form, slogan.count, opening, mentions).flatMap((run): Candidate[] => {
        if (mentions.some((m) => m.start < run.end && m.end > run.start)) return [];
        const whole = run.mark === Mark.pause ? trimLast(view, run.members).members : run.members;
        const members = (run.whole ? trimQuoted : trimFirst)(view, whole);
        const weight =
          weigh(view, slogan, run, form, head, mentions) - contradiction(view, run, head, mentions, listed);
        return [{ members: opening ? members : trimRepeated(view, members), weight, partial: false }];
      }),
    ),
  );
}

/** Whether a list and the glossary's members have any wording in common besides the head. */
function resembles(view: View, list: readonly Span[], members: readonly string[], head: string): boolean {
  const words = list.map(({ start, end }) => view.s.slice(start, end));
  return members.some((m) => {
    for (let k = 0; k + 2 <= m.length; k++) {
      const pair = m.slice(k, k + 2);
      if (!head.includes(pair) && words.some((w) => w.includes(pair))) return true;
    }
    return false;
  });
}

/** Outside the slogan's sentence a list must not contradict the glossary: 四个机关 are not any four 机关. */
function contradiction(
  view: View,
  run: Run,
  head: string,
  mentions: Span[],
  listed: readonly string[],
): number {
  if (listed.length === 0 || nearness(view, run, mentions) === 2) return 0;
  return resembles(view, run.members, listed, head) ? 0 : 2;
}

function weigh(view: View, slogan: Slogan, run: Run, form: string, head: string, mentions: Span[]): number {
  let weight = form.length > 1 ? 3 : 1;
  if (form !== head && head.length > 1) weight -= 1;
  if (slogan.count > 3) weight += slogan.count > 5 ? 2 : 1;
  if (slogan.count === 2) weight -= 1;
  if (run.adjacent || run.mark === Mark.line) weight += 1;
  if (run.whole) weight += 1;
  if (run.mark === Mark.line && nearness(view, run, mentions) > 0) weight += 1;
  return weight + nearness(view, run, mentions);
}

/** 六新: the first sentence of each of six paragraphs closes with 新 and two characters (…实现新提高。). */
export function closingWords(view: View, index: ClauseIndex, slogan: Slogan, mentions: Span[]): Candidate[] {
  const head = slogan.kind === 'members' && slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head.length !== 1 || slogan.count < 3) return [];
  const members = index
    .lineOpenings()
    .filter(({ start, end }) => end - start > 3 && view.s[end - 3] === head)
    .map(({ end }) => ({ start: end - 3, end }));
  if (members.length !== slogan.count || new Set(texts(view, members)).size < members.length) return [];
  const span = { start: members[0]!.start, end: members.at(-1)!.end, members };
  return [{ members, weight: 3 + nearness(view, span, mentions), partial: false }];
}

/** “四诊法”: “预诊”排查隐患。…“出诊”当面调解。…: sentences that open with a quotation, each with the head at its edge. */
export function quotedOpenings(view: View, slogan: Slogan, mentions: Span[]): Candidate[] {
  const head = slogan.kind === 'members' && slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head === '' || slogan.count < 3) return [];
  const { s, mate } = view;
  return headForms(head).flatMap((form): Candidate[] => {
    const members: Span[] = [];
    const from = mentions[0]!.end;
    for (let open = s.indexOf('“', from); open >= 0 && open - from <= FAR; open = s.indexOf('“', open + 1)) {
      const inside = { start: open + 1, end: mate[open]! };
      const size = inside.end - inside.start;
      if (size <= form.length || size > form.length + 6 || markAt(s, open - 1) < Mark.stop) continue;
      const shows = s.startsWith(form, inside.start) || s.startsWith(form, inside.end - form.length);
      if (shows && !mentions.some((m) => m.start <= inside.start && m.end >= inside.end))
        members.push(inside);
    }
    if (members.length !== slogan.count || new Set(texts(view, members)).size < members.length) return [];
    const span = { start: members[0]!.start, end: members.at(-1)!.end, members };
    return [{ members, weight: 3 + nearness(view, span, mentions), partial: false }];
  });
}

/** “三心”: 用耐心化解…，用细心打消…，用真心换取…: what each clause does its work with. */
export function byMeans(view: View, slogan: Slogan, mentions: Span[]): Candidate[] {
  const head = slogan.kind === 'members' && slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head.length !== 1 || slogan.count < 3) return [];
  return mentions.slice(0, 4).flatMap((mention) => {
    const from = Math.max(0, mention.start - MEANS_REACH);
    const before = view.s.slice(from, mention.start);
    const opening = from + before.lastIndexOf('\n') + 1;
    const after = view.s.slice(mention.end, mention.end + MEANS_REACH).split('\n')[0]!;
    return [
      { text: view.s.slice(opening, mention.start), at: opening },
      { text: after, at: mention.end },
    ].flatMap(({ text, at }) =>
      [...'用以靠凭'].flatMap((by): Candidate[] => {
        const found = [...text.matchAll(MEANS)].filter((m) => m[1] === by && m[2]!.endsWith(head));
        const members = found.map((m) => ({ start: at + m.index + 1, end: at + m.index + 3 }));
        const different = new Set(found.map((m) => m[2])).size === slogan.count;
        return members.length === slogan.count && different
          ? [{ members, weight: ENOUGH, partial: false }]
          : [];
      }),
    );
  });
}

const MEANS_REACH = 200;
/** A preposition at the opening of a clause, and the word of two characters that it governs. */
const MEANS = /(?<=^|[，；：。、\n])([用以靠凭])(\p{Script=Han}{2})(?=\p{Script=Han})/gu;

/** 2 in the same sentence, 1 next to it, 0 within a paragraph or so, less the farther. Two members must be nearer. */
export function nearness(
  view: View,
  run: { start: number; end: number; members: Span[] },
  mentions: Span[],
): number {
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
