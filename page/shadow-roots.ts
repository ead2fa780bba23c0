/** The open shadow roots of a document, as they are met. */
export class ShadowRoots {
  readonly #roots = new Set<ShadowRoot>();
  /** Components that had no shadow root when they were met. */
  readonly #hosts = new Set<Element>();
  readonly #onRoot: (root: ShadowRoot, isNew: boolean) => void;

  /** `onRoot` is called with the shadow root of each host that is met, `isNew` the first time. */
  constructor(onRoot: (root: ShadowRoot, isNew: boolean) => void) {
    this.#onRoot = onRoot;
  }

  start(): void {
    addEventListener('load', this.enterLate, { once: true });
  }

  clear(): void {
    removeEventListener('load', this.enterLate);
    this.#roots.clear();
    this.#hosts.clear();
  }

  get size(): number {
    return this.#roots.size;
  }

  [Symbol.iterator](): Iterator<ShadowRoot> {
    return this.#roots[Symbol.iterator]();
  }

  enter(host: Element): void {
    const { shadowRoot } = host;
    if (!shadowRoot) return void this.#hosts.add(host);
    const isNew = !this.#roots.has(shadowRoot);
    this.#hosts.delete(host);
    this.#roots.add(shadowRoot);
    this.#onRoot(shadowRoot, isNew);
  }

  /** Meets the shadow root that holds a node, if it has not been met. */
  enterAround(node: Node): void {
    const root = node.getRootNode();
    if (root instanceof ShadowRoot && !this.#roots.has(root)) this.enter(root.host);
  }

  /** Nothing tells of a shadow root that an element gets later: looked for when the page has loaded or changes. */
  readonly enterLate = (): void => {
    for (const host of this.#hosts) {
      if (!host.isConnected) this.#hosts.delete(host);
      else if (host.shadowRoot) this.enter(host);
    }
  };
}
