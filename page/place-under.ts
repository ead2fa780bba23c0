import { placeOf, type Block } from './block';
import { wordUnder } from './drawing';
import { DRAWING_TAG } from './own-elements';

interface Place {
  block: Block;
  offset: number;
}

/** The block and offset of the character at a point, or of the one under the pinyin there; null beside lines. */
export function placeUnder(event: MouseEvent): Place | null {
  const { clientX: x, clientY: y } = event;
  const [target] = event.composedPath();
  // Over generated text the browser's caret is in some other one.
  const pinyin = target instanceof Element ? target.closest(`${DRAWING_TAG} > ruby > rt`) : null;
  if (pinyin?.parentElement) return placeNearest(pinyin.parentElement, x, y);
  // Without being told of a shadow root the browser answers with its host.
  const shadowRoots = event.composedPath().filter((node) => node instanceof ShadowRoot);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!(caret?.offsetNode instanceof Text)) return null;
  const { offsetNode: node, offset } = caret;
  // The caret stands between two characters: the pointer is over the one on its right or on its left.
  for (const at of [offset, offset - 1]) {
    if (at < 0 || at >= node.length) continue;
    const isInside = boxesAt(node, at).some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    if (isInside) return placeOf(node, at);
  }
  return null;
}

/** The character of a ruby's word that is nearest to a point over its pinyin. */
function placeNearest(ruby: Element, x: number, y: number): Place | null {
  const word = wordUnder(ruby);
  if (!word) return null;
  const distances = Array.from({ length: word.length }, (_none, at) => {
    const [box] = boxesAt(word, at);
    return box ? Math.hypot(x - (box.left + box.right) / 2, y - (box.top + box.bottom) / 2) : Infinity;
  });
  return placeOf(word, distances.indexOf(Math.min(...distances)));
}

function boxesAt(node: Text, at: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()];
}
