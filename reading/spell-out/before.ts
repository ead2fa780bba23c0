/** Lists that stand right before the slogan: two thirds of all. */
import type { Span } from '../types';
import { agreement } from './agreement';
import { type Candidate, endsInVerb, ENOUGH, withQuotes } from './candidate';
import { type Enumeration, listBefore, partsBefore, runTogether, texts } from './enumeration';
import { trimFirst, trimQuoted, trimTail } from './extent';
import type { Slogan } from './slogan';
import type { View } from './view';
import { endsGoverning, GLUE_NAMING, GLUE_PLAIN, GLUE_VERB, isOnlyGoverning } from './words';

const NUMERIC_IN_QUOTES = /“[新老]?[一二两双三四五六七八九十\d]/u;

interface Glue {
  end: number;
  /** `touch`: nothing; `naming`: words that call the list by the name; `loose`: 的, or a verb; `bracket`: list（name）. */
  kind: 'touch' | 'naming' | 'loose' | 'bracket';
  etc: boolean;
}

/** A clause between list and slogan that calls the one the other: 服装、家电、家具，曾经被称为外贸出口的“老三样”. */
const CALLED =
  /，[^，。；：、\n“”]{0,8}(?:称为|称作|称之为|誉为|叫做|叫作|概括为|归纳为|总结为|统称|合称|并称|简称)[^，。；：、\n“”]{0,10}$/u;

/** 管行业…、管业务…、…，这就是我们所讲的“三个必须”: the clause says what the list before it is. */
const SO_IS = /，这(?:[就也便正]?是|[就也便]叫)[^，。；：、！？\n“”]{0,28}(?:的|说|讲|谓|称)$/u;

/** Goes left over what links a list to the slogan that follows it. */
function glueBefore(view: View, at: number): Glue {
  let end = at;
  let kind: Glue['kind'] = 'touch';
  let etc = false;
  const clause =
    CALLED.exec(view.s.slice(Math.max(0, at - 24), at))?.[0] ??
    SO_IS.exec(view.s.slice(Math.max(0, at - 32), at))?.[0];
  if (clause) return { end: at - clause.length, kind: 'naming', etc };
  for (let step = 0; step < 4; step++) {
    const before = view.s.slice(Math.max(0, end - 12), end);
    const naming = GLUE_NAMING.exec(before)?.[0];
    const plain = naming ? undefined : GLUE_PLAIN.exec(before)?.[0];
    const verb = step === 0 ? GLUE_VERB.exec(before)?.[0] : undefined;
    if (naming) {
      end -= naming.length;
      kind = 'naming';
    } else if (plain) {
      if (plain === '，' && kind !== 'naming') break;
      end -= plain.length;
      if (plain.startsWith('等')) etc = true;
      else if (kind === 'touch' && plain !== '，') kind = 'loose';
    } else if (verb) {
      end -= verb.length;
      kind = 'loose';
    } else if (before.endsWith('。') && kind === 'naming') end--;
    else if (before.endsWith('（') && view.mate[end - 1]! > 0) {
      end--;
      kind = 'bracket';
    } else break;
  }
  return { end, kind, etc };
}

const PROVINCE =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)/u;

/** A list that goes on to the slogan, or none: …、…和“双核”地区 (but 群众参与, 法律普及). */
const GOES_ON = /(?:[、：；“（\n]|(?<!参)与|(?<![普涉])及|(?<![平温缓饱共谐])和)$/u;

/** 5名困难群众和9名“三老人员”: what is counted is itself an item. */
const QUANTITY = /[\d一二三四五六七八九十百千万][余多]?[名户个位人家项条支座]$/u;

/** 厦鼓航线、厦漳航线、厦金“小三通”航线: the slogan stands inside the last item. */
function isInLastItem(view: View, words: string[], end: number): boolean {
  const others = words.slice(0, -1);
  const tail = others[0]!.slice(-2);
  return (
    others.every((w) => w.endsWith(tail)) && !words.at(-1)!.endsWith(tail) && view.s.startsWith(tail, end)
  );
}

/** 稳定、发展、生态、强边“四件大事”; 扩绿兴绿护绿“三绿”; 教育优先、…等“十大工程” (partial). */
export function touchingBefore(view: View, slogan: Slogan, mention: Span): Candidate[] {
  if (slogan.kind === 'initials' || slogan.kind === 'plus') return [];
  const { start, end } = withQuotes(view, mention);
  const glue = glueBefore(view, start);
  if (glue.end === 0 || GOES_ON.test(view.s.slice(Math.max(0, glue.end - 2), glue.end))) return [];
  if (QUANTITY.test(view.s.slice(Math.max(0, glue.end - 8), glue.end))) return [];
  const found: Candidate[] = [];
  const list = listBefore(view, glue.end, slogan);
  if (list) {
    const filling = view.s[list.start] === '“' && view.mate[list.start] === list.end - 1;
    const ended = trimTail(view, list.members);
    const members = (filling ? trimQuoted : trimFirst)(view, ended);
    const words = texts(view, members);
    const quoted = start < mention.start;
    const weight = weigh(view, slogan, list, words, glue, quoted);
    if (weight > 0 && !isInLastItem(view, words, end)) found.push({ members, weight, partial: false });
  }
  const run = glue.kind === 'touch' ? runTogether(view, glue.end, slogan) : undefined;
  if (run) found.push({ members: run, weight: slogan.count > 2 ? 5 : 4, partial: false });
  const lasting = list ? undefined : lastWithHead(view, slogan, glue.end);
  if (lasting) found.push({ members: lasting, weight: WEIGHT[glue.kind] + 2, partial: false });
  if (!list && glue.etc) found.push(...partial(view, slogan, glue.end));
  return found;
}

