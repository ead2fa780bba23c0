import { blockOfText, isCurrent, type Block } from './block';
import { compareAcross } from './roots';

/** The blocks of a document: by element for the observers, by Text node for what the page changes. */
export class BlockSet {
  readonly #all = new Set<Block>();
  #order: Block[] = [];
  readonly #byElement = new Map<Element, Set<Block>>();

  get size(): number {
    return this.#all.size;
  }

  has(block: Block): boolean {
    return this.#all.has(block);
  }

  in(element: Element): ReadonlySet<Block> {
    return this.#byElement.get(element) ?? NONE;
  }

  [Symbol.iterator](): Iterator<Block> {
    return this.#all[Symbol.iterator]();
  }

  /** Returns whether it is the first block of its element. */
  add(block: Block): boolean {
    this.#all.add(block);
    const others = this.#byElement.get(block.element);
    if (others) others.add(block);
    else this.#byElement.set(block.element, new Set([block]));
    return !others;
  }

  /** Returns whether it was the last block of its element. */
  delete(block: Block): boolean {
    if (!this.#all.delete(block)) return false;
    const others = this.#byElement.get(block.element);
    others?.delete(block);
    if (others?.size !== 0) return false;
    this.#byElement.delete(block.element);
    return true;
  }

  clear(): void {
    this.#all.clear();
    this.#order = [];
    this.#byElement.clear();
  }

  /** The block that holds a Text node now, if it is one of ours still. */
  holding(node: Text): Block | undefined {
    const block = blockOfText(node);
    return block && this.#all.has(block) ? block : undefined;
  }

  /** The blocks that hold any of these Text nodes. */
  holdingAny(runs: readonly { node: Text }[]): Set<Block> {
    return new Set(runs.flatMap(({ node }) => this.holding(node) ?? []));
  }

  /** The blocks with text under `node`. */
  under(node: Node): Set<Block> {
    const found = new Set<Block>();
    const take = (text: Node) => {
      const block = text instanceof Text ? this.holding(text) : undefined;
      if (block) found.add(block);
    };
    take(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) take(text);
    return found;
  }

  /**
   * In document order, those that still stand in the page. Browsers compare the places of far siblings by walking from
   * one to the other, so the last order is kept: few comparisons are left, of neighbours.
   */
  inOrder(): Block[] {
    const known = new Set(this.#order.filter((block) => this.#all.has(block)));
    for (const block of this.#all) known.add(block);
    this.#order = [...known].filter(isCurrent).sort((a, b) => compare(a.runs[0]?.node, b.runs[0]?.node));
    return [...this.#order];
  }
}

const NONE: ReadonlySet<Block> = new Set();

function compare(a: Node | undefined, b: Node | undefined): number {
  return a && b ? compareAcross(a, b) : 0;
}
