/** Quoted slogans that no glossary lists, known by their pattern: “六送”, “四抓十一强”, “1+6+X”, 五级“红网”架构. */
import type { Span } from '../types';
import { explainedOne } from './after';
import { splitAt } from './enumeration';
import { numeral, parseSlogan } from './slogan';
import { bare, type View } from './view';

/** What may stand after quoted digits to make them a slogan: “2345”工作法. */
const METHOD = /^(?:工作法|工作模式|工作机制|模式|机制|治理|架构|体系|工程|行动|计划|战略|布局|思路)/u;
/** Words that begin with a number and are in every dictionary. */
const ORDINARY =
  /^(?:一(?!.[二三四五六七八九十]).*|第.*|二(?!十).*|十[一二三四五六七八九][冬运].*|.*连[丰降涨胜跌冠]|.*(?:公司|集团|奖章|勋章|大奖|遗址|纪念馆|博物馆|公园|时代|车间|[^工]号|卡|档|街|院|馆|城|岁|粽)|[两双][国岸院党边方向语手脚面]|.*届.*(?:全会|大会|会议)|.*级(?:应急|地震)?响应|四大(?:家[鱼族]|名著|发明)|[三五七]通一平|双[面重胞联赢休节龙拥].*|三[农伏夏秋峡亚沙更].?|四[季面邻周海处].*|五[金官谷湖彩月].*|六[月神畜亲].*|七[夕月].*|八[卦仙方月].*|九[月州].*|十[月足分佳].*|.*(?:[月日号天岁]|(?<!^[^一]个)年)|两会|两院|两弹.*|两张皮|三明治|三.角|百姓)$/u;
const NAME =
  /^(?:[新老大]?(?:[二三四五六七八九两双]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?).*|[一].[二三四五六七八九].+|[\dXN]{1,2}(?:\+[\dXN]{1,2})+.{0,6})$/iu;
const LONGEST = 14;

/** Spans (in the view, without the marks) of quoted coinages, in order. */
export function findCoined(view: View): Span[] {
  const { s, mate } = view;
  const found: Span[] = [];
  for (let i = s.indexOf('“'); i >= 0; i = s.indexOf('“', i + 1)) {
    const end = mate[i]!;
    if (end <= i || end - i > LONGEST + 4) continue;
    const outer = levelsAround(view, i, end);
    const inside = bare(s.slice(i + 1, end));
    if (outer) found.push(outer);
    else if (isCoinage(inside, s.slice(end + 1, end + 8))) found.push({ start: i + 1, end });
  }
  return found;
}

function isCoinage(name: string, after: string): boolean {
  if (/^\d{3,4}$/u.test(name)) return METHOD.test(after);
  if (/^\d+\+\d+$/u.test(name)) return METHOD.test(after); // “10+3” alone is a mechanism's name
  if (/^.[百千万]$/u.test(name)) return false;
  if (name.length < 2 || name.length > LONGEST || !NAME.test(name) || ORDINARY.test(name)) return false;
  if (/[。！？：；《》—<>=A-MO-WYZa-mo-wyz]/u.test(name)) return false;
  return parseSlogan(name) !== undefined;
}

/**
 * Names without quotation marks that a colon and numbered items or parts with their head follow (八项行动：一、…), that
 * quoted steps precede, or that open a numbered line of explained terms.
 * The items are the evidence; such a name counts only where they are as many. All its places are returned.
 */
export function findAnnounced(view: View): Span[] {
  const shown = [...view.s.matchAll(COUNTED)].filter((m) => isShown(view, m));
  const names = new Set(
    [
      ...[ANNOUNCED, STEPS, ENTRY, BEFORE_QUOTED, BEFORE_LISTED].flatMap((form) => [
        ...view.s.matchAll(form),
      ]),
      ...shown,
    ]
      .map((m) => m[0])
      .filter((name) => !ORDINARY.test(name)),
  );
  return [...names].flatMap((name) => {
    const spans: Span[] = [];
    for (let at = view.s.indexOf(name); at >= 0; at = view.s.indexOf(name, at + name.length)) {
      spans.push({ start: at, end: at + name.length });
    }
    return spans;
  });
}

/**
 * Parts of slogans of several parts (`names`, bare) where the article explains them one by one without quotation
 * marks: 三清一改 …。三清指…. Like announced names they count only where the list is found.
 */
export function findParts(view: View, names: ReadonlySet<string>): Span[] {
  const parts = new Set<string>();
  for (const name of names) {
    const slogan = parseSlogan(name);
    if (slogan?.kind !== 'members' || slogan.parts.length < 2) continue;
    for (const part of partsOf(name)) if (!part.startsWith('一')) parts.add(part);
  }
  return [...parts].flatMap((part) => {
    const spans: Span[] = [];
    for (let at = view.s.indexOf(part); at >= 0; at = view.s.indexOf(part, at + part.length)) {
      const end = at + part.length;
      const apart = at === 0 || /[，。；：、\n]/u.test(view.s[at - 1]!);
      if (apart && EXPLAINED.test(view.s.slice(end, end + 4))) spans.push({ start: at, end });
    }
    return spans;
  });
}