/** 挨村、挨户开展查损补失、查漏补缺、查短补齐“三查”: of more parts than counted the last that open with the head, and no more. */
function lastWithHead(view: View, slogan: Slogan, end: number): Span[] | undefined {
  const head = slogan.parts.length === 1 ? slogan.parts[0]!.head : '';
  if (head === '' || head === '一' || slogan.count < 3) return undefined;
  const parts = partsBefore(view, end, '、', slogan.count + 4);
  if (parts.length <= slogan.count) return undefined;
  const [before, first, ...others] = parts.slice(-slogan.count - 1);
  if (!before || !first || view.s.slice(before.start, before.end).includes(head)) return undefined;
  const at = view.s.slice(first.start, first.end).lastIndexOf(head);
  const opens = others.every((m) => view.s.startsWith(head, m.start) && m.end - m.start > head.length);
  if (at < 0 || !opens || first.end - first.start - at <= head.length) return undefined;
  return [{ start: first.start + at, end: first.end }, ...others];
}

const WEIGHT: Record<Glue['kind'], number> = { touch: 4, naming: 5, loose: 3, bracket: 5 };

function weigh(
  view: View,
  slogan: Slogan,
  list: Enumeration,
  words: string[],
  glue: Glue,
  quoted: boolean,
): number {
  if (endsInVerb(words) && glue.kind !== 'naming') return 0;
  // “八八战略”“千万工程”“两山”: one more in the row
  if (list.by === '”' && glue.kind === 'touch' && view.s[list.end] === '“') return 0;
  // 增强“四个意识”、做到“两个维护”: a chain of slogans, each with its verb
  const numeric = words.filter((w) => NUMERIC_IN_QUOTES.test(w)).length;
  if (numeric > 0 && numeric < words.length && list.by !== '+') return 0;
  const agree = agreement(words, slogan);
  // 党员、干部深刻领悟“两个确立”: the sentence's verb, unless all members are verbal (产业带动、创业带动) or alike in
  // length (民情收集、问题反馈、跟踪落实)
  const last = words.at(-1)!;
  // 不担当、慢作为以及去年以来“四风”问题: a time is no member, it belongs to the slogan, which is itself an item
  if (/^(?:在|从|到)./u.test(last) || /(?:以来|以后|之后|期间)$/u.test(last)) return 0;
  if (
    agree === 0 &&
    glue.kind !== 'naming' &&
    last.length > 2 &&
    endsGoverning(last) &&
    !words.slice(0, -1).some(endsGoverning) &&
    !areEven(words)
  )
    return 0;
  let weight = WEIGHT[glue.kind] + agree + (view.s[list.start] === '“' ? 1 : 0);
  if (slogan.kind === 'characters') return weight;
  if (slogan.ones || (slogan.parts.length > 1 && agree === 0 && glue.kind === 'touch')) weight -= 2;
  // the places where something is done: 在河北、安徽、山东、河南“一喷三防”
  if (agree === 0 && words.every((w) => PROVINCE.test(w))) weight -= 2;
  if (slogan.count === 2)
    weight += weighTwo(slogan, list, words) - (quoted || agree > 0 || list.by === '和' ? 0 : 0.5);
  if (slogan.parts.every((part) => part.head === '')) weight++;
  // 一部…、若干部…和四部…、…: as many pauses as wanted, but not between the members
  const joined = words.slice(0, -1).some((w) => /.[和与].{2}/u.test(w)) && !/[和与]/u.test(words.at(-1)!);
  return agree === 0 && joined ? weight - 1 : weight;
}

/** Three members or more of four characters or more, all of one length. */
function areEven(words: readonly string[]): boolean {
  const length = words[0]!.length;
  return words.length > 2 && length > 3 && words.every((word) => word.length === length);
}

/** What 双增长, 双丰收 say of two subjects: no member repeats it. */
const PREDICATE =
  /^(?:增长|增|下降|降|提升|提高|丰收|逆转|减少|缩减|减|赢|促进|驱动|达标|突破|过硬|轮驱动)$/u;

/** Any clause with 和 has two halves, so a list of two needs more: a pause mark, halves of one length, 双 and a predicate. */
function weighTwo(slogan: Slogan, list: Enumeration, words: string[]): number {
  const [first = '', second = ''] = words;
  // 凝聚创新合力奋勇前进——习近平在科技大会两院院士大会: a headline’s dash
  if (list.by === '—' && Math.max(first.length, second.length) > 8) return -9;
  // 坚持和落实“两个毫不动摇”
  if (isOnlyGoverning(first) && isOnlyGoverning(second)) return -9;
  const even = first.length === second.length && first.length > 1;
  const predicate = PREDICATE.test(slogan.parts[0]?.head ?? '');
  const long = Math.max(first.length, second.length);
  if (predicate) return long <= 16 ? 1 : list.by === '和' ? -1 : 0;
  if (list.by === '和') return even ? 0 : -3;
  const alike = second.length > 2 && second.length <= 8 && long <= 3 * Math.min(first.length, second.length);
  return even ? 1 : alike ? 0 : -1;
}

/** 就业创业、教育优先等“十大民生工程”: some of them. */
function partial(view: View, slogan: Slogan, end: number): Candidate[] {
  if (slogan.kind !== 'members' || slogan.ones) return [];
  for (let count = Math.min(slogan.count - 1, 12); count >= 2; count--) {
    const list = listBefore(view, end, { ...slogan, count, parts: [{ count, head: '' }] });
    if (!list || list.by !== '、') continue;
    const members = trimFirst(view, list.members);
    return endsInVerb(texts(view, members)) ? [] : [{ members, weight: ENOUGH, partial: true }];
  }
  return [];
}
