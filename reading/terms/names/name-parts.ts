import { characterSet, isIn } from '../../character-set';
import { HONORIFIC_AT_END } from './person-cues';
import { ANY_SURNAMES, DOUBLE_SURNAMES } from './surnames';
import { isPart, PART, tibetanSpelling } from './tibetan';

/** Characters that two together make a foreign name's end (马 杜罗, 武 契奇), and no Chinese given name. */
const FOREIGN_PAIR = characterSet(
  '尔拉斯特尼奇莱罗利托卡塔巴夫契班内杜多马里雷戈姆克索扎比蒂迪鲁达瓦耶伊布库基提萨沙诺茨兹哈切图赛迈勒玛奈德西',
);
/** Those that end a foreign name of two characters: 卢拉, 吕特. */
const FOREIGN_END = characterSet('尔拉斯特托夫姆');

/** Characters of the longest given name: what is longer after a surname is a title (习 总书记). */
export const LONGEST_GIVEN = 2;

/**
 * How many characters of a person's name are the surname, which is written apart: 1 or 2; 0 for a Tibetan name and one in
 * transcription, of which the first character may look like a surname (安瓦尔).
 */
export function surnameLength(name: string): number {
  if (name.includes('·') || isTibetan(name)) return 0;
  if (DOUBLE_SURNAMES.has(name.slice(0, 2))) return 2;
  return isIn(ANY_SURNAMES, name.charCodeAt(0)) && !isForeign(name) ? 1 : 0;
}

/** Whether a name is one in transcription, with a dot or without. */
export function isTranscribed(name: string): boolean {
  return name.includes('·') || (surnameLength(name) === 0 && !isTibetan(name) && !isPart(name, 0));
}

/** Also where one of two parts is unknown: 次增旺姆. */
function isTibetan(name: string): boolean {
  if (tibetanSpelling(name)) return true;
  return (
    name.length === 2 * PART &&
    !DOUBLE_SURNAMES.has(name.slice(0, 2)) &&
    (isPart(name, 0) || isPart(name, PART))
  );
}

function isForeign(name: string): boolean {
  const [, second, third] = name;
  if (name.length === 2) return isIn(FOREIGN_END, name.charCodeAt(1));
  const arePair = isIn(FOREIGN_PAIR, name.charCodeAt(1)) && isIn(FOREIGN_PAIR, name.charCodeAt(2));
  return name.length === 3 && second !== third && arePair;
}

/** At which characters a part of a person's name begins that has a capital: 丁 薛祥, 旦增 嘎瓦, 米格尔·迪亚斯, but 刘 同志. */
export function personParts(name: string): number[] {
  const places = [...name].map((_, at) => at);
  // A syllable left over goes on the part before it: 次仁多.
  if (isTibetan(name)) return places.filter((at) => at % PART === 0 && at + PART <= name.length);
  if (name.includes('·')) return places.filter((at) => at === 0 || name[at - 1] === '·');
  const surname = surnameLength(name);
  return surname > 0 && surname < name.length && !HONORIFIC_AT_END.test(name) ? [0, surname] : [0];
}