/**
 * Quoted names of which every part counts one (“一环一带”) and is explained in quotation marks of its own: “一环”即….
 * Without that they are patterns: 一户一策.
 */
export function findOnes(view: View): Span[] {
  return [...view.s.matchAll(ONES)]
    .filter(({ 1: name }) => partsOf(name!).every((part) => explainedOne(view, part)))
    .map(({ 1: name, index }) => ({ start: index + 1, end: index + 1 + name!.length }));
}

/** “四百” (进百家门、访百家情, …) in quotation marks; a number like any other where no list is found. */
export function findHundreds(view: View): Span[] {
  return [...view.s.matchAll(HUNDREDS)].map(({ index }) => ({ start: index + 1, end: index + 3 }));
}

const HUNDREDS = /“[二两三四五六七八九][百千万]”/gu;

const ONES = /“((?:一[^一二两三四五六七八九十“”，、。\n]{1,2}){2,4})”/gu;

/** 三清两补 → 三清, 两补; 一心两区 → 一心, 两区. */
export function partsOf(name: string): string[] {
  return name.match(/[一二两三四五六七八九十]+[^一二两三四五六七八九十\d+]{1,4}/gu) ?? [];
}

const EXPLAINED = /^(?:：|（|，?即|是?指|就是|包括)/u;

const ANNOUNCED =
  /(?<![第“零一二三四五六七八九十百\d])(?:[三四五六七八九]|十[一二三四五六七八九]?)(?:(?:大|项)(?:行动|举措|工程|计划|倡议|主张|战役|攻坚)|(?:项|点|个|条)(?!阶段)\p{Script=Han}{2,4})(?=：\n?(?:一是|一要|一、|（一）|第一|1[.、])|，一是)/gu;

/** “红黄蓝黑”四色管理, “市+县+乡+村”四级联动: the members in quotation marks right before the name. */
const QUOTED_BEFORE =
  /(?<=[^“”，。\n]”)(?:[三四五六七八九]|十[一二三四五六七八九]?)(?:大\p{Script=Han}{0,4}?(?:NOUN){1,2}|[级色驱维张端重](?:NOUN){0,2})/gu;

/** 能源、化工、冶金三大产业: a set by its name, the members right before it. */
const LISTED =
  /(?<=、[^，。；：、\n“”]{1,12}?等?)(?:[三四五六七八九]|十[一二三四五六七八九]?)大\p{Script=Han}{0,4}?(?:NOUN){1,2}/gu;

const NOUN =
  '产业|战略|工程|行动|任务|体系|集群|板块|领域|环节|机制|平台|重点|革命|倡议|举措|攻坚战|要素|优势|目标|联动|模式|清单|功能|品牌|基地|理念';

/** Such a name's pattern with the nouns of the genre that close it. */
const withNouns = ({ source, flags }: RegExp) => new RegExp(source.replaceAll('NOUN', NOUN), flags);
const BEFORE_QUOTED = withNouns(QUOTED_BEFORE);
const BEFORE_LISTED = withNouns(LISTED);

/** 6.四化融合：…: the lines of a list of terms, as reports append it, are names that a colon parts from their meaning. */
const ENTRY = /(?<=(?:^|\n)\d{1,2}[.、．])[二两三四五六七八九]\p{Script=Han}{1,7}(?=：)/gu;

/** 六个转变：从…转变；从…转变；…: without quotation marks, and with the counted word in every part. */
const COUNTED =
  /(?<![第“零一二三四五六七八九十百\d])([三四五六七八九]|十[一二三四五六七八九]?)个(\p{Script=Han}{2})(?=：)/gu;

function isShown(view: View, { 0: name, 1: digits, 2: head = '', index }: RegExpExecArray): boolean {
  const start = index + name.length + 1;
  let end = start;
  while (end < view.s.length && !'。\n'.includes(view.s[end]!)) end++;
  const parts = splitAt(view, { start, end }, '；');
  const opens = ({ start: at }: Span) => view.s.startsWith(head, at);
  const closes = ({ end: at }: Span) => view.s.startsWith(head, at - head.length);
  return parts.length === numeral(digits!) && (parts.every(opens) || parts.every(closes));
}

/** “听、看、辨”三步调解法: the steps in quotation marks before their name. */
const STEPS = /(?<=、[^“”、，。\n]{1,8}”)[三四五六七八九]步\p{Script=Han}{0,4}?法(?!律|院|治|规)/gu;

/** 五级“红网”架构: the number stands before the quotation, the noun after it. */
function levelsAround(view: View, open: number, close: number): Span | undefined {
  const before = /[二三四五六七八九十两](?:级|大|项|个|位|层)$/u.exec(
    view.s.slice(Math.max(0, open - 3), open),
  );
  const after = /^(?:架构|体系|机制|模式|工程|行动|网格|工作法)/u.exec(view.s.slice(close + 1, close + 6));
  if (!before || !after || close - open > 8) return undefined;
  return { start: open - before[0].length, end: close + 1 + after[0].length };
}
