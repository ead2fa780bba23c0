import { holdsAcross } from '../../page/roots';
import type { Random } from './random';
import type { Twins } from './twins';

/** One thing that page code does, done to both twins. `settled` tricks come in a task of their own. */
export interface Trick {
  weight: number;
  settled?: boolean;
  do: (twins: Twins, random: Random) => void;
}

export const TEXTS = [
  '会议强调，要大力践行“四敢”要求。',
  '三会一课',
  '四敢',
  '群众的获得感不断增强，',
  '　　缩进的一段。',
  '第3次通报',
  'no Chinese here',
  ' ',
  '\n  ',
  '',
  '，',
];
export const MARKUP = [
  '<p>新的一段，落实“三会一课”。</p>',
  '<p>前<b>中</b>后 <i>mixed 文字</i></p>',
  '<div>块<div>里的块</div>尾</div>',
  '<ul><li>一</li><li>二项</li></ul>',
  '<span>行内四敢</span>',
  '<b>粗体</b>',
  '<em>latin</em>',
  '<br>',
  '<code>代码</code>',
  '<ruby>汉<rt>hàn</rt></ruby>',
  '<section><h2>标题</h2>正文<br><br>　　再一段</section>',
  'bare text 裸文本',
  '<x-news>槽里的<i>字</i></x-news>',
];
/** Larger pages only make each step slower. */
export const MOST_ELEMENTS = 120;

const HAN = /\p{Script=Han}/u;

export function fits(parent: Node, child: Node): boolean {
  return !holdsAcross(child, parent);
}

/** A node of the page and its like in the twin. */
export type Pair<T extends Node> = [T, T];

export function element(twins: Twins, random: Random): Pair<HTMLElement> {
  return random.of(twins.elements());
}

export function inner(twins: Twins, random: Random): Pair<HTMLElement> | null {
  const all = twins.elements();
  return all.length > 1 ? random.of(all.slice(1)) : null;
}

export function text(
  twins: Twins,
  random: Random,
  wanted: (twin: Text) => boolean = () => true,
): Pair<Text> | null {
  const all = twins.texts.filter(([, twin]) => twin.isConnected && wanted(twin));
  return all.length > 0 ? random.of(all) : null;
}

/** A Text node that Tifa never draws over: page code may read it and cut it as it likes. */
export function latin(twins: Twins, random: Random): Pair<Text> | null {
  return text(twins, random, ({ data }) => !HAN.test(data));
}

export function newText(twins: Twins, random: Random): Pair<Text> {
  const data = random.of(TEXTS);
  const made: Pair<Text> = [document.createTextNode(data), document.createTextNode(data)];
  twins.texts.push(made);
  return made;
}

export function newNodes(twins: Twins, random: Random): Pair<DocumentFragment> {
  const markup = random.of(MARKUP);
  const make = () => document.createRange().createContextualFragment(markup);
  const made: Pair<DocumentFragment> = [make(), make()];
  twins.hold(...made);
  return made;
}

/** Puts a pair of nodes somewhere: at the end, at the start, before or after a known element or text. */
export function insert(twins: Twins, random: Random, made: Pair<Node>): void {
  const way = random.of(['append', 'prepend', 'before', 'after', 'before', 'after'] as const);
  if (way === 'append' || way === 'prepend') {
    const parent = element(twins, random);
    if (fits(parent[1], made[1])) parent.forEach((each, i) => each[way](made[i] ?? ''));
    return;
  }
  const at = random.chance(0.5) ? inner(twins, random) : text(twins, random);
  if (at && fits(at[1], made[1])) at.forEach((each, i) => each[way](made[i] ?? ''));
}
