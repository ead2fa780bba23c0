import { isIn, union } from '../../character-set';
import { isHanUnit } from '../../han';
import type { Mention, Span } from '../../types';
import { BYLINE, follows, LIST_AFTER, LIST_BEFORE, TITLE, TRANSLITERATION } from './person-cues';
import type { Item, List } from './person-items';
import { CERTAIN, CLEAR, clearItemAt, itemAt, JOINS, LONGEST_BRACKET, mayEnd } from './person-items';
import type { NameText } from './person-shape';
import { isBlank, isClauseStart, MAY_START } from './person-shape';
import { tibetanNameLength } from './tibetan';

/** A list of fewer is none… */
const FEWEST = 3;
/** …but for these between what announces persons and what they do: 县领导扎西、王丽陪同调研. */
const FEWEST_BETWEEN_CUES = 2;
/** What its items must weigh on average… */
const AVERAGE = 1.25;
/** …and where something before or behind it tells of persons. */
const AVERAGE_CUED = 0.75;
const AVERAGE_OF_TWO = 1;
/** With blanks between there must be more of them, clearer ones. */
const FEWEST_IN_ROW = 4;
const AVERAGE_IN_ROW = 1.4;

/**
 * Persons in lists: 雷震、谭道军、郑大柱等. One item alone is often a word or a place; that all of them look like names
 * tells. `known`: the persons found otherwise, by start; `terms`: what the glossary found, for the places in it.
 */
