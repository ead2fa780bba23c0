import { hostsUnder } from './roots';

/** What is done with a shadow root. */
export interface RootCare {
  /** Once, when it is met: from then on what the page does in it is seen. */
  watch: (root: ShadowRoot) => void;
  /** Its text is read, each time a walk through the page comes to its host. */
  read: (root: ShadowRoot) => void;
}

/** The open shadow roots of a document, as they are met. */
export class ShadowRoots {
  readonly #roots = new Set<ShadowRoot>();
  /** Components that had no shadow root when they were met. */
  readonly #hosts = new Set<Element>();
  readonly #care: RootCare;

  constructor(care: RootCare) {
    this.#care = care;
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

  /** Meets the hosts at and under a node before a walk comes to them: it takes its time, and the page goes on. */
  watchUnder(top: Node): void {
    for (const host of hostsUnder(top)) this.#watch(host);
  }

  enter(host: Element): void {
    this.#watch(host);
    if (host.shadowRoot) this.#care.read(host.shadowRoot);
  }

  #watch(host: Element): void {
    const { shadowRoot } = host;
    if (!shadowRoot) return void this.#hosts.add(host);
    if (this.#roots.has(shadowRoot)) return;
    this.#hosts.delete(host);
    this.#roots.add(shadowRoot);
    this.#care.watch(shadowRoot);
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
