import { isChinese, isChineseProse } from './chinese';
import { isTakenSince, momentNow } from './moves';
import { isOurs, OWN_TAGS } from './own-elements';
import { isPlainText } from './plain-text';
import { elementAbove, mayGetShadow } from './roots';

/** The part of a block's text that one Text node of the page holds. */
export interface Run {
  node: Text;
  start: number;
  end: number;
}

/** The text of one block-level element, or of one piece of it between line breaks, across inline elements. */
export interface FoundBlock {
  element: Element;
  runs: Run[];
  text: string;
}

/** Elements whose text is not prose, or not ours to touch. Existing ruby is another annotator's, or the author's. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE INPUT TEXTAREA SELECT OPTION DATALIST CODE KBD SAMP SVG MATH CANVAS IFRAME ' +
    'OBJECT VIDEO AUDIO RUBY BUTTON TITLE HEAD'
  ).split(' '),
);

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q S SMALL SPAN STRIKE STRONG SUB ' +
    'SUP TIME TT U VAR'
  ).split(' '),
);

/**
 * Whether an element and all in it is left alone. `lang` counts below the body only: many Chinese sites carry the
 * template's `lang="en"` on the root.
 */
export function isSkipped(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (OWN_TAGS.has(tag) || SKIPPED.has(tag)) return true;
  if (tag === 'PRE' && !isPlainText() && !isChineseProse(element)) return true;
  if (element instanceof HTMLElement && element.contentEditable === 'true') return true;
  if (element.getAttribute('contenteditable') === 'plaintext-only') return true;
  if (tag === 'HTML' || tag === 'BODY') return false;
  const lang = element.getAttribute('lang');
  return lang !== null && lang !== '' && !/^zh\b|^(cmn|yue|wuu|hak|nan|lzh)\b/i.test(lang);
}

/** Whether `element` flows in its parent's lines. Tags first: asking for computed style of each element is slow. */
export function isInline(element: Element): boolean {
  if (!INLINE.has(element.tagName.toUpperCase())) return false;
  const { display, float } = getComputedStyle(element);
  return (display.startsWith('inline') && display !== 'inline-block') || display === 'contents'
    ? float === 'none'
    : false;
}

/** Code units after which a line break ends a block: what is drawn in one go must not hold up the page. */
const LONG = 1_500;
/** White space looked at for a second line break. */
const LONGEST_INDENT = 60;

/** Nodes looked at between two points where the walk may be interrupted. */
const NODES_A_STEP = 100;

/**
 * The blocks of Chinese text, in document order: all under `root`, or only in its children `among`, which stand side by
 * side. `onHost` is told of elements that have an open shadow root, or may get one, even where nothing is read; what is
 * in it is not walked. Now and then `null`, where the caller may let the page breathe; a page that moves what the walk
 * stands on meanwhile has that part walked again, so a block may come twice. `textOf` gives the page's own text of a
 * Text node, which differs from its `data` where pinyin is drawn.
 */
export function* findBlocks(
  root: Element | ShadowRoot,
  textOf: (node: Text) => string,
  among?: readonly Node[],
  onHost: (host: Element) => void = () => undefined,
): Generator<FoundBlock | null> {
  const top = root instanceof ShadowRoot ? root.host : root;
  const meet = (element: Element) => {
    if (element.shadowRoot || mayGetShadow(element)) onHost(element);
  };
  const meetUnder = (node: ParentNode) => {
    for (const element of node.querySelectorAll('*')) meet(element);
  };
  for (let above: Element | null = top; above; above = elementAbove(above)) {
    if (!isSkipped(above)) continue;
    if (root instanceof Element) meet(root);
    return meetUnder(root);
  }
  if (!among && root instanceof Element) meet(root);

  let runs: Run[] = [];
  let text = '';
  let open: Element = top;
  let nodes = 0;
  function* close(): Generator<FoundBlock> {
    const found = { element: open, runs, text };
    runs = [];
    text = '';
    if (found.runs.length > 0 && isChinese(found.text)) yield found;
  }
  /** Returns false where it lost its place. */
  function* visit(node: Node, block: Element): Generator<FoundBlock | null, boolean> {
    const parent = node.parentNode;
    const began = momentNow();
    if (++nodes % NODES_A_STEP === 0) yield null;
    if (node instanceof Text) {
      const own = textOf(node);
      if (own === '') return stillStands(node, parent, began);
      // Old sites part paragraphs by <br> and indent with U+3000.
      if (text.endsWith('\n') && (/^\s*\u3000/.test(own) || text.length > LONG)) yield* close();
      open = block;
      runs.push({ node, start: text.length, end: text.length + own.length });
      text += own;
    } else if (node instanceof Element) {
      if (node.tagName === 'BR') {
        if (/\n\s*$/.test(text.slice(-LONGEST_INDENT))) yield* close();
        else if (runs.length > 0) text += '\n';
      } else if (isOurs(node)) {
        return stillStands(node, parent, began);
      } else if (isSkipped(node)) {
        meet(node);
        meetUnder(node);
        // An icon or a formula in the line does not end the sentence, but no word runs across it.
        if (runs.length > 0) text += '\uFFFC';
      } else if (isInline(node)) {
        meet(node);
        if (!(yield* visitChildren(node, block))) return false;
      } else {
        meet(node);
        yield* close();
        while (!(yield* visitChildren(node, node))) {
          runs = [];
          text = '';
          if (!stillStands(node, parent, began)) return false;
          yield null;
        }
        yield* close();
      }
    }
    return stillStands(node, parent, began);
  }
  function* visitChildren(
    element: Element | ShadowRoot,
    block: Element,
  ): Generator<FoundBlock | null, boolean> {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (!(yield* visit(node, block))) return false;
    }
    return true;
  }
  if (among) {
    for (const node of among) if (!(yield* visit(node, top))) return;
  } else {
    while (!(yield* visitChildren(root, top))) {
      runs = [];
      text = '';
      if (!root.isConnected) return;
      yield null;
    }
  }
  yield* close();
}

/** A node that was moved among its siblings has the same parent, but what came after it may stand before it now. */
function stillStands(node: Node, parent: Node | null, since: number): boolean {
  return node.parentNode === parent && !isTakenSince(node, since);
}
