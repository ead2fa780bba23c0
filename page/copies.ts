import { isDrawn, isOwnDrawing } from './drawing';
import { DRAWING_TAG } from './own-elements';

/**
 * Pages copy their nodes (carousels, templates, `a.innerHTML = b.innerHTML`), our drawings with them. A copy becomes
 * the text it shows. `together` came into the page together. Returns the Text nodes that have the text.
 */
export function adoptCopies(together: readonly Node[]): Text[] {
  const mates = new Set(together);
  const adopted: Text[] = [];
  for (const node of together) {
    if (!(node instanceof Element)) continue;
    const copies = node.matches(DRAWING_TAG) ? [node] : [...node.querySelectorAll(DRAWING_TAG)];
    for (const copy of copies) {
      if (isOwnDrawing(copy)) continue;
      const text = adopt(copy, (beside) => !mates.has(copy) || mates.has(beside));
      if (mates.has(copy)) mates.add(text);
      adopted.push(text);
    }
  }
  return adopted;
}

function adopt(copy: Element, joins: (beside: Text) => boolean): Text {
  const { previousSibling: before, nextSibling: after } = copy;
  let text: Text;
  if (before instanceof Text && before.data === '' && !isDrawn(before)) {
    // A clone: the page's own node has been cloned too.
    text = before;
    text.data = copy.textContent ?? '';
    copy.remove();
    return text;
  }
  // Parsed from markup, where the page's text would have been one with its neighbours.
  if (before instanceof Text && !isDrawn(before) && joins(before)) text = before;
  else copy.before((text = document.createTextNode('')));
  text.data += copy.textContent ?? '';
  copy.remove();
  if (after instanceof Text && !isDrawn(after) && joins(after)) {
    text.data += after.data;
    after.remove();
  }
  return text;
}
