/** Clauses that open (or close) with what the slogan counts: 聚焦…，聚焦…；paragraphs that begin 抓…, 抓…. */
import type { Span } from '../types';
import { type Clause, Mark, REACH } from './clauses';
import { withGlued, withJoined } from './glued';
import type { View } from './view';

export interface Run {
  members: Span[];
  start: number;
  end: number;
  /** The mark that parts the members. */
  mark: number;
  opening: boolean;
  /** No other clause stands between the members. */
  adjacent: boolean;
  /** Nothing else stands in the quotation that holds them. */
  whole: boolean;
}

/** Finds clauses by what they open or close with; looks only where the text has it. */
export class ClauseIndex {
  readonly clauses: Clause[];
  readonly #view: View;
  /** Clauses by place in the text (they are kept scope by scope). */
  readonly #byPlace: Int32Array;
  #lineOpenings: Clause[] | undefined;

  constructor(view: View, clauses: Clause[]) {
    this.#view = view;
    this.clauses = clauses;
    // numbers sort natively, pairs would need a comparison each
    const keys = Float64Array.from(clauses, ({ start }, i) => start * clauses.length + i).sort();
    this.#byPlace = Int32Array.from(keys, (key) => key % clauses.length);
  }

  /** Clauses that open with `form`, from the place where it begins. */
  opening(form: string): Hit[] {
    const lead = new RegExp(OPENING_WORDS, 'uy');
    return this.#having(form, (clause, at) => {
      if (at - clause.start > LONGEST_LEAD) return undefined;
      lead.lastIndex = 0;
      const before = this.#view.s.slice(clause.start, at);
      return before === '' || lead.exec(before)?.[0].length === before.length
        ? { start: at, end: clause.end }
        : undefined;
    });
  }

  /** Clauses that close with `form`, up to its end. */
  closing(form: string): Hit[] {
    return this.#having(form, (clause, at) => {
      const end = at + form.length;
      return end <= clause.end && /^[”）等]{0,4}$/u.test(this.#view.s.slice(end, clause.end))
        ? { start: clause.start, end }
        : undefined;
    });
  }

  /** The last clause of the first sentence of each line: 抓结对帮带，村干部的能力得到*新提升*。 */
  lineOpenings(): Clause[] {
    if (this.#lineOpenings) return this.#lineOpenings;
    const found: Clause[] = [];
    let last: Clause | undefined;
    for (const clause of this.clauses) {
      if (clause.scope > 0) break;
      if (clause.mark >= Mark.stop && last) {
        found.push(last);
        last = undefined;
      }
      if (clause.mark === Mark.line || (last && clause.mark < Mark.stop)) last = clause;
    }
    if (last) found.push(last);
    return (this.#lineOpenings = found);
  }

  #having(form: string, take: (clause: Clause, at: number) => Span | undefined): Hit[] {
    const { s } = this.#view;
    const hits: Hit[] = [];
    for (let at = s.indexOf(form); at >= 0; at = s.indexOf(form, at + 1)) {
      const index = this.#clauseAt(at);
      const clause = this.clauses[index];
      const span = clause && at < clause.end ? take(clause, at) : undefined;
      if (clause && span && hits.at(-1)?.index !== index) hits.push({ clause, index, span });
    }
    return hits.toSorted((a, b) => a.index - b.index);
  }

  /** The innermost clause that begins at or before a place. */
  #clauseAt(at: number): number {
    let low = 0;
    let high = this.#byPlace.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.clauses[this.#byPlace[middle]!]!.start <= at) low = middle + 1;
      else high = middle;
    }
    // a clause in a quotation begins later than the one around it, and ends earlier
    for (let k = low - 1; k >= 0 && k >= low - 40; k--) {
      const index = this.#byPlace[k]!;
      if (this.clauses[index]!.end > at) return index;
    }
    return -1;
  }
}

/** What may stand before the head at the opening of a clause: a mark, an ordinal, 要, 以及. */
const OPENING_WORDS =
  '[“（]?(?:[一二三四五六七八九十]{1,3}(?:是|要是|要|则)|第[一二三四五六七八九十]{1,2}[，、]?)?(?:要|以及|和|更|还要|就是|即|为了?|包括|是)?';
const LONGEST_LEAD = 8;

export type Hit = { clause: Clause; index: number; span: Span };

/**
 * Groups of exactly `count` clauses that share `form`. They stand in one list, one sentence, one paragraph or open
 * paragraphs; one more of them, or one less, and it is no group. Clauses that name the slogan (`mentions`) are not counted.
 */
