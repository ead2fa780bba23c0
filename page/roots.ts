import { isOurs } from './own-elements';

/**
 * A page is a document and the open shadow roots in it. The DOM's own ways up, `contains` and document order stop at a
 * root; these go on.
 */

/** The element above a node, the host where the node stands at the top of a shadow root. */
export function elementAbove(node: Node): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** Whether `node` is `root` or in it, in whatever shadow root. */
export function holdsAcross(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostOf(at)) if (root.contains(at)) return true;
  return false;
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Where `b` stands after `a` on the page, negative; a host comes before what is in its root. */
export function compareAcross(a: Node, b: Node): number {
  if (a === b) return 0;
  if (a.getRootNode() === b.getRootNode()) return compareHere(a, b);
  const [above, others] = [hostsOf(a), hostsOf(b)];
  for (let i = 0; ; i++) {
    const [one, other] = [above[i], others[i]];
    if (!one || !other) return above.length - others.length;
    if (one !== other) return compareHere(one, other);
  }
}

/** The node's place in the document, then in each shadow root on the way to it: the outermost host first. */
function hostsOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = hostOf(at)) path.unshift(at);
  return path;
}

function compareHere(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/**
 * The elements at and under a node that have an open shadow root, met before or not, or may get one; those in shadow
 * roots too. Looks at every element.
 */
export function* hostsUnder(top: Node): Generator<Element> {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = top; node; node = walker.nextNode()) {
    if (!(node instanceof Element)) continue;
    const { shadowRoot } = node;
    if ((!shadowRoot && !mayGetShadow(node)) || isOurs(node)) continue;
    yield node;
    if (shadowRoot) yield* hostsUnder(shadowRoot);
  }
}

/** The open shadow roots under a node, its own and those in them too. */
export function* rootsUnder(top: Node): Generator<ShadowRoot> {
  for (const { shadowRoot } of hostsUnder(top)) if (shadowRoot) yield shadowRoot;
}

/** What has the focus, in whatever open shadow root. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** What an event is about; outside a shadow root browsers name its host instead. */
export function targetOf(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

/** Components whose shadow root may yet come: an element's name is known before its script has run. */
export function mayGetShadow(element: Element): boolean {
  return !element.shadowRoot && element.localName.includes('-');
}
