import { blockElementOf } from './blocks';
import { adoptCopies, isDrawn, isInPlace, sentinelGone, undraw, undrawOverwritten } from './drawing';
import { OWN_TAGS } from './own-elements';

/** What the page's changes mean for us: text taken away or overwritten, and where to read anew. */
export interface PageChanges {
  /** Text nodes and subtrees that are no longer what they were. */
  gone: Node[];
  /** Block-level elements whose text may have changed. */
  roots: Set<Element>;
}

/**
 * Deals with the page's own changes, at once, so that nothing is seen twice or missing: a drawing whose Text node was
 * overwritten, moved or removed is taken back. Our own writing never comes here.
 */
export function digestChanges(records: readonly MutationRecord[]): PageChanges {
  const changes: PageChanges = { gone: [], roots: new Set() };
  for (const record of records) {
    const { target } = record;
    if (record.type === 'characterData') {
      if (target instanceof Text) {
        undrawOverwritten(target);
        changes.gone.push(target);
      }
    } else if (record.type === 'childList') {
      if (insideOurs(target)) restoreAround(target, changes);
      else childrenChanged(record, changes);
    }
    const root = blockElementOf(target);
    if (root?.isConnected && document.body?.contains(root)) changes.roots.add(root);
  }
  return changes;
}

function childrenChanged({ target, removedNodes, addedNodes }: MutationRecord, changes: PageChanges): void {
  for (const node of removedNodes) {
    if (node instanceof Text && isDrawn(node) && !node.isConnected && sentinelGone(node)) {
      // normalize() removes empty Text nodes, and the page's own stands empty under our drawing.
      restoreNormalized(node, target);
    } else release(node);
    changes.gone.push(node);
  }
  for (const node of addedNodes) {
    if (isOurs(node)) {
      if (node.isConnected) adoptCopies(node);
      continue;
    }
    adoptCopies(node);
    release(node);
    changes.gone.push(node);
  }
  // Something may have come between a Text node and its drawing.
  for (let node = target.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text && isDrawn(node) && !isInPlace(node)) undraw(node);
  }
}

/** Undraws what hangs in a subtree that the page has moved or removed. */
function release(node: Node): void {
  if (node instanceof Text) {
    if (isDrawn(node) && !isInPlace(node)) undraw(node);
    return;
  }
  if (node.isConnected) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text instanceof Text && isDrawn(text)) undraw(text);
  }
}

/** The Text node comes back where its drawing stands, and is then joined as the page had asked. */
function restoreNormalized(node: Text, parent: Node): void {
  undraw(node, true);
  parent.normalize();
}

/** The page wrote into a drawing of ours: its Text node gets its own text back, and the drawing is made anew. */
function restoreAround(target: Node, changes: PageChanges): void {
  const drawing = target instanceof Element ? target.closest([...OWN_TAGS].join(',')) : null;
  const source = drawing?.previousSibling;
  if (source instanceof Text && isDrawn(source)) {
    undraw(source);
    changes.gone.push(source);
  }
}

function isOurs(node: Node): boolean {
  return node instanceof Element && OWN_TAGS.has(node.tagName.toUpperCase());
}

function insideOurs(node: Node): boolean {
  return node instanceof Element && node.closest([...OWN_TAGS].join(',')) !== null;
}
