import { textOf } from '../../page/drawing';
import { OWN_SELECTOR } from '../../page/own-elements';

const NOT_OURS = `:not(${OWN_SELECTOR}, :is(${OWN_SELECTOR}) *)`;

export const START = `
  <article><h1>雪山脚下的新气象</h1>
    <p>初冬的红柳县，阳光洒满河谷，大力践行“四敢”要求。</p>
    <p>在桑珠村，<b>三会一课</b>不能走过场，<a href="#">党员<i>干部</i></a>要带头干。</p>
    <p>plain Latin text</p>
    <div>一行<br>二行<br><br>　　三行<span>四敢</span></div>
    <ul><li>甲项</li><li>乙项</li><li>third item</li></ul>
    <table><tr><td>表格</td><td>cell</td></tr></table>
  </article>`;

/** The page that is annotated and its twin that never is: whatever is done to one is done to the other. */
export class Twins {
  readonly page: HTMLElement;
  readonly twin: HTMLElement;
  /** Text nodes that page code has hold of, in both. */
  texts: [Text, Text][] = [];

  constructor() {
    document.body.innerHTML = START;
    this.page = document.body;
    this.twin = document.implementation.createHTMLDocument().body;
    this.twin.innerHTML = START;
    this.hold(this.page, this.twin);
  }

  /** The elements that page code knows, in document order: the same number in both. */
  elements(): [HTMLElement, HTMLElement][] {
    const mine = elementsIn(this.page);
    const other = elementsIn(this.twin);
    if (mine.length !== other.length) throw new Error(`${mine.length} elements, ${other.length} in the twin`);
    return mine.map((element, i) => [element, other[i] ?? this.twin]);
  }

  /** Takes hold of the texts in two subtrees that were made alike just now. */
  hold(mine: Node, other: Node): void {
    const a = textsIn(mine);
    const b = textsIn(other);
    if (a.length !== b.length) throw new Error('held too late');
    a.forEach((text, i) => {
      const twin = b[i];
      if (twin) this.texts.push([text, twin]);
    });
    if (this.texts.length > 300) this.texts = this.texts.filter(([, twin]) => twin.isConnected).slice(-200);
  }

  /** Lets go of the texts in two subtrees before their content is replaced: browsers sometimes keep a node then. */
  letGo(other: Node): void {
    this.texts = this.texts.filter(([, twin]) => !other.contains(twin));
  }

  /** What `normalize()` has joined to another node is of no more use. */
  letGoOfRemoved(): void {
    this.texts = this.texts.filter(([, twin]) => twin.isConnected);
  }

  /** What differs in what a reader or the page's scripts can see while pinyin is drawn. */
  seenDifference(): string | null {
    const [mine, other] = [acrossRoots(this.page, 'textContent'), acrossRoots(this.twin, 'textContent')];
    return mine === other ? this.heldDifference(textOf) : `text ${around(mine, other)}`;
  }

  /** What differs once all is taken back. */
  difference(): string | null {
    const [mine, other] = [acrossRoots(this.page, 'innerHTML'), acrossRoots(this.twin, 'innerHTML')];
    if (mine !== other) return `markup ${around(mine, other)}`;
    return this.heldDifference(({ data }) => data);
  }

  private heldDifference(dataOf: (text: Text) => string): string | null {
    for (const [text, twin] of this.texts) {
      if (dataOf(text) !== twin.data) return `held text is “${dataOf(text)}”, should be “${twin.data}”`;
      if (text.isConnected !== twin.isConnected)
        return `held text “${text.data}” is ${text.isConnected ? '' : 'not '}in the page`;
    }
    return null;
  }
}

/** What a tree and the shadow roots in it hold. */
function acrossRoots(root: HTMLElement, what: 'innerHTML' | 'textContent'): string {
  return [root, ...shadowRootsIn(root)].map((each) => each[what]).join('\n#shadow ');
}

/** The shadow roots in a tree and in one another. */
export function shadowRootsIn(root: HTMLElement): ShadowRoot[] {
  return elementsIn(root).flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

/** The first place where two strings differ. */
function around(is: string, shouldBe: string): string {
  let at = 0;
  while (is[at] === shouldBe[at]) at++;
  const near = (whole: string) => JSON.stringify(whole.slice(Math.max(0, at - 60), at + 120));
  return `at ${at}\n  is        ${near(is)}\n  should be ${near(shouldBe)}`;
}

/** `root` and the elements in it that are not ours, those in shadow roots after their host. */
function elementsIn(root: HTMLElement | ShadowRoot): HTMLElement[] {
  const found: HTMLElement[] = root instanceof HTMLElement ? [root] : [];
  // A selector, not a walker with a filter: this is asked for in each step.
  for (const element of root.querySelectorAll<HTMLElement>(NOT_OURS)) {
    found.push(element);
    if (element.shadowRoot) found.push(...elementsIn(element.shadowRoot));
  }
  return found;
}

function textsIn(root: Node): Text[] {
  if (root instanceof Text) return [root];
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) found.push(node);
  return found;
}
