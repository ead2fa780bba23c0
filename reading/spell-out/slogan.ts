/** What a numeric slogan says about itself: how many members it counts, and what they have in common. */

export interface Part {
  count: number;
  /** What is counted, without a measure word: 农村路 has none, 三个赋予 has 赋予; may be empty (三位一体). */
  head: string;
}

export interface Slogan {
  parts: Part[];
  /** Members in all; for `characters` the Han characters in all. */
  count: number;
  /**
   * `members` counts members, `plus` (1+6+X) what stands between its signs; `characters` (十六字方针) counts characters;
   * `initials` (千万工程) names no count.
   */
  kind: 'members' | 'plus' | 'characters' | 'initials';
  /** All its parts count one (一县一策, 一老一小): a pattern more often than a list. */
  ones: boolean;
}

const DIGITS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const NUMERAL = /[双两]|[一二三四五六七八九十百]+|\d+/y;
const MOST_MEMBERS = 40;

/** The value of a numeral as slogans write it (up to 99), or undefined (二五, 一百). */
export function numeral(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits);
  const m = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(digits);
  if (m) return (m[1] ? DIGITS[m[1]]! : 1) * 10 + (m[2] ? DIGITS[m[2]]! : 0);
  return digits.length === 1 ? DIGITS[digits] : undefined;
}

const MEASURE =
  /^(?:个|大|项|种|条|件|篇|类|级|位|方|点|支|座|批|道|张|本|块|步|场|句|组|名|只|样|股|轮|员|处|层|期|对|份|套|重|化|面|路|线|馆|堂|课)(?=.)/u;
/** Measure words that are as often what is counted (三重一大, 四化同步): kept when the head would be one character. */
const MEASURE_OR_HEAD = /^[重化面路线馆堂课员层对套方点道]/u;

function withoutMeasure(head: string): string {
  // 五个一活动: 读一本书、写一篇文
  if (/^个一(?:活动|行动|工程|工作法|机制|标准)$/u.test(head)) return '一';
  // 四诊法: 预诊, 出诊, …; but 五普法, 三执法
  if (/^[^执普司说方办守民用立宪刑犯违依看想做打书语]法$/u.test(head)) return head[0]!;
  if (!MEASURE.test(head)) return head;
  if (MEASURE_OR_HEAD.test(head) && (head.length < 3 || /^[重化课]/u.test(head))) return head;
  return head.slice(1);
}

/** Wordings in which what follows the number is no member's head. */
const NO_HEAD =
  /^(?:位一体|合一|样|轮驱动|驾马车|箭齐发|管齐下|步走|举|翼|者|要素|(?:工作)?(?:法|机制|模式)|联动(?:机制|模式)?)$/u;
/** Words that begin with a number and count nothing: dates, meetings, idioms and terms that no list explains. */
const NOT_COUNTING =
  /^(?:[二三四五六七八九]一|三八|五四|一二·?九|九·?一八|二十大|十[一二三四五六七八九]大|七下八上|四梁八柱|[四五六八十]纵[三四五六八]横|九二共识|八八战略|三月三|二月二|七夕|三北.*|一国两制|一带一路|一对一|一体化|一盘棋|一把手|千方百计|九曲黄河|三叉戟|两国方案|两岸.*|第.*|三峡|三亚|四川|五台山|双奥.*|.{0,4}双城.*|双方|双边|双向|双语|双拥.*)$/u;
/** What makes a number a quantity: time, money, Latin letters (5G), generations. */
const UNIT =
  /^(?!个年(?:活动|行动)?$)[个]?(?:年|月|日|时|小时|分|天|周|世纪|后|岁|元$|亿|万|国|军|[A-Za-z%·.])/u;

/**
 * Reads a slogan given without quotation marks and commas (四议两公开, 六进服务, 5+3+N, 老三样).
 * Undefined for what is no numeric slogan.
 */