export function findListed(name: NameText, known: readonly Span[], terms: readonly Mention[]): Span[] {
  const { text } = name;
  const found: Span[] = [];
  let list: List | undefined;
  const look = (mark: number, separator: Separator): number => {
    // Most that is parted so is no list of persons: one look tells.
    if (!isIn(MAY_BEGIN, text.charCodeAt(separator(text, mark)))) return mark + 1;
    list ??= listIn(name, known, terms);
    const { items, next } = itemsAround(list, mark, separator);
    if (separator === afterMark ? arePersons(list, items) : areRow(list, items))
      for (const { start, end } of items) if (list.certain.get(start) !== end) found.push({ start, end });
    return next;
  };
  for (let mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', look(mark, afterMark)));
  for (let blank = nextBlank(text, 0); blank >= 0; blank = nextBlank(text, look(blank, afterGap)));
  return found;
}

/** Characters with which a name in a list may begin. */
const MAY_BEGIN = union(MAY_START, TRANSLITERATION);

function listIn(name: NameText, known: readonly Span[], terms: readonly Mention[]): List {
  const places = new Set(
    terms.filter(({ kind }) => kind === 'place').map(({ start, end }) => `${start} ${end}`),
  );
  return {
    name,
    certain: new Map(known.map(({ start, end }) => [start, end])),
    ends: new Map(known.map(({ start, end }) => [end, start])),
    isPlace: (start, end) => places.has(`${start} ${end}`),
  };
}

/** Where the next item begins behind what parts it from one that ends at `at`; `at` where nothing does. */
type Separator = (text: string, at: number) => number;
const afterMark: Separator = (text, at) => (text[at] === '、' ? afterBlanks(text, at + 1) : at);
const afterGap: Separator = afterBlanks;

/** The next blank behind a Chinese character or a bracket (女). */
function nextBlank(text: string, from: number): number {
  for (let at = Math.max(from, 1); at < text.length; at++)
    if (isBlank(text.charCodeAt(at)) && (isHanUnit(text.charCodeAt(at - 1)) || text[at - 1] === ')'))
      return at;
  return -1;
}

/** The items before the mark and from it on, as long as they may be names. `next`: where to look for the next list. */
function itemsAround(list: List, mark: number, separator: Separator): { items: Item[]; next: number } {
  const { text } = list.name;
  const items: Item[] = [];
  let at = mark;
  for (let start = separator(text, at); start > at; start = separator(text, at)) {
    let item = itemAt(list, start, (after) => separator(text, after) > after);
    if (!item && items.length === 0 && separator === afterMark && !mayBeTwo(list, mark, start)) break;
    item ??= itemAt(list, start, (after) => mayEnd(text, after)) ?? clearItemAt(list, start);
    if (!item) break;
    items.push(item);
    at = item.next;
  }
  if (items.length === 0) return { items, next: mark + 1 };
  const head = headBefore(list, mark);
  if (head) items.unshift(head);
  const join = JOINS.test(text[at] ?? '') ? at + 1 : undefined;
  const last =
    join === undefined
      ? undefined
      : (itemAt(list, join, (after) => mayEnd(text, after)) ?? clearItemAt(list, join));
  if (last && last.weight >= AVERAGE) items.push(last);
  return { items, next: Math.max(at, mark + 1) };
}

/**
 * Whether a name before the mark and one at `start`, which no third follows after a mark, may be a list: where one of
 * them is known or Tibetan in two parts, or another is joined. Most is told by that.
 */
function mayBeTwo(list: List, mark: number, start: number): boolean {
  const { text } = list.name;
  return (
    JOINS.test(text.slice(start + 2, start + 6)) ||
    list.ends.has(headEnd(text, mark)) ||
    list.certain.has(start) ||
    tibetanNameLength(text, start) === 4 ||
    isTold(text, headBefore(list, mark))
  );
}

/** Whether the first of a list is certain, or leaders are announced before it. */
function isTold(text: string, head: Item | undefined): boolean {
  if (!head) return false;
  return head.weight === CERTAIN || text.startsWith('领导', head.start - 2);
}

/** What the persons of a list of two do, right after it: 县委 and 领域 may follow any list. */
const ACTING = /^(?:分别|一同|一起)?(?:出席|参加|陪同|列席|参会|主持)/u;

/** Where a name before the mark ends, which a bracket may follow; -1 where that is too long for one. */
function headEnd(text: string, mark: number): number {
  const end = text[mark - 1] === ')' ? text.lastIndexOf('(', mark - 1) : mark;
  return mark - end > LONGEST_BRACKET ? -1 : end;
}

function arePersons({ name }: List, items: readonly Item[]): boolean {
  if (items.length === 0 || areFormula(name, items)) return false;
  const { text } = name;
  const weight = items.reduce((sum, item) => sum + item.weight, 0) / items.length;
  const first = items[0]!;
  const isAnnounced = LIST_BEFORE.test(text.slice(Math.max(0, first.start - 8), first.start));
  const after = text.slice(items.at(-1)!.next, items.at(-1)!.next + 20);
  if (items.some((item) => item.weight === CERTAIN) && weight >= CLEAR) return items.length > 1;
  if (items.length < FEWEST)
    return (
      items.length === FEWEST_BETWEEN_CUES && isAnnounced && ACTING.test(after) && weight >= AVERAGE_OF_TWO
    );
  return weight >= (isAnnounced || LIST_AFTER.test(after) ? AVERAGE_CUED : AVERAGE);
}

/** 边备战、边建设: all begin alike, before a word. */
function areFormula({ text, boundaries }: NameText, items: readonly Item[]): boolean {
  const first = text[items[0]!.start];
  const isLike = ({ start, end }: Item) =>
    text[start] === first && end - start === 3 && boundaries[start + 2] === 0;
  return items.length > 1 && items.every(isLike);
}

/** Whether names stand in a row with blanks between, as in a byline or on a roll. */
function areRow({ name: { text } }: List, items: readonly Item[]): boolean {
  const weight = items.reduce((sum, item) => sum + item.weight, 0) / items.length;
  const isBracketed =
    items.length > 1 && text[items[0]!.start - 1] === '(' && text[items.at(-1)!.next] === ')';
  return (items.length >= FEWEST_IN_ROW || isBracketed) && weight >= AVERAGE_IN_ROW;
}

/** The name right before the mark: one that is known, or one after a cue or at a clause's start. */
function headBefore(list: List, mark: number): Item | undefined {
  const { text, boundaries } = list.name;
  const end = headEnd(text, mark);
  if (end <= 0) return undefined;
  const known = list.ends.get(end);
  if (known !== undefined) return { start: known, end, next: mark, weight: CERTAIN };
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < 0 || boundaries[start] === 0) continue;
    const isCued =
      isClauseStart(text, start) ||
      HEAD_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
      follows(text, start, TITLE) ||
      follows(text, start, BYLINE);
    if (!isCued) continue;
    const item = itemAt(list, start, (after) => after === mark);
    if (item) return item;
  }
  return undefined;
}

/** Before the first name of a list, mostly a word that says who they are. */
const HEAD_BEFORE = /(?:领导|领导有|同志|同志有|席|员|长|记|任|组|部|委|师|由|有|是|为|和|与|及|跟|随)\s*$/u;

function afterBlanks(text: string, at: number): number {
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}
