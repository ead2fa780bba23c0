import { placeOf, type Block } from './block';
import { wordUnder } from './drawing';
import { DRAWING_TAG } from './own-elements';
import { targetOf } from './roots';

/** The block and offset of the character at a point, or of the word under the pinyin there; null beside lines. */
export function placeUnder(event: MouseEvent): { block: Block; offset: number } | null {
  const { clientX: x, clientY: y } = event;
  const target = targetOf(event);
  // Over generated text the browser's caret is in some other one.
  const pinyin = target instanceof Element ? target.closest(`${DRAWING_TAG} > ruby > rt`) : null;
  const word = pinyin?.parentElement && wordUnder(pinyin.parentElement);
  if (word) return placeOf(word, 0);
  // Without being told of a shadow root the browser answers with its host.
  const shadowRoots = event.composedPath().filter((node) => node instanceof ShadowRoot);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!(caret?.offsetNode instanceof Text)) return null;
  const { offsetNode: node, offset } = caret;
  // The caret stands between two characters: the pointer is over the one on its right or on its left.
  for (const at of [offset, offset - 1]) {
    if (at < 0 || at >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const isInside = [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    if (isInside) return placeOf(node, at);
  }
  return null;
}
