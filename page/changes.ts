import { adoptCopies } from './copies';
import {
  drawingOver,
  drawnUnder,
  isDrawn,
  isInPlace,
  isRewritten,
  sentinelGone,
  surrender,
  undraw,
  undrawOverwritten,
  undrawThere,
} from './drawing';
import { isInline, isSkipped } from './blocks';
import { DRAWING_TAG, isOurs } from './own-elements';
import { elementAbove } from './roots';

/** What the page's changes mean for us. */
export interface PageChanges {
  /** Text nodes and subtrees that may no longer be what or where they were. */
  gone: Set<Node>;
  /** Elements that are no longer ours to touch, or are again. */
  revoked: Set<Element>;
  /** Text nodes of which the drawing was taken back. */
  undrawn: Set<Text>;
  /** Elements with lines of their own that are new in the page. */
  added: Set<Element>;
  /** Nodes in or beside lines that have changed. */
  touched: Set<Node>;
}

/** Drawings so new that the page can only have refused them. */
const fresh = new Set<Text>();

/**
 * A page that takes a drawing away in the very moment it appears wants no strange elements, while later it means the
 * text it sees there. The page's observers run one microtask after a drawing was made, ours after theirs.
 */
export function noteFresh(nodes: Iterable<Text>): void {
  for (const node of nodes) fresh.add(node);
  queueMicrotask(() => queueMicrotask(() => fresh.clear()));
}

/** Whether something came at the end of an element, as from a parser, and nothing else happened. */
export function isAppended({ type, target, removedNodes, nextSibling }: MutationRecord): boolean {
  return type === 'childList' && removedNodes.length === 0 && !nextSibling && !drawingAround(target);
}

/**
 * Deals with the page's own changes, at once, so that nothing is seen twice or missing: a drawing whose Text node was
 * overwritten, moved or removed is taken back. Our own writing never comes here.
 */
export function digestChanges(records: readonly MutationRecord[]): PageChanges {
  const changes: PageChanges = {
    gone: new Set(),
    revoked: new Set(),
    undrawn: new Set(),
    added: new Set(),
    touched: new Set(),
  };
  // What was written counts wherever the node went before or after.
  for (const { type, target } of records) {
    if (type !== 'characterData' || !(target instanceof Text) || !isDrawn(target)) continue;
    undrawOverwritten(target);
    // Should it be the text that was there, its block stands.
    changes.undrawn.add(target);
  }
  const moved = new Set<Node>(
    records.flatMap(({ removedNodes, addedNodes }) => [...removedNodes, ...addedNodes]),
  );
  for (const record of records) {
    const drawing = drawingAround(record.target);
    if (drawing) writtenInto(drawing, changes);
    else if (record.type === 'characterData') {
      const { target } = record;
      changes.gone.add(target);
      changes.touched.add(target);
    } else if (record.type === 'attributes') {
      if (!(record.target instanceof Element)) continue;
      changes.revoked.add(record.target);
      if (isInline(record.target)) changes.touched.add(record.target);
      else changes.added.add(record.target);
    } else childrenChanged(record, moved, changes);
  }
  return changes;
}

function childrenChanged(record: MutationRecord, moved: ReadonlySet<Node>, changes: PageChanges): void {
  const { target, removedNodes, addedNodes, previousSibling, nextSibling } = record;
  for (const node of removedNodes) {
    settle(node, target, moved, changes);
    changes.gone.add(node);
  }
  const added = [...addedNodes];
  for (const text of adoptCopies(added)) changes.touched.add(text);
  for (const node of added) {
    settle(node, target, moved, changes);
    if (isOurs(node)) continue;
    changes.gone.add(node);
    if (node instanceof Element && !isInline(node)) changes.added.add(node);
    changes.touched.add(node);
  }
  // Something may have come between a Text node and its drawing, or they have been parted.
  for (const node of [previousSibling, nextSibling]) {
    if (!node) continue;
    changes.touched.add(drawnUnder(node) ?? node);
    settle(node, target, moved, changes);
  }
  changes.touched.add(target);
}

