import { splitTone } from '../reading/pinyin';
import { DRAWING_TAG, STOP_TAG, SYLLABLE_TAG, WORD_TAG } from './own-elements';
import { pinyinOver, type Piece } from './ruby-pieces';

/**
 * What is drawn for one Text node of the page. The Text node stays where it is, emptied, so that a page framework
 * that updates, moves or removes it still can; its text is shown by one element of ours right after it.
 */
interface Drawing {
  /** The page's own text. */
  text: string;
  element: HTMLElement;
  /** In order. */
  parts: Part[];
  /** An empty Text node in `element`: only `normalize()` would remove it. */
  sentinel: Text;
  /** Tells one drawing of the text from another; absent while it is not whole. */
  likeness?: string;
}

/** A Text node of ours. */
interface Part {
  node: Text;
  /** The Text node of the page that it shows, and the offset in that one's text at which it starts. */
  source: Text;
  start: number;
}

/** A focusable place before a term. */
export interface Stop {
  /** Offset in the Text node's text. */
  at: number;
  id: string;
  /** Tells this stop from every other, and stays the same when the block is drawn anew. */
  key: string;
  label: string;
}

const drawings = new WeakMap<Text, Drawing>();
/** What each Text node of ours is, whether or not it still stands in a drawing. */
const shownBy = new WeakMap<Text, Part>();
/** The Text node under each drawing that we made; a page that copies its nodes copies drawings too: nobody's. */
const sources = new WeakMap<Element, Text>();
/** All elements in our drawings. */
const inDrawing = new WeakSet<Element>();

/** The page's own text of a Text node, whether or not it is drawn over. */
export function textOf(node: Text): string {
  return drawings.get(node)?.text ?? node.data;
}

export function isDrawn(node: Text): boolean {
  return drawings.has(node);
}

/** Whether an element is a drawing that we made, and no copy of one. */
export function isOwnDrawing(element: Element): boolean {
  return sources.has(element);
}

/** What is drawn over a Text node. */
export function drawingOver(node: Text): Element | undefined {
  return drawings.get(node)?.element;
}

/** The text under a ruby of ours. */
export function wordUnder(ruby: Element): Text | null {
  const first = ruby.firstChild instanceof Text ? ruby.firstChild : ruby.firstChild?.firstChild;
  return first instanceof Text ? first : null;
}

/** The Text node that a drawing of ours stands for; undefined for any other element, copies of drawings included. */
export function drawnUnder(node: Node): Text | undefined {
  const source = node instanceof Element ? sources.get(node) : undefined;
  return source && drawings.get(source)?.element === node ? source : undefined;
}

/** Code units drawn in one go: a Text node may hold a whole book. */
const SLICE = 150;

/**
 * Draws `pieces` (in order, disjoint, offsets into the node's text) over a Text node, a slice at a time: yields how many
 * code units it has drawn; the rest is plain text until it is its turn. What is drawn so already is left as it is.
 * Pinyin is generated content: copying, `innerText`, find-in-page and text fragments see the page's text alone.
 */
export function* draw(
  node: Text,
  pieces: readonly Piece[],
  stops: readonly Stop[],
  tones: boolean,
): Generator<number> {
  const likeness = likenessOf(pieces, stops, tones);
  if (drawings.get(node)?.likeness === likeness && isInPlace(node)) return;
  undraw(node);
  if (pieces.length === 0 && stops.length === 0) return;
  const text = node.data;
  const element = document.createElement(DRAWING_TAG);
  const drawing: Drawing = { text, element, parts: [], sentinel: document.createTextNode('') };
  let into: Node = element;
  const show = (parent: Node, start: number, end: number): Text => {
    const shown = document.createTextNode(text.slice(start, end));
    const part = { node: shown, source: node, start };
    drawing.parts.push(part);
    shownBy.set(shown, part);
    parent.appendChild(shown);
    return shown;
  };
  const showWord = (ruby: Element, start: number, end: number): void => {
    // A character is not broken anyway.
    if (end - start === 1) return void show(ruby, start, end);
    const word = ruby.appendChild(document.createElement(WORD_TAG));
    inDrawing.add(word);
    show(word, start, end);
  };
  let done = 0;
  let nextStop = 0;
  const plainTo = (end: number) => {
    for (let stop = stops[nextStop]; stop && stop.at <= end; stop = stops[++nextStop]) {
      if (stop.at > done) show(into, done, stop.at);
      done = Math.max(done, stop.at);
      into.appendChild(stopElement(stop));
    }
    if (end > done) show(into, done, end);
    done = Math.max(done, end);
  };
  const place = () => {
    if (into === element) {
      element.appendChild(drawing.sentinel);
      sources.set(element, node);
      node.parentNode?.insertBefore(element, node.nextSibling);
      node.data = '';
      drawings.set(node, drawing);
    } else element.insertBefore(into, drawing.sentinel);
  };
  let yielded = 0;
  for (const piece of pieces) {
    if (piece.start - yielded >= SLICE) {
      const rest = show(into, done, text.length);
      place();
      yield done - yielded;
      if (drawings.get(node) !== drawing) return;
      yielded = done;
      drawing.parts.pop();
      rest.remove();
      into = document.createDocumentFragment();
    }
    plainTo(piece.start);
    const ruby = document.createElement('ruby');
    showWord(ruby, piece.start, piece.end);
    const rt = over(piece, tones);
    ruby.appendChild(rt);
    inDrawing.add(ruby).add(rt);
    into.appendChild(ruby);
    done = piece.end;
  }
  plainTo(text.length);
  place();
  drawing.likeness = likeness;
  yield done - yielded;
}

