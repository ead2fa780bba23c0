import type { Mention, Span } from '../../types';
import { characterSet, isIn, type CharacterSet } from '../../character-set';
import { isHanUnit } from '../../han';
import {
  AFTER_BYLINE,
  BYLINE,
  CREDIT,
  CUE_ENDS,
  CUE_STARTS,
  DOTTED,
  FOLLOWER,
  HEADLINE,
  HEADLINE_STARTS,
  follows,
  HONORIFIC,
  POST_BEHIND,
  POST_STARTS,
  SPEECH,
  TITLE,
  TRANSLITERATION,
  transliteratesDotted,
} from './person-cues';
import { byPlace } from '../stretches';
import { findListed } from './person-lists';
import type { NameText } from './person-shape';
import {
  areLoose,
  FUNCTION_WORDS,
  givenLengths,
  isClauseStart,
  isClearName,
  isHan,
  LOOSE_WORDS,
  MAY_START,
  mayBeGiven,
  spacedNameEnd,
  standsApart,
  transcribedEnd,
} from './person-shape';
import { RARE_SURNAMES, SURNAMES } from './surnames';
import { isPart, PART, tibetanNameLength } from './tibetan';

/** The persons of a text, by start; disjoint. */
export function findPersons(name: NameText, terms: readonly Mention[]): Span[] {
  const found = new Map<number, Span>();
  const add = (span: Span | undefined) => {
    if (span && (found.get(span.start)?.end ?? 0) < span.end) found.set(span.start, span);
  };
  const { text } = name;
  for (let at = 0; at < text.length; at++) {
    const starts = STARTS[text.charCodeAt(at)]!;
    if (starts === 0) continue;
    const cued = at > 0 && isIn(CUE_ENDS, text.charCodeAt(at - 1));
    if (starts === AFTER_TITLE) {
      if (cued && name.boundaries[at] !== 0 && follows(text, at, TITLE))
        add(transcribedAt(name, at) ?? mixedTibetanAt(name, at));
      continue;
    }
    if (cued && follows(text, at, BYLINE)) addByline(name, at, add);
    if (cued && follows(text, at, TITLE)) add(titledAt(name, at));
    if (name.boundaries[at] !== 0) addUntitled(name, at, add);
  }
  if (text.includes('·'))
    for (const { 0: rest, index } of text.matchAll(DOTTED))
      add(foreignName(name, index, index + rest.length));
  const persons = found.size === 0 ? NO_ONE : disjoint([...found.values()]);
  const listed = findListed(name, persons, terms);
  return listed.length === 0 ? persons : disjoint([...persons, ...listed]);
}

const NO_ONE: Span[] = [];

/** For each character: 0 where no name begins with it, {@link AFTER_TITLE} where one does after a post alone. */
const STARTS = TRANSLITERATION.map((transliterates, unit) => (MAY_START[unit] ? 2 : transliterates));
const AFTER_TITLE = 1;

/** A person at `at` whom no title announces: a Tibetan name of two parts, or one before an honorific or saying. */
function addUntitled(name: NameText, at: number, add: (span: Span | undefined) => void): void {
  const { text, boundaries } = name;
  const tibetan = tibetanNameLength(text, at);
  if (tibetan === 4 && (boundaries[at + 4] !== 0 || SPEECH.test(text.slice(at + 4, at + 16)))) {
    add({ start: at, end: at + 4 });
    return;
  }
  const isRare = isIn(RARE_SURNAMES, text.charCodeAt(at));
  const isStart = isClauseStart(text, at);
  if (isRare && !isStart) return;
  if (!isRare && isStart)
    add(personAt(name, at, tibetan > 0 ? speaksOrActs : speaks) ?? headlinedAt(name, at));
  if (!isStart && isIn(BEFORE_NAMED, text.charCodeAt(at - 1))) add(officialAt(name, at));
  if (!mayCueFollow(text, at)) return;
  // 向|陈赓|同志, 向|全馆|同志: most others are named after their post.
  const isHonoured = !isIn(FUNCTION_WORDS, text.charCodeAt(at));
  const isCredited = (rest: string) => CREDIT.test(rest) || (isHonoured && HONORIFIC.test(rest));
  add(personAt(name, at, isCredited, CUE_STARTS));
  if (isSurnameAlone(name, at))
    add({ start: at, end: at + 1 + HONORIFIC.exec(text.slice(at + 1, at + 4))![0].length });
}