/** Sets right what is drawn at or in a node that the page has moved, removed, or put something beside. */
function settle(node: Node, parent: Node, moved: ReadonlySet<Node>, changes: PageChanges): void {
  if (node instanceof Text) {
    if (!isDrawn(node) || isInPlace(node)) return;
    // Replaced bit by bit in the drawing and, being empty, by nothing here: what stands in the drawing counts.
    if (!node.parentNode && isRewritten(node)) return;
    changes.undrawn.add(node);
    changes.gone.add(node);
    touchAround(node, changes);
    // Where the node was, only its drawing knows its neighbours now.
    touchAround(drawingOver(node), changes);
    if (node.parentNode || !sentinelGone(node)) return undraw(node);
    // normalize() removes empty Text nodes, and the page's own stands empty under our drawing.
    undrawThere(node);
    if (node.previousSibling) changes.touched.add(node.previousSibling);
    parent.normalize();
    return;
  }
  const source = drawnUnder(node);
  if (source) {
    if (isInPlace(source)) return;
    if (moved.has(node) && !moved.has(source)) drawingMoved(source, node, changes);
    else settle(source, parent, moved, changes);
    return;
  }
  if (node.isConnected) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text instanceof Text && isDrawn(text)) undraw(text);
  }
}

/** To the page (`lastChild`, `childNodes`) the drawing is the text: where it goes, the text goes. */
function drawingMoved(source: Text, drawing: Node, changes: PageChanges): void {
  changes.undrawn.add(source);
  changes.gone.add(source);
  touchAround(source, changes);
  if (drawing.parentNode) return undrawThere(source);
  const refused = fresh.has(source);
  undraw(source);
  if (!refused) source.remove();
}

function touchAround(node: Node | undefined, { touched }: PageChanges): void {
  if (!node) return;
  for (const near of [node.previousSibling, node, node.nextSibling])
    if (near) touched.add(drawnUnder(near) ?? near);
}

function drawingAround(target: Node): Element | null {
  const element = target instanceof Element ? target : target.parentElement;
  return element?.closest(DRAWING_TAG) ?? null;
}

function writtenInto(drawing: Element, changes: PageChanges): void {
  const source = drawnUnder(drawing);
  // What is left of a drawing after normalize() is dealt with where its Text node was removed.
  if (!source || (!source.parentNode && !isRewritten(source))) return;
  for (const node of surrender(source)) changes.touched.add(node);
  changes.gone.add(source);
}

/** Neighbouring nodes that share lines, with the element whose lines they are. */
export interface Stretch {
  element: Element;
  nodes: Node[];
}

/** The lines in which the touched nodes stand, each once, from one element with lines of its own to the next. */
export function stretchesAt(touched: Iterable<Node>): Stretch[] {
  const stretches: Stretch[] = [];
  const seen = new Set<Node>();
  for (const node of touched) {
    const at = node.isConnected ? inBlock(node) : null;
    if (!at || seen.has(at)) continue;
    const element = elementAbove(at);
    if (!element) continue;
    let first = at;
    while (first.previousSibling && flows(first.previousSibling)) first = first.previousSibling;
    const nodes: Node[] = [];
    for (let next: Node | null = first; next && flows(next); next = next.nextSibling) {
      nodes.push(next);
      seen.add(next);
    }
    stretches.push({ element, nodes });
  }
  return stretches;
}

/** The node at or above `node` that stands directly in an element with lines of its own; null if `node` is such one. */
function inBlock(node: Node): Node | null {
  if (!flows(node)) return null;
  let at = node;
  while (at.parentElement && isInline(at.parentElement)) at = at.parentElement;
  return at;
}

function flows(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  return node.tagName === 'BR' || isOurs(node) || isInline(node) || isSkipped(node);
}