export function runsOf(
  index: ClauseIndex,
  view: View,
  form: string,
  count: number,
  opening: boolean,
  mentions: readonly Span[],
): Run[] {
  const all = opening ? index.opening(form) : index.closing(form);
  const hits = all.filter(({ span }) => !mentions.some((m) => m.start < span.end && m.end > span.start));
  if (hits.length < Math.max(count - 2, 1)) return [];
  const runs: Run[] = [];
  for (const mark of [Mark.pause, Mark.comma, Mark.semicolon, Mark.stop, Mark.line]) {
    for (const group of groups(index, hits, mark)) {
      const complete =
        group.length === count
          ? group
          : (withJoined(index, view, group, form, count, mark, opening) ??
            withGlued(index, view, group, form, count, mark, opening));
      if (!complete) continue;
      const members = complete.map((hit, k) =>
        extent(index, view, hit, mark, opening, k === complete.length - 1),
      );
      if (!different(members.map((m) => view.s.slice(m.start, m.end)))) continue;
      if (members.some((m) => m.end - m.start <= form.length)) continue;
      if (mark === Mark.pause && goesOn(index, complete)) continue;
      const adjacent = complete.every((hit, k) => k === 0 || hit.index - complete[k - 1]!.index <= 1);
      const { scope } = complete[0]!.clause;
      let before = complete[0]!.index - 1;
      // the first member's own pause marks: “宣传路线、方针、政策下基层，…”
      while (index.clauses[before]?.scope === scope && index.clauses[before]!.start >= members[0]!.start)
        before--;
      const whole =
        adjacent &&
        scope > 0 &&
        index.clauses[before]?.scope !== scope &&
        index.clauses[complete.at(-1)!.index + 1]?.scope !== scope;
      runs.push({
        members,
        start: members[0]!.start,
        end: members.at(-1)!.end,
        mark,
        opening,
        adjacent,
        whole,
      });
    }
  }
  return runs;
}

/** A headline and the sentence that repeats it are not two members. */
function different(words: string[]): boolean {
  if (new Set(words).size < words.length) return false;
  const long = words.filter((word) => word.length >= 8);
  return long.every((word) => words.every((other) => other === word || !other.includes(word.slice(-12))));
}

/** Whether a list has items before or after these: then they are not all of it. */
function goesOn(index: ClauseIndex, hits: Hit[]): boolean {
  const first = hits[0]!;
  const next = index.clauses[hits.at(-1)!.index + 1];
  return first.clause.mark === Mark.pause || (next?.scope === first.clause.scope && next.mark === Mark.pause);
}

/** Hits in one scope, each but the first right after `mark`, with nothing stronger on the way. */
function groups(index: ClauseIndex, all: Hit[], mark: number): Hit[][] {
  const hits =
    mark >= Mark.stop ? all.filter((hit) => hit.clause.mark >= mark || hit.clause.start === 0) : all;
  const found: Hit[][] = [];
  let group: Hit[] = [];
  for (const hit of hits) {
    const previous = group.at(-1);
    const way = previous ? between(index, previous, hit, mark) : 'beyond';
    if (way === 'inside') continue;
    if (way === 'beyond') {
      if (group.length > 1) found.push(group);
      group = [];
    }
    group.push(hit);
  }
  if (group.length > 1) found.push(group);
  return found;
}

/** Whether the second hit is the next member, stands inside the first one, or belongs to something else. */
function between(index: ClauseIndex, from: Hit, to: Hit, mark: number): 'next' | 'inside' | 'beyond' {
  if (from.clause.scope !== to.clause.scope) return 'beyond';
  if (mark === Mark.line) return 'next';
  if (to.index - from.index > (mark === Mark.pause ? 1 : REACH)) return 'beyond';
  for (let i = from.index + 1; i <= to.index; i++) {
    const clause = index.clauses[i]!;
    if (clause.mark > mark || (clause.colon && mark < Mark.stop)) return 'beyond';
  }
  return to.clause.mark === mark ? 'next' : 'inside';
}

/** 宣传路线、方针、政策下基层，: a member that closes with the head begins before its own pause marks. */
function withPauses(index: ClauseIndex, { clause, index: at, span }: Hit): Span {
  let first = at;
  while (
    first > 0 &&
    at - first < REACH &&
    index.clauses[first]!.mark === Mark.pause &&
    index.clauses[first - 1]!.scope === clause.scope
  )
    first--;
  return { start: index.clauses[first]!.start, end: span.end };
}

/** A member reaches to the mark that parts the members (开 …、…，), but in longer items only to the first comma. */
function extent(
  index: ClauseIndex,
  view: View,
  hit: Hit,
  mark: number,
  opening: boolean,
  last: boolean,
): Span {
  if (!opening) return mark > Mark.pause ? withPauses(index, hit) : hit.span;
  let end = hit.clause.end;
  if (mark === Mark.comma && !last) {
    for (let i = hit.index + 1; i < index.clauses.length; i++) {
      const next = index.clauses[i]!;
      if (next.scope !== hit.clause.scope || next.mark !== Mark.pause) break;
      end = next.end;
    }
  }
  while (end > hit.span.start + 1 && /[“”]/u.test(view.s[end - 1]!) && view.mate[end - 1]! < hit.span.start)
    end--;
  return { start: hit.span.start, end };
}
