import type { Span } from '../../types';
import { isHanUnit } from '../../han';
import { DOUBLE_SURNAMES, SURNAMES } from './surnames';
import { tibetanNameLength } from './tibetan';

/** A text with what the recognisers ask of it. */
export interface NameText {
  /** Folded. */
  text: string;
  /** Not 0 where a word starts or ends. */
  boundaries: Uint8Array;
  /** Words that begin with a surname and are no names. */
  ordinary: ReadonlySet<string>;
}

const BYLINE = /(?:记者|通[讯讬]员|诵讯员|摄影|作者|责任编辑|责编|主编|撰稿|供稿)[\s:]*/gu;
const TITLE =
  /(?:书记|主席|总理|总统|部长|省长|市长|州长|区长|县长|镇长|乡长|村长|主任|局长|处长|科长|院长|校长|所长|站长|队长|组长|馆长|行长|厂长|社长|会长|秘书长|司长|厅长|团长|连长|班长|经理|董事长|总裁|院士|教授|研究员|工程师|专家|发言人|负责人|创始人|理事长|委员|代表|村民|居民|牧民|农民|农户|农牧民|牧户|群众|党员|干部|民警|辅警|医生|护士|教师|老师|学生|同学|志愿者|护边员|网格员|工人|职工|工匠|劳模|模范|标兵|楷模|员工|司机|游客|市民|商户|老板|老人|户主|僧人|住持|活佛|传承人|艺人|演员|导演|选手|运动员|专干|队员|宣讲员|联户长|户长|战士|讲解员|店主|致富带头人|小伙|小伙子|姑娘|大妈|大爷|阿妈|阿爸)/gu;
/** What may stand right after a person. */
const SPEECH =
  /^(?:[^。，；！？\n“”]{0,6}(?:地|着))?(?:说|介绍|表示|告诉|坦言|感慨|感叹|回忆|指出|认为|强调|解释|透露|笑道|如是说|补充道)/u;
const FOLLOWER =
  /^(?:[^\p{Script=Han}]|$|等|和|与|及|同志|先生|女士|一行|一家|家|的|在|是|为|对|从|将|把|就|也|正|已|曾|又|便|都|率|带|主持|出席|参加|作|讲|深入|来到|来|到|今年|每|忙|有|以|向|代表|宣布|会见|强调|摄|介绍|说|表示|告诉|高兴|激动|笑|看|了解|通过|因|则|不|自|于|当选|担任|任)/u;
const HONORIFIC = /^(?:同志|先生|女士|老师|大爷|大妈|大叔|大姐|阿姨|奶奶|爷爷|老人|师傅)/u;
const CREDIT = /^\s*(?:摄(?![影像制取氏入])|供图|文\/图|图\/文|绘)/u;
const FOREIGN = /[\p{Script=Han}]{1,7}(?:·[\p{Script=Han}]{1,9})+/gu;
/** Characters that transliterate foreign names; a name with a dot is made of these alone. */
const TRANSLITERATION = new Set(
  '阿埃艾爱安昂奥巴拜班邦保鲍贝本比彼毕边宾波勃博伯布查察昌楚茨次达戴丹当道德登迪蒂丁杜敦顿多恩尔耳法凡范菲费芬丰冯佛夫弗福富盖甘冈高戈哥格根贡古瓜圭果哈海汉汗豪赫亨洪胡华怀惠霍基吉季加贾简江杰捷金津京喀卡凯坎康考柯科可克肯孔库夸奎昆拉腊来莱赖兰朗劳勒雷蕾里理利丽莉连廉良列烈林琳龙隆卢鲁路露伦罗洛马玛麦迈曼芒毛梅门蒙孟米密敏明缪摩莫默姆木穆那纳娜乃南内嫩尼年涅宁纽农努诺欧帕派潘庞佩彭蓬皮匹平珀蒲浦普齐奇恰强乔切钦青琼丘曲让热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山尚绍舍申生圣胜施什石史舒朔斯丝思司松苏素孙索塔泰坦汤唐陶特腾提田廷通图土托瓦娃万旺威韦维卫魏温文翁沃乌吾武伍西希悉锡席夏先香肖谢辛欣兴休许逊雅亚延扬杨耶叶伊依易因英尤于约月云赞泽曾扎詹张章珍真治朱佐兹祖藏措旦珠央宗次',
);

