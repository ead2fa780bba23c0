import type { Random } from './random';
import type { Twins } from './twins';

/** One thing that page code does, done to both twins. `settled` tricks come in a task of their own. */
interface Trick {
  weight: number;
  settled?: boolean;
  do: (twins: Twins, random: Random) => void;
}

const TEXTS = [
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
const MARKUP = [
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
];
/** Larger pages only make each step slower. */
const MOST_ELEMENTS = 120;

const HAN = /\p{Script=Han}/u;

function fits(parent: Node, child: Node): boolean {
  return !child.contains(parent);
}

type Pair<T extends Node> = [T, T];

function element(twins: Twins, random: Random): Pair<HTMLElement> {
  return random.of(twins.elements());
}

function inner(twins: Twins, random: Random): Pair<HTMLElement> | null {
  const all = twins.elements();
  return all.length > 1 ? random.of(all.slice(1)) : null;
}

function text(twins: Twins, random: Random, wanted: (twin: Text) => boolean = () => true): Pair<Text> | null {
  const all = twins.texts.filter(([, twin]) => twin.isConnected && wanted(twin));
  return all.length > 0 ? random.of(all) : null;
}

/** A Text node that Tifa never draws over: page code may read it and cut it as it likes. */
function latin(twins: Twins, random: Random): Pair<Text> | null {
  return text(twins, random, ({ data }) => !HAN.test(data));
}

function newText(twins: Twins, random: Random): Pair<Text> {
  const data = random.of(TEXTS);
  const made: Pair<Text> = [document.createTextNode(data), document.createTextNode(data)];
  twins.texts.push(made);
  return made;
}

function newNodes(twins: Twins, random: Random): Pair<DocumentFragment> {
  const markup = random.of(MARKUP);
  const make = () => document.createRange().createContextualFragment(markup);
  const made: Pair<DocumentFragment> = [make(), make()];
  twins.hold(...made);
  return made;
}

/** Puts a pair of nodes somewhere: at the end, at the start, before or after a known element or text. */
function insert(twins: Twins, random: Random, made: Pair<Node>): void {
  const way = random.of(['append', 'prepend', 'before', 'after', 'before', 'after'] as const);
  if (way === 'append' || way === 'prepend') {
    const parent = element(twins, random);
    if (fits(parent[1], made[1])) parent.forEach((each, i) => each[way](made[i] ?? ''));
    return;
  }
  const at = random.chance(0.5) ? inner(twins, random) : text(twins, random);
  if (at && fits(at[1], made[1])) at.forEach((each, i) => each[way](made[i] ?? ''));
}

export const TRICKS: Record<string, Trick> = {
  insertNodes: { weight: 6, do: (twins, random) => insert(twins, random, newNodes(twins, random)) },
  insertText: { weight: 4, do: (twins, random) => insert(twins, random, newText(twins, random)) },
  insertBigPiece: {
    weight: 1,
    do: (twins, random) => {
      if (twins.elements().length > MOST_ELEMENTS) return;
      for (let i = 0; i < 8; i++) insert(twins, random, newNodes(twins, random));
    },
  },
  removeElement: {
    weight: 6,
    do: (twins, random) => inner(twins, random)?.forEach((each) => each.remove()),
  },
  thinOut: {
    weight: 3,
    do: (twins, random) => {
      for (let all = twins.elements(); all.length > MOST_ELEMENTS; all = twins.elements())
        random.of(all.slice(1)).forEach((each) => each.remove());
    },
  },
  moveElement: {
    weight: 6,
    do: (twins, random) => {
      const moved = inner(twins, random);
      if (moved) insert(twins, random, moved);
    },
  },
  reorder: {
    weight: 4,
    do: (twins, random) => {
      const all = twins.elements();
      const [, parent] = random.of(all);
      const children = all.filter(([, child]) => child.parentNode === parent).reverse();
      for (const child of children) for (const each of child) each.parentElement?.append(each);
    },
  },
  takeOutAndPutBack: {
    weight: 4,
    do: (twins, random) => {
      const moved = inner(twins, random);
      if (!moved) return;
      const back = moved.map((each) => ({ parent: each.parentNode, next: each.nextSibling }));
      moved.forEach((each) => each.remove());
      moved.forEach((each, i) => back[i]?.parent?.insertBefore(each, back[i]?.next ?? null));
    },
  },
  setText: {
    weight: 8,
    do: (twins, random) => {
      const data = random.of(TEXTS);
      const way = random.below(3);
      text(twins, random)?.forEach((each) => {
        if (way === 0) each.data = data;
        else if (way === 1) each.nodeValue = data;
        else each.textContent = data;
      });
    },
  },
  removeText: { weight: 3, do: (twins, random) => text(twins, random)?.forEach((each) => each.remove()) },
  replaceText: {
    weight: 3,
    do: (twins, random) => {
      const old = text(twins, random);
      if (!old) return;
      const made = newText(twins, random);
      old.forEach((each, i) => each.replaceWith(made[i] ?? ''));
    },
  },
  moveText: {
    weight: 5,
    do: (twins, random) => {
      const moved = text(twins, random);
      if (moved) insert(twins, random, moved);
    },
  },
  wrapText: {
    weight: 3,
    do: (twins, random) => {
      const tag = random.of(['span', 'b', 'div', 'font']);
      text(twins, random)?.forEach((each) => {
        const wrapper = document.createElement(tag);
        each.replaceWith(wrapper);
        wrapper.append(each);
      });
    },
  },
  changeLatin: {
    weight: 4,
    do: (twins, random) => {
      const found = latin(twins, random);
      if (!found) return;
      const at = random.below(found[1].length + 1);
      const way = random.below(4);
      const split = found.map((each) => {
        if (way === 0) each.appendData('追加的汉字');
        else if (way === 1) each.insertData(at, ' in between ');
        else if (way === 2) each.deleteData(at, 3);
        else return each.splitText(at);
        return null;
      });
      const [mine, other] = split;
      if (mine && other) twins.texts.push([mine, other]);
    },
  },
  splitNewText: {
    weight: 3,
    do: (twins, random) => {
      const made = newText(twins, random);
      insert(twins, random, made);
      if (!made[1].parentNode) return;
      const at = random.below(made[1].length + 1);
      const [mine, other] = made.map((each) => each.splitText(at));
      if (mine && other) twins.texts.push([mine, other]);
    },
  },
  setTextContent: {
    weight: 3,
    do: (twins, random) => {
      const data = random.of(TEXTS);
      const found = inner(twins, random);
      if (found) twins.letGo(found[1]);
      found?.forEach((each) => (each.textContent = data));
      if (found) twins.hold(...found);
    },
  },
  setMarkup: {
    weight: 3,
    do: (twins, random) => {
      const markup = random.of(MARKUP) + random.of(MARKUP);
      const found = inner(twins, random);
      if (found) twins.letGo(found[1]);
      found?.forEach((each) => (each.innerHTML = markup));
      if (found) twins.hold(...found);
    },
  },
  replaceChildren: {
    weight: 2,
    do: (twins, random) => {
      const found = inner(twins, random);
      if (!found) return;
      const made = newNodes(twins, random);
      found.forEach((each, i) => each.replaceChildren(made[i] ?? ''));
    },
  },
  moveAllChildren: {
    weight: 2,
    do: (twins, random) => {
      const from = inner(twins, random);
      const to = inner(twins, random);
      if (!from || !to || !fits(to[1], from[1])) return;
      from.forEach((each, i) => {
        const fragment = document.createDocumentFragment();
        while (each.firstChild) fragment.append(each.firstChild);
        to[i]?.append(fragment);
      });
    },
  },
  copyNodes: {
    weight: 3,
    settled: true,
    do: (twins, random) => {
      const found = inner(twins, random);
      if (!found || found[1].querySelectorAll('*').length > 20) return;
      insert(twins, random, [found[0].cloneNode(true), found[1].cloneNode(true)]);
    },
  },
  copyMarkup: {
    weight: 3,
    settled: true,
    do: (twins, random) => {
      const from = inner(twins, random);
      const to = inner(twins, random);
      if (!from || !to || from[1].querySelectorAll('*').length > 20) return;
      twins.letGo(to[1]);
      to.forEach((each, i) => (each.innerHTML = from[i]?.innerHTML ?? ''));
    },
  },
  addMarkupInPlace: {
    weight: 1,
    settled: true,
    do: (twins, random) => {
      const found = inner(twins, random);
      if (found) twins.letGo(found[1]);
      found?.forEach((each) => (each.innerHTML += '<b>添</b>'));
    },
  },
  normalize: {
    weight: 3,
    settled: true,
    do: (twins, random) => {
      element(twins, random).forEach((each) => each.normalize());
      twins.letGoOfRemoved();
    },
  },
  removeLastChild: {
    weight: 2,
    settled: true,
    do: (twins, random) => inner(twins, random)?.forEach((each) => each.lastChild?.remove()),
  },
  replaceLastChild: {
    weight: 1,
    settled: true,
    do: (twins, random) => {
      const made = newText(twins, random);
      inner(twins, random)?.forEach((each, i) => each.lastChild?.replaceWith(made[i] ?? ''));
    },
  },
  removeFirstChild: {
    weight: 2,
    settled: true,
    do: (twins, random) => inner(twins, random)?.forEach((each) => each.firstChild?.remove()),
  },
  makeEditable: {
    weight: 1,
    do: (twins, random) =>
      inner(twins, random)?.forEach((each) => {
        if (each.isContentEditable || each.hasAttribute('contenteditable'))
          each.removeAttribute('contenteditable');
        else each.setAttribute('contenteditable', 'true');
      }),
  },
  changeLanguage: {
    weight: 1,
    do: (twins, random) =>
      inner(twins, random)?.forEach((each) => {
        if (each.hasAttribute('lang')) each.removeAttribute('lang');
        else each.setAttribute('lang', 'en');
      }),
  },
};
