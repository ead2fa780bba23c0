import { characterSet, isIn } from '../../character-set';
import { isHanUnit } from '../../han';
import { GENERIC, JOINED, LEADS, STOPS } from './endings';
import { isHan, type NameText } from './person-shape';
import { isPart } from './tibetan';

/** What the own part of a place's name looks like, before its ending, and where it may begin. */

/** Of an administrative place's name, the character after which a smaller place may follow. */
export const ADMINISTRATIVE = characterSet('省市县区州盟旗乡镇村');

export const NUMERAL = /^[一二两三四五六七八九十百千万几多数第\d]/u;

/** 楼南两村: several places. */
export const COUNTED = /[两几数各]$/u;

const LEAD_ENDS = characterSet([...LEADS].map((lead) => lead.at(-1)!));
const OF_DATES = characterSet('年月日');

/** A place where a name may begin: after a word that no name holds, or after a larger place. */
export function isEdge(text: string, edge: number): boolean {
  const before = text.charCodeAt(edge - 1);
  if (isIn(STOPS, before) || isIn(ADMINISTRATIVE, before)) return true;
  // 2022年|巴干乡.
  if (isIn(OF_DATES, before)) return /[\d〇一二三四五六七八九十]/u.test(text[edge - 2] ?? '');
  return isIn(LEAD_ENDS, before) && LEADS.has(text.slice(edge - 2, edge));
}

export function holdsLead(own: string): boolean {
  for (let end = 2; end <= own.length; end++)
    if (isIn(LEAD_ENDS, own.charCodeAt(end - 1)) && LEADS.has(own.slice(end - 2, end))) return true;
  return false;
}

/** Whether the name's own part is made of loose characters and units of Tibetan names: the dictionary knows no word in it. */
export function isUnknown(text: string, boundaries: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at <= end; at++)
    if (boundaries[at] === 0 && !(at > start && at < end && isPart(text, at - 1))) return false;
  return true;
}

/** Stops that a name of two characters may begin or end with all the same, after a larger place: 上江, 来马, 西让. */
const SOFT = characterSet('上里来去回进出入让同都正才只之座户家沿近和本等于');
/** Number of things they make of a numeral before them, and of a name never: 三个, 十余, 五贫. */
const COUNTING = characterSet(
  '一二两三四五六七八九十百千万余多几来数个些类批级大小座家户处条乡镇村县区市州省',
);
/** Said of land, but a village only has them as its name. */
const OF_LAND = new Set(['高山']);
/** What may follow the name of a place in a list. */
const LISTED = /^(?:[^\p{Script=Han}\p{L}\p{N}]|$|等|和|及|与|以及|的|两|三)/u;

/**
 * Whether the characters from `start` up to the ending at `end` may be a name for standing right after a larger place, or
 * after another of a list, though they be words: 夏河县|科才镇, 新龙县|上江乡, 泰和县|禾|市镇.
 */
export function isNamedAfterPlace(
  name: NameText,
  start: number,
  end: number,
  ending: string,
  isList: boolean,
): boolean {
  const { text, boundaries } = name;
  const own = text.slice(start, end);
  if (!isHan(text, start, end)) return false;
  if (GENERIC.has(own) && !(ending === '村' && OF_LAND.has(own))) return false;
  if (holdsLead(own) || COUNTED.test(own) || (ending === '村' && own.endsWith('村'))) return false;
  if (isList && !LISTED.test(text.slice(end + ending.length))) return false;
  if (isAtLarge(name, start, end)) return false;
  const stops = Array.from(own, (_, at) => at).filter((at) => isIn(STOPS, own.charCodeAt(at)));
  if (stops.length > 0) {
    const isShort = own.length === 2 && stops.length === 1 && isIn(SOFT, own.charCodeAt(stops[0]!));
    if (!isShort || boundaries[end] === 0) return false;
  }
  return !NUMERAL.test(own) || isNumbered(own);
}

/** 五境, 八角, but not 三个, 十大, 两贫困. */
function isNumbered(own: string): boolean {
  const [first = '', ...rest] = own;
  if (!'一二三四五六七八九十百千万'.includes(first) || GENERIC.has(own.slice(1))) return false;
  return !rest.some((character) => isIn(COUNTING, character.charCodeAt(0)));
}

/** Whether the name ends in a word of towns at large that stands after another word: 中心|城镇, but not 禾|市镇. */
export function isAtLarge({ text, boundaries }: NameText, start: number, end: number): boolean {
  if (boundaries[end - 1] === 0 || boundaries[end] !== 0 || !AT_LARGE.has(text.slice(end - 1, end + 1)))
    return false;
  for (let at = start + 1; at < end - 1; at++) if (boundaries[at] === 0) return true;
  return false;
}
const AT_LARGE = new Set(['城镇', '集镇', '重镇']);

/**
 * Whether a village follows the township that ends at `end`: 坡头乡|下河村; `loose`: by a name in which the dictionary
 * knows no word.
 */
export function isVillageNext({ text, boundaries }: NameText, end: number): 'loose' | 'any' | undefined {
  if (!isIn(TOWNSHIP, text.charCodeAt(end - 1)) || JOINED.has(text.slice(end - 1, end + 1))) return undefined;
  for (let at = end; at <= end + LONGEST_VILLAGE; at++) {
    const kind = text.startsWith('村', at) ? 1 : text.startsWith('社区', at) ? 2 : 0;
    if (kind > 0) {
      const own = text.slice(end, at);
      const isName = own.length > 1 && boundaries[at + kind] !== 0 && !GENERIC.has(own) && !holdsLead(own);
      if (!isName || NUMERAL.test(own) || COUNTED.test(own)) return undefined;
      return isUnknown(text, boundaries, end, at) ? 'loose' : 'any';
    }
    if (!isHanUnit(text.charCodeAt(at)) || isIn(STOPS, text.charCodeAt(at))) return undefined;
  }
  return undefined;
}
const TOWNSHIP = characterSet('乡镇');
const LONGEST_VILLAGE = 3;
