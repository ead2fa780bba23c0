/** Lists after the slogan that a cue announces. Without a cue what follows is something else: “四好”精神，巩固…、加强…. */
import type { Span } from '../types';
import { agreement } from './agreement';
import { type Candidate, ENOUGH, withQuotes } from './candidate';
import { type Enumeration, listFilling, listsAfter, splitAt, texts, unquoted } from './enumeration';
import { trimAnnounced, trimBehind, trimLast } from './extent';
import { headClause } from './heads';
import type { Slogan } from './slogan';
import type { View } from './view';
import { CUE_AFTER } from './words';

const WEIGHT: Record<Enumeration['by'], number> = {
  '、': 4,
  '；': 4,
  '”': 4,
  '+': 4,
  '—': 3,
  '，': 3,
  和: 2,
};

/** How far a cue may be: “六个坚持”重要原则，包括…. */
const LONGEST_TAIL = 16;

/** “六个坚持”原则，包括…; “三会一课”（…）; “四个坚持”和“四个共同”，即…. */
export function announcedAfter(view: View, slogan: Slogan, mention: Span): Candidate[] {
  const { s, mate } = view;
  let at = withQuotes(view, mention).end;
  let coordinated = false;
  for (let tail = 0; tail <= LONGEST_TAIL; tail++, at++) {
    const cue = CUE_AFTER.exec(s.slice(at, at + 12))?.[0];
    if (cue && s[at - 1] !== '“') {
      const far = tail > 8 && !coordinated ? 1 : 0;
      return fromCue(view, slogan, cue, at + cue.length).map((c) => ({ ...c, weight: c.weight - far }));
    }
    // “三进·连心”：…: the quotation that the slogan opens ends here
    if (s[at] === '”' && mate[at] === mention.start - 1) continue;
    if (/[，。；！？\n、）”]/u.test(s[at] ?? '\n')) return [];
    if (mate[at]! > at) {
      if (mate[at]! - at > LONGEST_TAIL) return [];
      coordinated = true;
      at = mate[at]!;
    }
  }
  return [];
}

/** Numbered items are read by their numbers. */
const NUMBERED = /^\n?(?:一是|一要|一、|（一）|第一[，、：是]|其一|1[.、．]|①)/u;

function fromCue(view: View, slogan: Slogan, cue: string, from: number): Candidate[] {
  if (NUMBERED.test(view.s.slice(from, from + 5))) return [];
  const bracket = cue.startsWith('（') ? view.mate[from - cue.length]! : -1;
  const start = view.s[from] === '\n' && cue === '：' ? from + 1 : from;
  const quotation = view.s[start] === '“' && view.mate[start]! > start ? view.mate[start]! : -1;
  const filling =
    bracket > from
      ? listFilling(view, { start: from, end: bracket }, slogan)
      : quotation > start
        ? listFilling(view, { start: start + 1, end: quotation }, slogan)
        : undefined;
  const lists = filling ? [filling] : bracket > from ? [] : listsAfter(view, start, slogan);
  const found = lists.map((list): Candidate => {
    const cut = trimLast(view, withoutBracket(view, list.members));
    const members = trimBehind(view, trimAnnounced(view, withoutNames(view, cut.members), slogan), slogan);
    const words = texts(view, members);
    let weight = WEIGHT[list.by] + agreement(words, slogan);
    if (filling || slogan.kind === 'characters') weight += 1;
    else if (slogan.ones) weight -= 2;
    // halves of one length and nothing else in the brackets
    if (list.by === '和' && filling && words.every((w) => w.length === words[0]!.length)) weight += 1;
    if (cue === '—' && !eachQuoted(view, list)) weight -= 2;
    return {
      members: toFirstComma(view, members, slogan),
      weight,
      partial: cut.partial && members.length < slogan.count,
    };
  });
  if (lists.length === 0 && bracket < 0) found.push(...firstWithHead(view, slogan, start));
  const heads = slogan.kind === 'members' ? headInEachPart(view, slogan, start) : undefined;
  if (heads) found.push(heads);
  const lines = start > from ? namedLines(view, slogan, start) : undefined;
  if (lines) found.push(lines);
  return found.length > 0 ? found : partial(view, slogan, start);
}

/** 即村有产业、有合作社，户有项目、有技能，户均收入…: the first parts show the head, as many as counted, the next one does not. */
function firstWithHead(view: View, slogan: Slogan, from: number): Candidate[] {
  const head = slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head === '' || head === '一' || slogan.count < 3) return [];
  const parts = splitAt(view, { start: from, end: lineEnd(view.s, from) }, '、，；。');
  const members = parts.slice(0, slogan.count);
  const next = parts[slogan.count];
  if (members.length < slogan.count || !next) return [];
  const shows = ({ start, end }: Span) =>
    view.s.slice(start, end).includes(head) && end - start > head.length;
  const long = members.some(({ start, end }) => end - start > LONGEST_NAME);
  if (long || !members.every(shows) || shows(next)) return [];
  return [{ members: trimAnnounced(view, members, slogan), weight: ENOUGH, partial: false }];
}

/** “一环”即…；“一带”则是指…: where every member is named first, what it is said to be is the member. */
function withoutNames(view: View, members: Span[]): Span[] {
  const said = members.map(
    ({ start, end }) =>
      /^“[^“”]{1,6}”(?:：|，?(?:则|就)?(?:是指|即指|指的是|即|指|是))/u.exec(view.s.slice(start, end))?.[0]
        .length ?? 0,
  );
  return said.includes(0) ? members : members.map(({ start, end }, k) => ({ start: start + said[k]!, end }));
}