/** The persons of a text, by start; disjoint. */
export function findPersons(name: NameText): Span[] {
  const found = new Map<number, Span>();
  const add = (span: Span | undefined) => {
    if (span && (found.get(span.start)?.end ?? 0) < span.end) found.set(span.start, span);
  };
  const { text } = name;
  for (const cue of text.matchAll(BYLINE)) addByline(name, cue.index + cue[0].length, add);
  for (const cue of text.matchAll(TITLE)) {
    let at = cue.index + cue[0].length;
    while (/[\s”"』」]/.test(text[at] ?? '')) at++;
    add(personAt(name, at, (rest) => FOLLOWER.test(rest) || SPEECH.test(rest)) ?? clearNameAt(name, at));
  }
  for (let at = 0; at < text.length; at++) {
    if (!isHanUnit(text.charCodeAt(at)) || name.boundaries[at] === 0) continue;
    const length = tibetanNameLength(text, at);
    if (length === 4 && (name.boundaries[at + 4] !== 0 || SPEECH.test(text.slice(at + 4, at + 16))))
      add({ start: at, end: at + 4 });
    else if (SURNAMES.has(text[at]!) || length > 0 || DOUBLE_SURNAMES.has(text.slice(at, at + 2))) {
      if (isClauseStart(text, at))
        add(personAt(name, at, (rest) => SPEECH.test(rest) || HONORIFIC.test(rest)));
      add(personAt(name, at, (rest) => CREDIT.test(rest) || HONORIFIC.test(rest)));
      if (isSurnameAlone(name, at))
        add({ start: at, end: at + 1 + HONORIFIC.exec(text.slice(at + 1, at + 4))![0].length });
    }
  }
  for (const match of text.matchAll(FOREIGN))
    if ([...match[0]].every((character) => character === '·' || TRANSLITERATION.has(character)))
      add({ start: match.index, end: match.index + match[0].length });
  return disjoint([...found.values()]);
}

/** Names after 记者 and the like: one or several, with white space or commas between. */
function addByline(name: NameText, start: number, add: (span: Span | undefined) => void): void {
  let at = start;
  for (;;) {
    const person = personAt(
      name,
      at,
      (rest) => FOLLOWER.test(rest) || /^(?:报道|通[讯讬]员|记者|见习|实习|近日|日前|文|图|采访)/u.test(rest),
    );
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
    if (
      fits(text.slice(end, end + 14)) &&
      (tibetan > 0 || (boundaries[end] !== 0 && standsApart(name, at, end)))
    )
      return { start: at, end };
  }
  return undefined;
}

function givenLengths(text: string, at: number): number[] {
  if (DOUBLE_SURNAMES.has(text.slice(at, at + 2))) return [4, 3];
  return SURNAMES.has(text[at] ?? '') ? [3, 2] : [];
}

/** Whether the characters may be a name: no ordinary word is made of them, or begins them. */
function standsApart({ text, boundaries, ordinary }: NameText, start: number, end: number): boolean {
  if (boundaries[start] === 0) return false;
  if (NOT_GIVEN.has(text[start + 1]!) || NOT_LAST.has(text[end - 1]!)) return false;
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
  if (tibetan > 0 || !SURNAMES.has(text[at] ?? '') || !standsApart(name, at, end)) return undefined;
  // A loose character that transliterates, right after: a longer foreign name (米舒斯|京).
  if (TRANSLITERATION.has(text[end] ?? '') && boundaries[end + 1] !== 0) return undefined;
  return boundaries[at + 1] !== 0 && boundaries[at + 2] !== 0 ? { start: at, end } : undefined;
}

/** Characters that no given name holds. */
const NOT_GIVEN = new Set(
  '的了是在和与及或不也都很就而且但等们个这那哪谁他她它我你您说对从把被将至向为以于其此该某每各第并则所',
);
/** Characters that no given name ends with, though one may hold them. */
const NOT_LAST = new Set([...NOT_GIVEN, ...'作还来到说在又正刚代今前后上下中内外家互致均共']);

/** Surnames that before an honorific are mostly words of their own (和老人, 对女士). */
const LOOSE_WORDS = new Set('和于从向对同时安平明成任全白连应经管古单但都有强随居当位');

/** 刘同志, 徐女士. */
function isSurnameAlone({ text, boundaries }: NameText, at: number): boolean {
  const honorific = HONORIFIC.exec(text.slice(at + 1, at + 4));
  if (!honorific || LOOSE_WORDS.has(text[at]!) || !SURNAMES.has(text[at]!)) return false;
  return boundaries[at + 1] !== 0 || boundaries[at + 1 + honorific[0].length] !== 0;
}

const isClauseStart = (text: string, at: number) =>
  at === 0 || /[^\p{Script=Han}\p{L}\p{N}·]/u.test(text[at - 1]!);

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
