import { characterSet, isIn, union } from '../../character-set';
import { isHanUnit } from '../../han';
import { GIVEN } from './given-names';
import { TITLE, TRANSLITERATION } from './person-cues';
import { ANY_SURNAMES, DOUBLE_SURNAMES, RARE_SURNAMES, SURNAMES } from './surnames';
import { TIBETAN_STARTS } from './tibetan';

/** What a name looks like, whatever stands around it. */

/** A text with what the recognisers ask of it. */
export interface NameText {
  /** Folded. */
  text: string;
  /** Not 0 where a word starts or ends. */
  boundaries: Uint8Array;
  /** Words that begin with a surname and are no names. */
  ordinary: ReadonlySet<string>;
}

const DOUBLE_STARTS = characterSet(DOUBLE_SURNAMES);
/** Characters with which a surname or a Tibetan name may begin. */
export const MAY_START = union(ANY_SURNAMES, DOUBLE_STARTS, TIBETAN_STARTS);
const DOUBLE_LENGTHS = [4, 3];
const SINGLE_LENGTHS = [3, 2];
const RARE_LENGTHS = [3];
const NONE: number[] = [];

/** How long a name may be that begins with the surname at `at`, the longer first. */
export function givenLengths(text: string, at: number): readonly number[] {
  const unit = text.charCodeAt(at);
  if (isIn(DOUBLE_STARTS, unit) && DOUBLE_SURNAMES.has(text.slice(at, at + 2))) return DOUBLE_LENGTHS;
  if (isIn(SURNAMES, unit)) return SINGLE_LENGTHS;
  return isIn(RARE_SURNAMES, unit) ? RARE_LENGTHS : NONE;
}

/** Characters that no given name holds. */
const PLAIN =
  '的了是在和与及或不也都很就而且但等们个这那哪谁他她它我你您说对从把被将向至为以于其此该某每各第并则所夜';
const NOT_GIVEN = characterSet(PLAIN);
/** Characters that no given name ends with, though one may hold them. */
const NOT_LAST = characterSet(
  '摄曾作还来到说在又正刚代今前后上下中内外家互致均共赴率抵陪受送约聚次出村镇乡县',
);

/** A name may end so all the same: 何正市长, and of three characters 王志刚把…, 冯振中说. */
function mayEndOddly(text: string, start: number, end: number): boolean {
  if (ODD_BEFORE_POST.test(text.slice(end - 1, end + 2))) return true;
  if (end - start < 3) return false;
  const isBeforeSaying = ODD_BEFORE_SAYING.test(text.slice(end - 1, end + 2));
  return hasGivenName(text, start, end) || (isBeforeSaying && isIn(GIVEN, text.charCodeAt(end - 2)));
}
const ODD_BEFORE_POST = /^正(?:[省市州区县部镇]长|书记|主席)/u;
const ODD_BEFORE_SAYING = /^[中代初](?:[,。、:;)]|说|表|介|告)/u;

/** Surnames that are mostly words of their own (和老人, 对女士, 全覆盖, 向陈赓同志). */
export const LOOSE_WORDS = characterSet('和于从向对同时安平明成任全白连应经管古单但都有强随居当位');

/** Of these, the ones that a word often follows: 全|覆盖, 向|世界. */
export const FUNCTION_WORDS = characterSet('和从向对同时全应经但都有随当');

/** …and one that is a surname before anything else: 曾|强调, but 曾庆红. */
const BEFORE_WORDS = union(FUNCTION_WORDS, characterSet('曾'));

/** Whether what follows the first character is a word of two. */
const isBeforeWord = (boundaries: Uint8Array, start: number, end: number) =>
  end - start === 3 && boundaries[start + 1] !== 0 && boundaries[start + 2] === 0;

/** Whether characters follow that given names are made of. */
const hasGivenName = (text: string, start: number, end: number) =>
  isIn(GIVEN, text.charCodeAt(start + 1)) && isIn(GIVEN, text.charCodeAt(end - 1));