export function parseSlogan(text: string): Slogan | undefined {
  const slogan = text.replace(/^(?:新时代)?[新老大](?=[一二三四五六七八九十两双])/u, '');
  if (NOT_COUNTING.test(slogan)) return undefined;
  const letters =
    /^([二三四五六七八九]十|十)?([二四六八])?字(?:方针|原则|诀|工作法|要诀|经|口诀|箴言|总要求|要求)?$/u.exec(
      slogan,
    );
  if (letters) return charactersSlogan(slogan.slice(0, slogan.indexOf('字')));
  // “四百”: 进百家门、访百家情
  const hundreds = /^([二两三四五六七八九])([百千万])$/u.exec(slogan);
  if (hundreds) {
    const count = DIGITS[hundreds[1]!]!;
    return { parts: [{ count, head: hundreds[2]! }], count, kind: 'members', ones: false };
  }
  if (/^[百千万]{2,3}[^百千万一二三四五六七八九十]{1,4}$/u.test(slogan)) {
    return { parts: [], count: /^[百千万]+/u.exec(slogan)![0].length, kind: 'initials', ones: false };
  }
  if (/^[\dXxNn]{1,2}(?:\+[\dXxNn]{1,2})+/u.test(slogan)) return plusSlogan(slogan);
  return countingSlogan(slogan);
}

function charactersSlogan(digits: string): Slogan | undefined {
  const count = numeral(digits);
  if (!count || count < 8) return undefined;
  return { parts: [{ count, head: '' }], count, kind: 'characters', ones: false };
}

/** 1+6+X: what stands between the plus signs are the members. */
function plusSlogan(slogan: string): Slogan {
  const terms = /^[\dXxNn+]+/u.exec(slogan)![0].split('+').filter(Boolean);
  return { parts: [{ count: terms.length, head: '' }], count: terms.length, kind: 'plus', ones: false };
}

/** A head ends where the next number begins; 一 is no number in 统一, 第一, nor right after 个 (五个一批). */
function headAt(slogan: string, from: number): string {
  let end = from;
  for (; end < slogan.length; end++) {
    const c = slogan[end]!;
    if (!/[一二两双三四五六七八九十\d]/u.test(c)) continue;
    const before = slogan.slice(from, end);
    if (
      c === '一' &&
      (before === '' || before === '位' || /[统唯第单专同合归划进]$|^[个大项]$/u.test(before))
    )
      continue;
    break;
  }
  return slogan.slice(from, end);
}

/**
 * Of 四查四补 what it counts if its parts are the halves of each member (查损补失, 查漏补缺, …): four; undefined for a slogan
 * whose parts are not of one count.
 */
export function asPairs({ kind, parts, ones }: Slogan): { slogan: Slogan; closing: string } | undefined {
  const [first, second] = parts;
  if (kind !== 'members' || ones || parts.length !== 2 || !first || !second) return undefined;
  if (first.count !== second.count || !first.head || !second.head) return undefined;
  return {
    slogan: { parts: [first], count: first.count, kind: 'members', ones: false },
    closing: second.head,
  };
}

function countingSlogan(slogan: string): Slogan | undefined {
  const parts: Part[] = [];
  let at = 0;
  while (at < slogan.length) {
    NUMERAL.lastIndex = at;
    const digits = NUMERAL.exec(slogan)?.[0];
    if (digits === undefined) {
      // 村级四议两公开: words before the first number do not count anything
      const next = slogan.slice(at).search(/[一二两双三四五六七八九十\d]/u);
      if (parts.length > 0 || next < 0 || next > 2) return undefined;
      at += next;
      continue;
    }
    const count = numeral(digits);
    if (count === undefined || count < 1 || count > MOST_MEMBERS) return undefined;
    at += digits.length;
    const plus = /^(?:\+\d+)+/u.exec(slogan.slice(at))?.[0] ?? '';
    at += plus.length;
    const head = headAt(slogan, at);
    at += head.length;
    const more = plus.split('+').reduce((sum, n) => sum + Number(n || 0), 0);
    const counted = withoutMeasure(head);
    parts.push({ count: count + more, head: NO_HEAD.test(head) || NO_HEAD.test(counted) ? '' : counted });
    if (head === '' || UNIT.test(head)) return undefined;
  }
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (parts.length === 0 || count < 2 || count > MOST_MEMBERS) return undefined;
  return { parts, count, kind: 'members', ones: parts.every((part) => part.count === 1) };
}
