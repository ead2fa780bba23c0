/** How far the first and the last member of a list reach: the sentence around them is glued to them. */
import type { Span } from '../types';
import { headForms } from './agreement';
import type { Slogan } from './slogan';
import type { View } from './view';
import { afterLastVerb, endsGoverning, isOnlyGoverning, openingLength, opensWithVerb } from './words';

/** Cuts from the first member what governs the whole list (推动医保、医药、医疗 → 医保). */
export function trimFirst(view: View, members: Span[]): Span[] {
  const [first, ...others] = members;
  if (!first || others.length === 0) return members;
  const text = view.s.slice(first.start, first.end);
  const rest = others.map((m) => view.s.slice(m.start, m.end));
  const cut = quotedItem(view, first, others) ?? firstCut(text, rest);
  // never into a bracket that the member closes
  const start = first.start + cut;
  for (let i = first.start; i < start; i++)
    if (view.mate[i]! >= start && view.mate[i]! < first.end) return members;
  return start < first.end ? [{ start, end: first.end }, ...others] : members;
}

/** In a quotation that the list fills no verb governs it but 把 (“把圈舍修好、扫净”); “宣传…、…下基层，…下基层” stays whole. */
export function trimQuoted(view: View, members: Span[]): Span[] {
  const [first, ...others] = members;
  if (!first || others.some((m) => /[把将]/u.test(view.s[m.start]!))) return members;
  const cut = /^(?:坚持|要|必须)?[把将]/u.exec(view.s.slice(first.start, first.end - 1))?.[0].length ?? 0;
  return [{ start: first.start + cut, end: first.end }, ...others];
}

/** 设置“世界经济”、…: the quotation is the item, where the others have no such verb. */
function quotedItem(view: View, first: Span, others: Span[]): number | undefined {
  const open = view.mate[first.end - 1]!;
  if (open <= first.start || view.s[open] !== '“') return undefined;
  const before = view.s.slice(first.start, open);
  const alike = others.some((m) => view.mate[m.end - 1]! > m.start);
  return !alike && (isOnlyGoverning(before) || endsGoverning(before)) ? open - first.start : undefined;
}

/** 具体是指…, where the cue stands too far from the slogan to announce the list. */
const CUE =
  /^(?:(?:具体|主要)?(?:是指|指的是|包括)|(?:其中)?的?“[^“”]{1,6}”(?:是指|指的是|即|指|为))(?=\p{Script=Han}{2})/u;

function firstCut(first: string, others: string[]): number {
  const cue = CUE.exec(first)?.[0].length;
  if (cue !== undefined) return cue;
  const longest = Math.max(...others.map((m) => m.length));
  const shared = sharedStart(others);
  if (shared && (shared.length > 1 || others.length > 1)) {
    const at = likeliest(first, shared, others);
    if (at === 0 || (at > 0 && first.length - at <= longest + 6)) return at;
  }
  if (first.length <= 2) return 0;
  const length = others[0]!.length;
  const even = others.length > 1 && length > 1 && others.every((m) => m.length === length);
  if (even && first.length === length) return 0;
  if (even && first.length > length && !first.includes('、')) {
    const before = first.slice(0, first.length - length);
    const verb = afterLastVerb(before, before.length);
    const attribute = before.endsWith('的') && before.length - verb <= 3;
    if (!attribute && (/[了的设分有含抓以\d]$/u.test(before) || isOnlyGoverning(before) || verb > 0))
      return before.length;
  }
  const verbal = others.filter(opensWithVerb).length * 2 > others.length;
  if (verbal) {
    const links =
      /^(?:[将要应还也并就都已正再以把对在从由向即做]|必须|需要|目前|今年|近年来)+/u.exec(first)?.[0]
        .length ?? 0;
    return links < first.length - 1 ? links : 0;
  }
  const opening = openingLength(first);
  const shortest = Math.min(...others.map((m) => m.length));
  const cut = opening > 0 && first.length - opening >= Math.min(2, shortest) ? opening : 0;
  // 在全乡牧业合作社推行轮牧登记、…: behind 在 there is a verb yet
  if (cut > 0 && first.length - cut <= longest + 6) return cut;
  if (first.length <= longest + 1) return 0;
  // 祖祖辈辈种的是玉米、洋芋、水稻
  const is = first.length > longest + 6 ? first.lastIndexOf('是') + 1 : 0;
  if (is > 0 && first.length - is >= shortest - 1 && first.length - is <= longest + 3) return is;
  let verb = afterLastVerb(first, first.length - Math.min(2, shortest), first.length > longest + 3);
  // 开展以饭菜香、…为内容的: the verb's object has a preposition of its own
  if (/^以(?![工案人学旧奖商])/u.test(first.slice(verb)) && first.length - verb > shortest) verb++;
  const left = first.length - verb;
  return verb > cut && left >= shortest - 1 && left <= longest + 3 ? verb : cut;
}