const speaks = (rest: string) => SPEECH.test(rest);
const speaksOrActs = (rest: string) =>
  SPEECH.test(rest) || (FOLLOWER.test(rest) && /^\p{Script=Han}/u.test(rest));

/** 纪道清主持召开, 龚正市长: at a clause's start, where a word is what stands there mostly. */
const headlinedAt = (name: NameText, at: number) => clearestBefore(name, at, HEADLINE_STARTS, HEADLINE);

/** 同王永峰书记: with the post behind. */
function officialAt(name: NameText, at: number): Span | undefined {
  if (isIn(LOOSE_WORDS, name.text.charCodeAt(at))) return undefined;
  return clearestBefore(name, at, POST_STARTS, POST_BEHIND);
}

/** One of the clearest names, where what follows is a `cue`; `starts`: the cues' first characters. */
function clearestBefore(name: NameText, at: number, starts: CharacterSet, cue: RegExp): Span | undefined {
  const { text } = name;
  for (const length of givenLengths(text, at)) {
    const end = at + length;
    if (!isIn(starts, text.charCodeAt(end)) || !cue.test(text.slice(end, end + 4))) continue;
    if (isHan(text, at, end) && standsApart(name, at, end) && isClearName(name, at, end))
      return { start: at, end };
  }
  return undefined;
}

/** Before such a name. */
const BEFORE_NAMED = characterSet('和同与由向对的');

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
  const transliterates = (at: number) => transliteratesDotted(text, at);
  if (!transliterates(start)) return undefined;
  let from = start;
  for (let at = start; at >= 0 && start - at < 10 && transliterates(at); at--)
    if (boundaries[at] !== 0) from = at;
  let to = start;
  for (let at = start; at < end && (text[at] === '·' || transliterates(at)); at++)
    if (boundaries[at + 1] !== 0) to = at + 1;
  // 阿西斯|都|曾|说, 卢拉|于: words that transliterate too.
  while (isIn(NO_LAST, text.charCodeAt(to - 1))) to--;
  // 格罗西|本月
  if (NO_LAST_WORDS.has(text.slice(to - 2, to))) to -= 2;
  // 促消|费·保|供应: a character on each side is no name.
  const isName = to - start > 2 && (from < start || to - start > 3);
  return isName ? { start: from, end: to } : undefined;
}

const NO_LAST = characterSet('·于都曾来其');
const NO_LAST_WORDS: ReadonlySet<string> = new Set(['本月', '当年', '当月']);

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

/**
 * The person whose name starts at `at`, when what follows fits; the longer reading first. `fitting`: the characters
 * with which that begins.
 */
function personAt(
  name: NameText,
  at: number,
  fits: (rest: string) => boolean,
  fitting?: CharacterSet,
): Span | undefined {
  const { text, boundaries } = name;
  const tibetan = tibetanNameLength(text, at);
  const lengths = tibetan > 0 ? [tibetan, 2] : givenLengths(text, at);
  for (const length of lengths) {
    const end = at + length;
    if (fitting && !isIn(fitting, text.charCodeAt(end))) continue;
    if (end > text.length || !isHan(text, at, end) || text[end] === '·') continue;
    if (tibetan === 0 && (boundaries[end] === 0 || !standsApart(name, at, end))) continue;
    if (fits(text.slice(end, end + 14))) return { start: at, end };
  }
  return undefined;
}

/** A name after a post. */
function titledAt(name: NameText, at: number): Span | undefined {
  const person = personAt(name, at, isFollowed) ?? clearNameAt(name, at);
  const transcribed = transcribedAt(name, at);
  // 施泰|因迈尔.
  if (person && transcribed && transcribed.end > Math.max(person.end, at + 3)) return transcribed;
  return person ?? transcribed ?? mixedTibetanAt(name, at) ?? spacedAt(name, at);
}