/** 乱占、乱采、乱堆（…）。: what the last member alone has in brackets is said of the list, or of the word. */
function withoutBracket(view: View, members: Span[]): Span[] {
  const opening = ({ start, end }: Span) =>
    view.s[end - 1] === '）' && view.mate[end - 1]! > start ? view.mate[end - 1]! : -1;
  const last = members.at(-1)!;
  const at = opening(last);
  if (at < 0 || members.slice(0, -1).some((m) => opening(m) >= 0)) return members;
  return [...members.slice(0, -1), { start: last.start, end: at }];
}

/** —“细”、“实”、“严”: each member in quotation marks of its own. */
function eachQuoted(view: View, { members }: Enumeration): boolean {
  return members.every((m) => view.s[m.start - 1] === '“' && view.mate[m.start - 1] === m.end);
}

/** 送一张清单，逐项说明；送一次培训，手把手教: of long items that open with the head the first clause names the member. */
function toFirstComma(view: View, members: Span[], slogan: Slogan): Span[] {
  const [head = ''] = slogan.parts.map((part) => part.head);
  const first = members.map((m) => splitAt(view, m, '，')[0]!);
  const each =
    slogan.parts.length === 1 && head !== '' && first.every((m) => view.s.startsWith(head, m.start));
  const long = members.some((m, k) => m.end - first[k]!.end > LONG_REST);
  return each && long && first.every((m) => m.end - m.start > head.length) ? first : members;
}

/** More than this after a member's first clause is how it is done, not what it is. */
const LONG_REST = 16;

/** “四员”：⏎宣传员：…⏎调解员：…: as many lines, each with a name before its colon, and none more. */
function namedLines(view: View, slogan: Slogan, from: number): Candidate | undefined {
  const names: Span[] = [];
  for (let start = from; start < view.s.length && names.length <= slogan.count;) {
    const end = lineEnd(view.s, start);
    const name = splitAt(view, { start, end }, '，。；：')[0]!;
    if (view.s[name.end] !== '：' || name.end - name.start > LONGEST_NAME) break;
    names.push(unquoted(view, name));
    start = end + 1;
  }
  if (names.length !== slogan.count || slogan.kind !== 'members') return undefined;
  return { members: names, weight: 3 + agreement(texts(view, names), slogan), partial: false };
}

const LONGEST_NAME = 12;

/** Two slogans served by one list: 即坚持…，共同…；坚持…，共同…. */
function headInEachPart(view: View, slogan: Slogan, from: number): Candidate | undefined {
  let end = from;
  while (end < view.s.length && !'。\n'.includes(view.s[end]!) && end - from < 1200) end++;
  const parts = splitAt(view, { start: from, end }, '；');
  if (parts.length !== slogan.count) return undefined;
  // 从…，向…转变；…: where each part closes with the head all of it is the member
  const head = slogan.parts[0]!.head;
  if (head !== '' && parts.every((part) => view.s.startsWith(head, part.end - head.length))) return undefined;
  const members = parts.map((part) => headClause(view, slogan, part)).filter((m) => m !== undefined);
  return members.length === parts.length ? { members, weight: 8, partial: false } : undefined;
}

function partial(view: View, slogan: Slogan, from: number): Candidate[] {
  for (let count = Math.min(slogan.count - 1, 12); count >= 2; count--) {
    const fewer: Slogan = { parts: [{ count, head: '' }], count, kind: 'members', ones: false };
    for (const list of listsAfter(view, from, fewer)) {
      const cut = trimLast(view, list.members);
      if (cut.partial && list.by === '、') {
        return [{ members: trimAnnounced(view, cut.members, slogan), weight: ENOUGH, partial: true }];
      }
    }
  }
  return [];
}

/** “一心”即…，“一满意”则是指“…”: what the part of a slogan that counts one is said to be. */
export function explainedOne(view: View, part: string): Span | undefined {
  const { s } = view;
  for (let at = s.indexOf(`“${part}”`); at >= 0; at = s.indexOf(`“${part}”`, at + 1)) {
    const said = at + part.length + 2;
    const cue = /^(?:：|，?(?:则|就)?(?:是指|即指|指的是|即|指|是)(?![将使便时]))/u.exec(
      s.slice(said, said + 8),
    );
    if (!cue) continue;
    const start = said + cue[0].length;
    const end = splitAt(view, { start, end: lineEnd(s, start) }, '，；。')[0]!.end;
    if (end > start) return unquoted(view, { start, end });
  }
  return undefined;
}

function lineEnd(s: string, from: number): number {
  const end = s.indexOf('\n', from);
  return end < 0 ? s.length : end;
}

/** “1+3+N”…，“1”是…，“3”是…，“N”是…: the terms are explained one by one. */
export function termByTerm(view: View, slogan: Slogan, name: string, mentions: Span[]): Candidate[] {
  const first = mentions[0];
  if (slogan.kind !== 'plus' || !first) return [];
  const members: Span[] = [];
  let from = first.end;
  for (const term of /^[\dXxNn+]+/u.exec(name)![0].split('+')) {
    const at = view.s.indexOf(`“${term}”`, from);
    if (at < 0 || at - from > 120) return [];
    const said = /^(?:，?(?:即|是指|指的是|代表|就是|是|为|指)|：)/u.exec(
      view.s.slice(at + term.length + 2, at + term.length + 8),
    );
    if (!said) return [];
    const start = at + term.length + 2 + said[0].length;
    let end = start;
    while (end < view.s.length && !'，；。\n'.includes(view.s[end]!)) end++;
    members.push({ start, end });
    from = end;
  }
  return [{ members, weight: 6, partial: false }];
}