/** Cuts the link between a cue and the first member (即做…, 包括在…): no verb governs a list that a cue announces. */
export function trimAnnounced(view: View, members: Span[], slogan: Slogan): Span[] {
  const [first, ...others] = members;
  if (!first) return members;
  const text = view.s.slice(first.start, first.end);
  const shared = sharedStart(others.map((m) => view.s.slice(m.start, m.end)));
  // 即整治乱占、乱采、乱堆: one character is enough where it is what the slogan counts
  const counted = shared !== '' && shared === slogan.parts[0]?.head;
  const at = shared.length > 1 ? text.indexOf(shared) : counted ? text.lastIndexOf(shared) : -1;
  const cut = at > 0 ? at : (/^(?:做|是|要(?!求)|为了?|在|以)(?=..)/u.exec(text)?.[0].length ?? 0);
  const alike = others.length > 0 && others.every((m) => view.s[m.start] === text[0]);
  return alike ? members : [{ start: first.start + cut, end: first.end }, ...others];
}

/** Cuts the verb that every member repeats (实施…工程, 实施…工程) where their common head closes them. */
export function trimRepeated(view: View, members: Span[]): Span[] {
  const words = members.map((m) => view.s.slice(m.start, m.end));
  const shared = sharedStart(words);
  // 与…相结合, 同…相衔接: the member's own preposition
  if (/^[与同和]$/u.test(shared)) return members;
  const cut = openingLength(shared);
  return words.every((w) => w.length > cut + 2)
    ? members.map((m) => ({ start: m.start + cut, end: m.end }))
    : members;
}

/** Of the places where the common opening stands, the one that leaves a member about as long as the others. */
function likeliest(first: string, shared: string, others: string[]): number {
  const usual = others.reduce((sum, m) => sum + m.length, 0) / others.length;
  const off = (at: number) => Math.abs(first.length - at - usual);
  let best = -1;
  for (let at = first.indexOf(shared); at >= 0; at = first.indexOf(shared, at + 1)) {
    if (best < 0 || off(at) <= off(best)) best = at;
  }
  return best;
}

function sharedEnd(texts: string[]): string {
  let shared = texts[0] ?? '';
  for (const text of texts) while (!text.endsWith(shared)) shared = shared.slice(1);
  return shared;
}

function sharedStart(texts: string[]): string {
  let shared = texts[0] ?? '';
  for (const text of texts) while (!text.startsWith(shared)) shared = shared.slice(0, -1);
  return shared;
}

/** Cuts from the last member what follows the head that closes the others (全球文明倡议和高质量共建… → 全球文明倡议), and 等…. */
export function trimTail(view: View, members: Span[]): Span[] {
  const last = members.at(-1);
  if (!last || members.length < 3) return members;
  const words = members.map((m) => view.s.slice(m.start, m.end));
  const text = words.pop()!;
  const shared = sharedEnd(words);
  const at = shared.length > 1 ? text.indexOf(shared) : -1;
  const etc = /(?<![平高同均中初优劣对相何])等(?=\p{Script=Han}{0,4}$|\d)/u.exec(text)?.index ?? 0;
  // 深度开发“原字号”、培育壮大“新字号”|结构调整
  const isLink = shared.endsWith('”') || /^(?:[和与及等]|以及)/u.test(text.slice(at + shared.length));
  const cut = at > 0 && isLink ? at + shared.length : etc;
  return cut > 1 ? [...members.slice(0, -1), { start: last.start, end: last.start + cut }] : members;
}

/** 工业化、城镇化、信息化|深度融合: where the head closes the others it closes the last one too, the sentence goes on. */
export function trimBehind(view: View, members: Span[], slogan: Slogan): Span[] {
  const last = members.at(-1);
  const others = members.slice(0, -1);
  if (!last || others.length < 2 || slogan.parts.length !== 1) return members;
  for (const form of headForms(slogan.parts[0]!.head)) {
    const closed = others.every(
      ({ start, end }) => end - start > form.length && view.s.startsWith(form, end - form.length),
    );
    const at = closed ? view.s.slice(last.start, last.end).lastIndexOf(form) : -1;
    if (at > 0) return [...others, { start: last.start, end: last.start + at + form.length }];
  }
  return members;
}

/** Cuts from the last member what follows the list: 等, 三个方面, and the noun that 等 introduces. */
export function trimLast(view: View, members: Span[]): { members: Span[]; partial: boolean } {
  const last = members.at(-1);
  if (!last) return { members, partial: false };
  const text = view.s.slice(last.start, last.end);
  const etc = /(?<=[^平高同均中初优劣对相何].?)(?<![平高同均中初优劣对相何从由靠])等(?![级于待价])/u.exec(
    text,
  );
  if (!etc) return { members, partial: false };
  return {
    members: [...members.slice(0, -1), { start: last.start, end: last.start + etc.index }],
    partial: true,
  };
}