function likenessOf(pieces: readonly Piece[], stops: readonly Stop[], tones: boolean): string {
  const parts: string[] = [tones ? 'tones' : ''];
  for (const { start, end, syllables } of pieces) parts.push(`${start}-${end} ${syllables?.join(' ')}`);
  for (const { at, key, label } of stops) parts.push(`${at} ${key} ${label}`);
  return parts.join();
}

/** With tone colours each syllable is an element of its own, else the word's pinyin is one. */
function over(piece: Piece, tones: boolean): HTMLElement {
  const rt = document.createElement('rt');
  if (!tones) rt.setAttribute('data-pinyin', pinyinOver(piece));
  else
    for (const syllable of piece.syllables ?? []) {
      const span = document.createElement(SYLLABLE_TAG);
      span.setAttribute('data-pinyin', syllable);
      span.setAttribute('data-tone', String(splitTone(syllable).tone));
      rt.appendChild(span);
    }
  return rt;
}

function stopElement({ id, key, label }: Stop): HTMLElement {
  const stop = document.createElement(STOP_TAG);
  stop.tabIndex = 0;
  stop.setAttribute('role', 'button');
  stop.setAttribute('aria-haspopup', 'dialog');
  stop.setAttribute('aria-label', label);
  stop.dataset.term = id;
  stop.dataset.stop = key;
  return stop;
}

/** Takes back what was drawn over `node`. What the page has written into the node since then stands. */
export function undraw(node: Text): void {
  const drawing = drawings.get(node);
  if (!drawing) return;
  drawings.delete(node);
  if (node.data === '') node.data = drawing.text;
  drawing.element.remove();
}

/** The page wrote into `node` itself (even if it wrote nothing): its value stands, our drawing goes. */
export function undrawOverwritten(node: Text): void {
  const drawing = drawings.get(node);
  if (!drawing) return;
  drawings.delete(node);
  drawing.element.remove();
}

/** Takes back what was drawn, at the place where the drawing stands now: the page's node comes to it. */
export function undrawThere(node: Text): void {
  const drawing = drawings.get(node);
  if (drawing?.element.parentNode) drawing.element.before(node);
  undraw(node);
}

/**
 * The page wrote into our drawing, which is what it sees of its text (a converter of characters, a marker of search
 * hits): what it made of the text stands, without what is ours. Returns the nodes that stand.
 */
export function surrender(node: Text): Node[] {
  const drawing = drawings.get(node);
  if (!drawing) return [];
  drawings.delete(node);
  const { element } = drawing;
  for (const own of element.querySelectorAll(`rt, ${STOP_TAG}, ${SYLLABLE_TAG}`)) {
    if (own.localName !== 'rt' || inDrawing.has(own)) own.remove();
  }
  for (const around of element.querySelectorAll(`ruby, ${WORD_TAG}`)) {
    if (inDrawing.has(around)) around.replaceWith(...around.childNodes);
  }
  // Should the page still hold a Text node of ours (a translator does), it must not find more in it than it saw.
  for (const part of drawing.parts) if (element.contains(part.node)) part.node.replaceWith(part.node.data);
  element.normalize();
  const { firstChild } = element;
  node.data = '';
  if (node.parentNode && firstChild instanceof Text) {
    node.data = firstChild.data;
    firstChild.remove();
  }
  const standing = [...element.childNodes];
  element.replaceWith(...standing);
  return node.parentNode ? [node, ...standing] : standing;
}

/** Whether `normalize()` has been at work in the drawing over `node`: it takes the empty Text node, nothing else. */
export function sentinelGone(node: Text): boolean {
  const drawing = drawings.get(node);
  if (!drawing?.element.parentNode) return false;
  return !drawing.sentinel.parentNode && !isRewritten(node);
}

/** Whether the page has replaced texts in the drawing over `node`. */
export function isRewritten(node: Text): boolean {
  const drawing = drawings.get(node);
  return drawing !== undefined && drawing.parts.some((part) => !drawing.element.contains(part.node));
}

/** Whether the drawing over `node` is still where it was put: the page may have moved or removed either part. */
export function isInPlace(node: Text): boolean {
  const drawing = drawings.get(node);
  return drawing !== undefined && node.nextSibling === drawing.element && node.data === '';
}

/** The Text node that shows the character at `offset` of the page's node, and the offset in it. */
export function shownAt(node: Text, offset: number, side: 'start' | 'end'): { node: Text; offset: number } {
  const drawing = drawings.get(node);
  if (!drawing) return { node, offset };
  let low = 0;
  let high = drawing.parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = drawing.parts[middle]?.start ?? 0;
    if (side === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  const part = drawing.parts[low];
  return part ? { node: part.node, offset: offset - part.start } : { node, offset: 0 };
}

/** The page's Text node behind a Text node on screen, with the offset in the page's text. */
export function sourceOf(node: Text, offset: number): { node: Text; offset: number } {
  const shown = shownBy.get(node);
  return shown ? { node: shown.source, offset: shown.start + offset } : { node, offset };
}
