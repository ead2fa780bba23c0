import type { Span } from '../../types';
import { characterSet, isIn, union } from '../../character-set';
import { isHanUnit } from '../../han';
import {
  AFTER_BYLINE,
  BYLINE,
  CREDIT,
  CUE_ENDS,
  CUE_STARTS,
  DOTTED,
  FOLLOWER,
  follows,
  HONORIFIC,
  SPEECH,
  TITLE,
  TRANSLITERATION,
} from './person-cues';
import { DOUBLE_SURNAMES, SURNAMES } from './surnames';
import { TIBETAN_STARTS, tibetanNameLength } from './tibetan';

/** A text with what the recognisers ask of it. */
export interface NameText {
  /** Folded. */
  text: string;
  /** Not 0 where a word starts or ends. */
  boundaries: Uint8Array;
  /** Words that begin with a surname and are no names. */
  ordinary: ReadonlySet<string>;
}

/** The persons of a text, by start; disjoint. */
export function findPersons(name: NameText): Span[] {
  const found = new Map<number, Span>();
  const add = (span: Span | undefined) => {
    if (span && (found.get(span.start)?.end ?? 0) < span.end) found.set(span.start, span);
  };
  const { text } = name;
  for (let at = 0; at < text.length; at++) {
    if (!isIn(MAY_START, text.charCodeAt(at))) continue;
    const cued = at > 0 && isIn(CUE_ENDS, text.charCodeAt(at - 1));
    if (cued && follows(text, at, BYLINE)) addByline(name, at, add);
    if (cued && follows(text, at, TITLE))
      add(personAt(name, at, (rest) => FOLLOWER.test(rest) || SPEECH.test(rest)) ?? clearNameAt(name, at));
    if (name.boundaries[at] !== 0) addUntitled(name, at, add);
  }
  if (text.includes('·'))
    for (const { 0: rest, index } of text.matchAll(DOTTED))
      add(foreignName(name, index, index + rest.length));
  return found.size === 0 ? NO_ONE : disjoint([...found.values()]);
}

const NO_ONE: Span[] = [];

/** Characters with which a surname or a Tibetan name may begin. */
const DOUBLE_STARTS = characterSet(DOUBLE_SURNAMES);
const MAY_START = union(SURNAMES, DOUBLE_STARTS, TIBETAN_STARTS);

/** A person at `at` whom no title announces: a Tibetan name of two parts, or one before an honorific or saying. */
function addUntitled(name: NameText, at: number, add: (span: Span | undefined) => void): void {
  const { text, boundaries } = name;
  const tibetan = tibetanNameLength(text, at);
  if (tibetan === 4 && (boundaries[at + 4] !== 0 || SPEECH.test(text.slice(at + 4, at + 16)))) {
    add({ start: at, end: at + 4 });
    return;
  }
  if (isClauseStart(text, at)) {
    const fits = (rest: string) =>
      SPEECH.test(rest) || (tibetan > 0 && FOLLOWER.test(rest) && /^\p{Script=Han}/u.test(rest));
    add(personAt(name, at, fits));
  }
  if (!mayCueFollow(text, at)) return;
  add(personAt(name, at, (rest) => CREDIT.test(rest) || HONORIFIC.test(rest)));
  if (isSurnameAlone(name, at))
    add({ start: at, end: at + 1 + HONORIFIC.exec(text.slice(at + 1, at + 4))![0].length });
}

/** Whether one of the next places begins a word that tells of a person before it. */
function mayCueFollow(text: string, at: number): boolean {
  for (let next = at + 1; next <= at + 4; next++) if (isIn(CUE_STARTS, text.charCodeAt(next))) return true;
  return false;
}

/**
 * The name around a dot, as far as characters reach that transliterate names; it begins and ends with a word, so that
 * 谢里夫 is not followed by the first half of 合作. `start` is the last character before the dot.
 */
function foreignName({ text, boundaries }: NameText, start: number, end: number): Span | undefined {
  const transliterates = (at: number) => isIn(TRANSLITERATION, text.charCodeAt(at));
  if (!transliterates(start)) return undefined;
  let from = start;
  for (let at = start; at >= 0 && start - at < 10 && transliterates(at); at--)
    if (boundaries[at] !== 0) from = at;
  let to = start;
  for (let at = start; at < end && (text[at] === '·' || transliterates(at)); at++)
    if (boundaries[at + 1] !== 0) to = at + 1;
  // 于 ends no name: it tells the time.
  if (text[to - 1] === '·' || text[to - 1] === '于') to--;
  return to - start > 2 ? { start: from, end: to } : undefined;
}

