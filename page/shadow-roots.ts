/** The open shadow roots of a document, as they are met. */
export class ShadowRoots {
  readonly #roots = new Set<ShadowRoot>();
  /** Components that had no shadow root when they were met. */
  readonly #hosts = new Set<Element>();
  readonly #onRoot: (root: ShadowRoot) => void;

  /** `onRoot` is called once with each shadow root. */
  constructor(onRoot: (root: ShadowRoot) => void) {
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

  [Symbol.iterator](): Iterator<ShadowRoot> {
    return this.#roots[Symbol.iterator]();
  }

  enter(host: Element): void {
    const { shadowRoot } = host;
    if (!shadowRoot) this.#hosts.add(host);
    if (!shadowRoot || this.#roots.has(shadowRoot)) return;
    this.#hosts.delete(host);
    this.#roots.add(shadowRoot);
    this.#onRoot(shadowRoot);
  }

  /** Nothing tells of a shadow root that an element gets later: looked for when the page has loaded or changes. */
  readonly enterLate = (): void => {
    for (const host of this.#hosts) {
      if (!host.isConnected) this.#hosts.delete(host);
      else if (host.shadowRoot) this.enter(host);
    }
  };
}
