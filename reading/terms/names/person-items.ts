import { isIn } from '../../character-set';
import { isHanUnit } from '../../han';
import type { Span } from '../../types';
import { GIVEN } from './given-names';
import { FOLLOWER, LIST_AFTER } from './person-cues';
import type { NameText } from './person-shape';
import { areLoose, givenLengths, isHan, spacedNameEnd, standsApart, transcribedEnd } from './person-shape';
import { RARE_SURNAMES } from './surnames';
import { isPart, tibetanNameLength } from './tibetan';

/** One of a list of persons, as far as it may be a name; `end`: of the name, `next`: of what belongs to it (女). */
export interface Item extends Span {
  next: number;
  /** How much it looks like a name: 0 where it only might be one. */
  weight: number;
}

/** A text with what is known of it already. */
export interface List {
  name: NameText;
  /** Of the persons found otherwise where each ends, by start. */
  certain: ReadonlyMap<number, number>;
  /** And where each starts, by end. */
  ends: ReadonlyMap<number, number>;
  isPlace: (start: number, end: number) => boolean;
}

/** What is found otherwise, or has a shape that names alone have. */
export const CERTAIN = 3;
/** What hardly is anything else. */
export const CLEAR = 2;

/** What joins the last of a list. */
export const JOINS = /[和与及]/u;

/** What a bracket behind a name takes: (蒙古族). */
export const LONGEST_BRACKET = 8;

/** What may be a name from `start` on, up to where `fits` says that it may end; the longer first. */
export function itemAt(list: List, start: number, fits: (after: number) => boolean): Item | undefined {
  const { text, boundaries } = list.name;
  const of = (end: number, weight: number): Item | undefined => {
    const next = afterBracket(text, end);
    return fits(next) ? { start, end, next, weight } : undefined;
  };
  const known = list.certain.get(start);
  if (known !== undefined) {
    const item = of(known, CERTAIN);
    if (item) return item;
  }
  const tibetan = tibetanNameLength(text, start);
  if (tibetan > 2) {
    const item = of(start + tibetan, tibetan === 4 ? CERTAIN : CLEAR);
    if (item) return item;
  }
  if ((tibetan === 2 || isPart(text, start + 2)) && isHan(text, start, start + 4)) {
    const item = of(start + 4, 1.5);
    if (item) return item;
  }
  for (const length of givenLengths(text, start)) {
    const end = start + length;
    if (boundaries[end] === 0 || !isHan(text, start, end) || !standsApart(list.name, start, end)) continue;
    // 罗富和、: what joins names may end one.
    if (JOINS.test(text[end] ?? '') && !isHanUnit(text.charCodeAt(end + 1))) {
      const item = of(end + 1, CLEAR);
      if (item) return item;
    }
    const item = of(end, weightOf(list, start, end));
    if (item) return item;
  }
  // 王朝|晖: begins like a word.
  if (
    givenLengths(text, start)[0] === 3 &&
    boundaries[start + 3] !== 0 &&
    boundaries[start + 2] !== 0 &&
    isIn(GIVEN, text.charCodeAt(start + 2)) &&
    isHan(text, start, start + 3)
  ) {
    const item = of(start + 3, 0.8);
    if (item) return item;
  }
  const spaced = spacedNameEnd(list.name, start);
  if (spaced) {
    const item = of(spaced, CLEAR);
    if (item) return item;
  }
  if (tibetan === 2) return list.isPlace(start, start + 2) ? of(start + 2, 0) : of(start + 2, 1.2);
  const end = transcribedEnd(list.name, start);
  return end - start < 2 || list.isPlace(start, end) ? undefined : of(end, end - start > 2 ? 0.5 : 0);
}

/** The last of a list whatever follows: three characters that read as a name. */
export function clearItemAt({ name }: List, start: number): Item | undefined {
  const end = start + 3;
  const mayBe =
    isHan(name.text, start, end) && givenLengths(name.text, start)[0] === 3 && standsApart(name, start, end);
  const isGiven = isIn(GIVEN, name.text.charCodeAt(start + 1)) || isIn(GIVEN, name.text.charCodeAt(end - 1));
  return mayBe && isGiven && areLoose(name, start, end)
    ? { start, end, next: end, weight: CLEAR }
    : undefined;
}

/** How much a surname with what follows looks like a name. */
function weightOf(list: List, start: number, end: number): number {
  if (list.isPlace(start, end)) return -0.5;
  const { text, boundaries } = list.name;
  const length = end - start;
  let weight = length > 2 ? 0.8 : 0.5;
  if (areLoose(list.name, start, end)) weight += 0.5;
  else if (boundaries[start + 1] === 0 && length === 2) weight -= 0.5;
  for (let at = start + 1; at < end; at++) if (isIn(GIVEN, text.charCodeAt(at))) weight += 0.5;
  return isIn(RARE_SURNAMES, text.charCodeAt(start)) ? weight - 0.5 : weight;
}

/** Behind (女), (藏族) and blanks. */
function afterBracket(text: string, at: number): number {
  if (text[at] !== '(') return at;
  const close = text.indexOf(')', at);
  return close > 0 && close - at < LONGEST_BRACKET ? close + 1 : at;
}

/** Whether the last of a list may end here. */
export function mayEnd(text: string, at: number): boolean {
  if (COUNT.test(text.slice(at, at + 5))) return true;
  if (!isHanUnit(text.charCodeAt(at))) return text[at] !== '·' && !/[\p{L}\p{N}]/u.test(text[at] ?? ' ');
  const rest = text.slice(at, at + 14);
  return LIST_AFTER.test(rest) || FOLLOWER.test(rest);
}

/** 张陆3名航天员. */
const COUNT = /^\d+[名位人]/u;