/** 总统扎尔达里: characters that transliterate, more than a word, and what may stand behind a name. */
function transcribedAt(name: NameText, at: number): Span | undefined {
  const { text } = name;
  const end = transcribedEnd(name, at);
  // 总统先生.
  if (end - at < SHORTEST_TRANSCRIBED || !isNoPhrase(name, at, end) || HONORIFIC.test(text.slice(at, end)))
    return undefined;
  return isFollowed(text.slice(end, end + 14)) ? { start: at, end } : undefined;
}

const SHORTEST_TRANSCRIBED = 3;
const FOREIGN_LAST = characterSet('斯尔夫亚德特基奇维诺');

/** Whether a character is a word by itself, unlike 考察|内蒙古, or it ends as foreign names do: 费尔南|德斯. */
function isNoPhrase({ text, boundaries }: NameText, start: number, end: number): boolean {
  const isWord = boundaries.subarray(start + 1, end).every((cut) => cut === 0);
  if (!isWord && isIn(FOREIGN_LAST, text.charCodeAt(end - 1))) return true;
  for (let at = start; at < end; at++) if (boundaries[at] !== 0 && boundaries[at + 1] !== 0) return true;
  return false;
}

/** Of two parts of a Tibetan name one that is known tells: 次增旺姆. */
function mixedTibetanAt(name: NameText, at: number): Span | undefined {
  const { text } = name;
  const end = at + 2 * PART;
  if (!isHan(text, at, end) || isHanUnit(text.charCodeAt(end))) return undefined;
  const isFirstKnown = isPart(text, at);
  if (!isFirstKnown && !isPart(text, at + PART)) return undefined;
  const unknown = isFirstKnown ? at + PART : at;
  return areLoose(name, unknown, unknown + PART) && mayBeGiven(text, unknown, unknown + PART)
    ? { start: at, end }
    : undefined;
}

function spacedAt(name: NameText, at: number): Span | undefined {
  const end = spacedNameEnd(name, at);
  return end === undefined ? undefined : { start: at, end };
}

const isFollowed = (rest: string) => FOLLOWER.test(rest) || SPEECH.test(rest);

/** After a title, three characters that read as a name whatever follows: a surname and two loose characters. */
function clearNameAt(name: NameText, at: number): Span | undefined {
  const { text, boundaries } = name;
  const tibetan = tibetanNameLength(text, at);
  const end = at + (tibetan || 3);
  if (boundaries[end] === 0 || !isHan(text, at, end)) return undefined;
  if (tibetan > 2) return { start: at, end };
  if (tibetan > 0 || !isIn(SURNAMES, text.charCodeAt(at)) || !standsApart(name, at, end)) return undefined;
  if (isIn(FUNCTION_WORDS, text.charCodeAt(at))) return undefined;
  // A loose character that transliterates, right after: a longer foreign name (米舒斯|京).
  if (isIn(TRANSLITERATION, text.charCodeAt(end)) && boundaries[end + 1] !== 0) return undefined;
  const isLoose = boundaries[at + 1] !== 0 && (boundaries[at + 2] !== 0 || isPart(text, at + 1));
  return isLoose ? { start: at, end } : undefined;
}

/** 刘同志, 徐女士. */
function isSurnameAlone({ text, boundaries }: NameText, at: number): boolean {
  const honorific = HONORIFIC.exec(text.slice(at + 1, at + 4));
  const surname = text.charCodeAt(at);
  if (!honorific || isIn(LOOSE_WORDS, surname) || !isIn(SURNAMES, surname)) return false;
  return boundaries[at + 1] !== 0 || boundaries[at + 1 + honorific[0].length] !== 0;
}

/** By start; of two that overlap the longer. */
function disjoint(spans: Span[]): Span[] {
  const sorted = spans.sort(byPlace);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}