/** Whether the characters may be a name: no ordinary word is made of them, or begins them. */
export function standsApart({ text, boundaries, ordinary }: NameText, start: number, end: number): boolean {
  if (boundaries[start] === 0) return false;
  if (isIn(NOT_GIVEN, text.charCodeAt(start + 1)) || isIn(NOT_GIVEN, text.charCodeAt(end - 1))) return false;
  if (isIn(NOT_LAST, text.charCodeAt(end - 1)) && !mayEndOddly(text, start, end)) return false;
  // 任组长: has the post.
  if (TITLE.words.has(text.slice(start + 1, end))) return false;
  const surname = text.charCodeAt(start);
  if (isIn(BEFORE_WORDS, surname) && isBeforeWord(boundaries, start, end)) return false;
  if (isIn(RARE_SURNAMES, surname) && !hasGivenName(text, start, end)) return false;
  return (
    !ordinary.has(text.slice(start, end)) &&
    (boundaries[start + 1] !== 0 || !ordinary.has(text.slice(start, start + 2)))
  );
}

/** Whether none of the characters is one that no name holds. */
export function mayBeGiven(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isIn(NOT_GIVEN, text.charCodeAt(at))) return false;
  return true;
}

/** Whether each of the characters is a word by itself. */
export function areLoose({ boundaries }: NameText, start: number, end: number): boolean {
  for (let at = start; at <= end; at++) if (boundaries[at] === 0) return false;
  return true;
}

/** Where the name ends that is written with a blank to be as long as others: 戈 明; undefined when there is none. */
export function spacedNameEnd({ text, ordinary }: NameText, at: number): number | undefined {
  if (!isIn(SURNAMES, text.charCodeAt(at)) && !isIn(RARE_SURNAMES, text.charCodeAt(at))) return undefined;
  let given = at + 1;
  while (isBlank(text.charCodeAt(given))) given++;
  const isApart =
    given > at + 1 && isHanUnit(text.charCodeAt(given)) && !isHanUnit(text.charCodeAt(given + 1));
  if (!isApart || isIn(NOT_GIVEN, text.charCodeAt(given))) return undefined;
  return ordinary.has(text[at]! + text[given]!) ? undefined : given + 1;
}

/** Whether a name is as clear as can be: loose characters, of which given names are made. */
export function isClearName(name: NameText, start: number, end: number): boolean {
  return areLoose(name, start, end) && hasGivenName(name.text, start, end);
}

/** How far characters reach from `at` on that transliterate names, up to where a word ends: 苏雅勒巴图. */
export function transcribedEnd({ text, boundaries }: NameText, at: number): number {
  let end = at;
  for (let next = at; isIn(TRANSLITERATION, text.charCodeAt(next)); next++)
    if (boundaries[next + 1] !== 0 && !isIn(NOT_FOREIGN_LAST, text.charCodeAt(next))) end = next + 1;
  const isWhole = boundaries[at] !== 0 && !isIn(NAME_GOES_ON, text.charCodeAt(end));
  return isWhole ? end : at;
}
/** 鲁达基|曾|说. */
const NOT_FOREIGN_LAST = characterSet('曾来其');
const NAME_GOES_ON = characterSet('·-');

/** A blank inside a line. */
export const isBlank = (unit: number) =>
  unit === 0x3000 || (unit <= 0xa0 && (unit === 0x20 || unit === 0xa0 || unit === 0x09));

export const isClauseStart = (text: string, at: number) =>
  at === 0 || (!isHanUnit(text.charCodeAt(at - 1)) && endsClause(text.charCodeAt(at - 1)));

/** For each unit that has been met: 1 where it is no part of a word, 2 where it is. Asked at every other surname. */
const met = new Uint8Array(0x10000);

function endsClause(unit: number): boolean {
  if (met[unit] === 0) met[unit] = /[\p{Script=Han}\p{L}\p{N}·]/u.test(String.fromCharCode(unit)) ? 2 : 1;
  return met[unit] === 1;
}

export function isHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHanUnit(text.charCodeAt(at))) return false;
  return true;
}
