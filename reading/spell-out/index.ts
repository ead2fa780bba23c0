/** Finds, for each slogan of an article, where the article itself lists what the slogan counts. */
import type { Mention, Span } from '../types';
import { announcedAfter, explainedOne, termByTerm } from './after';
import { touchingBefore } from './before';
import { type Candidate, ENOUGH } from './candidate';
import { readClauses } from './clauses';
import { findAnnounced, findCoined, findHundreds, findOnes, findParts, partsOf } from './coined';
import { partByPart } from './compounds';
import { namedClauses, nextSentence } from './following';
import { byMeans, closingWords, numbered, parallel, quotedOpenings } from './heads';
import { readSequences, type Sequence } from './ordinals';
import { ClauseIndex } from './parallels';
import { asPairs, parseSlogan, type Slogan } from './slogan';
import { bare, readView, toText, toView, type View } from './view';
import { asKnown, asKnownClauses, closedByCount, initials, runNear } from './wording';

/** What the glossary's entry lists, in the sense that fits here. */
export type Known = (id: string, sense: number) => { members: string[] } | undefined;

/** Begins the id of a slogan that no glossary has; its wording follows. */
export const COINED = 'coined:';

interface Named {
  mention: Mention;
  span: Span;
}

/**
 * Returns the mentions, in order, with `spelledOut` where the article spells the slogan out, and with mentions of
 * quoted numeric slogans that none of them covers (`origin: 'coined'`).
 *
 * `text` is the article, a line break or more between its blocks; `mentions` have offsets into it; `known` gives the
 * members that the glossary has for an id; `fold`, if given, makes characters alike and keeps the length. Never
 * throws; time grows with the text's length.
 */
export function spellOut(
  text: string,
  mentions: readonly Mention[],
  known: Known,
  fold?: (text: string) => string,
): Mention[] {
  const view = readView(text, fold);
  const quoted = findCoined(view);
  const terms = mentions.filter((mention) => !isCountedInto(view, mention, quoted));
  const counting = terms.filter(mayCount);
  const { coined, announced } = coinages(view, counting, terms, quoted);
  const groups = new Map<string, Named[]>();
  for (const mention of [...counting, ...coined]) {
    const span = toView(view, mention);
    if (span.end <= span.start) continue;
    const key = bare(view.s.slice(span.start, span.end));
    const group = groups.get(key);
    if (group) group.push({ mention, span });
    else groups.set(key, [{ mention, span }]);
  }
  const article = new Article(view);
  const spelled = new Map<Mention, Candidate>();
  for (const [name, group] of groups) expand(article, name, group, known, spelled);
  for (const [name, group] of groups) joinParts(view, name, group, groups, spelled);
  return inOrder(terms, coined).flatMap((mention) => {
    const found = spelled.get(mention);
    // unquoted and not spelled out whole: a count like any other
    if (announced.has(mention) && (!found || found.partial)) return [];
    if (!found) return [mention];
    const members = found.members.map((m) => toText(view, m));
    return [{ ...mention, spelledOut: { members, partial: found.partial } }];
  });
}

/** What several slogans need to know of an article, read when the first one asks. */
class Article {
  readonly view: View;
  #index: ClauseIndex | undefined;
  #sequences: Sequence[] | undefined;

  constructor(view: View) {
    this.view = view;
  }