/** Names after 记者 and the like: one or several, with white space or commas between. */
function addByline(name: NameText, start: number, add: (span: Span | undefined) => void): void {
  let at = start;
  for (;;) {
    const person = personAt(name, at, (rest) => FOLLOWER.test(rest) || AFTER_BYLINE.test(rest));
    if (!person) return;
    add(person);
    at = person.end;
    const between = /^[\s、,，/]+/u.exec(name.text.slice(at, at + 6));
    if (!between) return;
    at += between[0].length;
  }
}

/** The person whose name starts at `at`, when what follows fits; the longer reading first. */
function personAt(name: NameText, at: number, fits: (rest: string) => boolean): Span | undefined {
  const { text, boundaries } = name;
  const tibetan = tibetanNameLength(text, at);
  const lengths = tibetan > 0 ? [tibetan, 2] : givenLengths(text, at);
  for (const length of lengths) {
    const end = at + length;
    if (end > text.length || !isHan(text, at, end)) continue;
    if (tibetan === 0 && (boundaries[end] === 0 || !standsApart(name, at, end))) continue;
    if (fits(text.slice(end, end + 14))) return { start: at, end };
  }
  return undefined;
}

const DOUBLE_LENGTHS = [4, 3];
const SINGLE_LENGTHS = [3, 2];
const NONE: number[] = [];

/** How long a name may be that begins with the surname at `at`. */
function givenLengths(text: string, at: number): readonly number[] {
  const unit = text.charCodeAt(at);
  if (isIn(DOUBLE_STARTS, unit) && DOUBLE_SURNAMES.has(text.slice(at, at + 2))) return DOUBLE_LENGTHS;
  return isIn(SURNAMES, unit) ? SINGLE_LENGTHS : NONE;
}

/** Whether the characters may be a name: no ordinary word is made of them, or begins them. */
function standsApart({ text, boundaries, ordinary }: NameText, start: number, end: number): boolean {
  if (boundaries[start] === 0) return false;
  if (isIn(NOT_GIVEN, text.charCodeAt(start + 1)) || isIn(NOT_LAST, text.charCodeAt(end - 1))) return false;
  // 任组长: has the post.
  if (TITLE.words.has(text.slice(start + 1, end))) return false;
  return (
    !ordinary.has(text.slice(start, end)) &&
    (boundaries[start + 1] !== 0 || !ordinary.has(text.slice(start, start + 2)))
  );
}

/** After a title, three characters that read as a name whatever follows: a surname and two loose characters. */
function clearNameAt(name: NameText, at: number): Span | undefined {
  const { text, boundaries } = name;
  const tibetan = tibetanNameLength(text, at);
  const end = at + (tibetan || 3);
  if (boundaries[end] === 0 || !isHan(text, at, end)) return undefined;
  if (tibetan > 2) return { start: at, end };
  if (tibetan > 0 || !isIn(SURNAMES, text.charCodeAt(at)) || !standsApart(name, at, end)) return undefined;
  // A loose character that transliterates, right after: a longer foreign name (米舒斯|京).
  if (isIn(TRANSLITERATION, text.charCodeAt(end)) && boundaries[end + 1] !== 0) return undefined;
  return boundaries[at + 1] !== 0 && boundaries[at + 2] !== 0 ? { start: at, end } : undefined;
}

/** Characters that no given name holds. */
const PLAIN =
  '的了是在和与及或不也都很就而且但等们个这那哪谁他她它我你您说对从把被将至向为以于其此该某每各第并则所';
const NOT_GIVEN = characterSet(PLAIN);
/** Characters that no given name ends with, though one may hold them. */
const NOT_LAST = characterSet(`${PLAIN}摄曾作还来到说在又正刚代今前后上下中内外家互致均共`);

/** Surnames that before an honorific are mostly words of their own (和老人, 对女士). */
const LOOSE_WORDS = characterSet('和于从向对同时安平明成任全白连应经管古单但都有强随居当位');

/** 刘同志, 徐女士. */
function isSurnameAlone({ text, boundaries }: NameText, at: number): boolean {
  const honorific = HONORIFIC.exec(text.slice(at + 1, at + 4));
  const surname = text.charCodeAt(at);
  if (!honorific || isIn(LOOSE_WORDS, surname) || !isIn(SURNAMES, surname)) return false;
  return boundaries[at + 1] !== 0 || boundaries[at + 1 + honorific[0].length] !== 0;
}

const isClauseStart = (text: string, at: number) =>
  at === 0 || (!isHanUnit(text.charCodeAt(at - 1)) && !/[\p{Script=Han}\p{L}\p{N}·]/u.test(text[at - 1]!));

function isHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHanUnit(text.charCodeAt(at))) return false;
  return true;
}

/** By start; of two that overlap the longer. */
function disjoint(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}