  get index(): ClauseIndex {
    return (this.#index ??= new ClauseIndex(this.view, readClauses(this.view)));
  }

  get sequences(): Sequence[] {
    return (this.#sequences ??= readSequences(this.view));
  }
}

/** Whether a mention may be a numeric slogan: people, places and offices are none, whatever their names begin with. */
function mayCount({ kind, origin }: Mention): boolean {
  return origin === 'user' || kind === 'slogan' || kind === 'campaign' || kind === 'formula';
}

/** “五清四乱” holds no 清四乱: the number before it counts its first character. */
function isCountedInto(view: View, mention: Mention, quoted: readonly Span[]): boolean {
  if (!mayCount(mention) || mention.origin === 'user') return false;
  const span = toView(view, mention);
  const { start } = span;
  return (
    NUMERAL_BEFORE.test(view.s.slice(Math.max(0, start - 1), start)) &&
    !NUMERAL_BEFORE.test(view.s[start] ?? '') &&
    (around(quoted, span)?.start ?? start) < start
  );
}

/** The quoted coinage that a stretch stands in; they are in order. */
function around(quoted: readonly Span[], { start, end }: Span): Span | undefined {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quoted[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const last = quoted[low - 1];
  return last && last.end >= end ? last : undefined;
}

const NUMERAL_BEFORE = /^[二两三四五六七八九十]$/u;

/** One slogan, everywhere it stands: each mention takes the list at its side, else the article's best. */
function expand(
  article: Article,
  name: string,
  group: Named[],
  known: Known,
  spelled: Map<Mention, Candidate>,
): void {
  const { view } = article;
  const slogan = parseSlogan(name);
  const names = [name, group[0]!.mention.id];
  const spans = group.map((g) => g.span);
  const listed = known(group[0]!.mention.id, group[0]!.mention.sense)?.members.map(bare) ?? [];
  if (!slogan) {
    const best = heaviest(asKnown(view, names, listed, spans));
    if (best) for (const { mention } of group) spelled.set(mention, best);
    return;
  }
  const beside = group.map(({ span }) =>
    heaviest([
      ...touchingBefore(view, slogan, span),
      ...announcedAfter(view, slogan, span),
      ...inPairs(view, slogan, span),
    ]),
  );
  const anywhere = heaviest([
    ...beside.filter((c) => c !== undefined),
    ...numbered(view, slogan, spans, article.sequences),
    ...parallel(view, article.index, slogan, spans, listed),
    ...partByPart(view, article.index, slogan, spans),
    ...closingWords(view, article.index, slogan, spans),
    ...quotedOpenings(view, slogan, spans),
    ...byMeans(view, slogan, spans),
    ...nextSentence(view, slogan, spans),
    ...namedClauses(view, slogan, spans),
    ...runNear(view, slogan, spans),
    ...closedByCount(view, slogan, spans),
    ...initials(view, article.index, slogan, name, listed),
    ...termByTerm(view, slogan, name, spans),
    ...asKnown(view, names, listed, spans),
    ...asKnownClauses(view, listed, spans),
  ]);
  group.forEach(({ mention }, k) => {
    const own = beside[k];
    const best = own && !own.partial ? own : anywhere;
    if (best) spelled.set(mention, best);
  });
}

/** “四查四补”: 查损补失、查漏补缺、…, each member with both heads. */
function inPairs(view: View, slogan: Slogan, span: Span): Candidate[] {
  const pairs = asPairs(slogan);
  if (!pairs) return [];
  const lists = [...touchingBefore(view, pairs.slogan, span), ...announcedAfter(view, pairs.slogan, span)];
  const [opening = ''] = pairs.slogan.parts.map(({ head }) => head);
  return lists.filter(({ members, partial }) => {
    const both = members.every(({ start, end }) => {
      const at = view.s.indexOf(pairs.closing, start + opening.length + 1);
      return view.s.startsWith(opening, start) && at > 0 && at < end;
    });
    return both && !partial;
  });
}

/** 三清两补 where 三清 and 两补 are each spelled out: their lists together; of 一心两区 also what “一心” is said to be. */
function joinParts(
  view: View,
  name: string,
  group: readonly Named[],
  groups: ReadonlyMap<string, Named[]>,
  spelled: Map<Mention, Candidate>,
): void {
  const slogan = parseSlogan(name);
  if (!slogan || slogan.parts.length < 2 || group.some(({ mention }) => spelled.has(mention))) return;
  const lists = partsOf(name).flatMap((part) => {
    if (part.startsWith('一')) {
      const one = explainedOne(view, part);
      return one ? [[one]] : [];
    }
    const explained = groups.get(part)?.find(({ mention }) => spelled.has(mention));
    const list = explained && spelled.get(explained.mention);
    return list && !list.partial ? [list.members] : [];
  });
  const members = lists.flat();
  if (lists.length < slogan.parts.length || members.length !== slogan.count || !disjoint(members)) return;
  for (const { mention } of group) spelled.set(mention, { members, weight: ENOUGH, partial: false });
}

/** The candidate that weighs most and enough; whole lists before partial ones, the earlier of equals. */
function heaviest(candidates: Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.weight < ENOUGH || !disjoint(candidate.members)) continue;
    if (!best || rank(candidate) > rank(best)) best = candidate;
  }
  return best;
}

function rank(candidate: Candidate): number {
  return candidate.weight - (candidate.partial ? 100 : 0);
}

function disjoint(members: Span[]): boolean {
  return members.every((m, k) => m.end > m.start && (k === 0 || m.start >= members[k - 1]!.end));
}

/**
 * Slogans that no slogan's mention touches and that are no entry of another kind (“三山五园”, a place). `announced` are
 * those of them that only a list makes slogans.
 */
function coinages(
  view: View,
  counting: readonly Mention[],
  terms: readonly Mention[],
  quoted: readonly Span[],
): { coined: Mention[]; announced: ReadonlySet<Mention> } {
  const nameOf = ({ start, end }: Span) => bare(view.s.slice(start, end));
  const names = new Set([...counting.map((term) => toView(view, term)), ...quoted].map(nameOf));
  const unquoted = [
    ...findAnnounced(view),
    ...findParts(view, names),
    ...findOnes(view),
    ...findHundreds(view),
  ];
  if (quoted.length === 0 && unquoted.length === 0) return { coined: [], announced: new Set() };
  const taken = new Uint8Array(view.s.length + 1);
  /** Places inside a mention: no coinage begins or ends there. */
  const inside = new Uint8Array(view.s.length + 1);
  /** Quoted slogans of which a part is an entry (“五清四乱” and 四乱): the entry is all that is known, unless they are explained. */
  const holdEntry = new Set<Span>();
  for (const term of counting) {
    const span = toView(view, term);
    const whole = around(quoted, span);
    const parts = whole ? partsOf(nameOf(whole)) : [];
    if (whole && parts.length > 1 && parts.includes(nameOf(span))) {
      holdEntry.add(whole);
      continue;
    }
    // “三大载体” is one, though 载体 is an entry
    const plain = term.kind === 'formula' && !parseSlogan(nameOf(span));
    if (plain) inside.fill(1, span.start + 1, span.end);
    else taken.fill(1, span.start, span.end);
  }
  const listed = new Set<string>();
  for (const term of terms) {
    if (term.origin === 'name') continue;
    const { start, end } = toView(view, term);
    listed.add(`${start}-${end}`);
  }
  const make = (spans: readonly Span[]) =>
    spans
      .filter(({ start, end }) => !listed.has(`${start}-${end}`))
      .filter(({ start, end }) => !taken.subarray(start, end).includes(1) && !inside[start] && !inside[end])
      .map((span): Mention => {
        const id = `${COINED}${nameOf(span)}`;
        return { ...toText(view, span), id, origin: 'coined', kind: 'slogan', sense: 0 };
      });
  const announced = make([...unquoted, ...holdEntry]);
  return {
    coined: [...make(quoted.filter((q) => !holdEntry.has(q))), ...announced].toSorted(
      (a, b) => a.start - b.start,
    ),
    announced: new Set(announced),
  };
}

/** By start, the longer first. */
function inOrder(terms: readonly Mention[], coined: readonly Mention[]): readonly Mention[] {
  if (coined.length === 0) return terms;
  return [...terms, ...coined].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
