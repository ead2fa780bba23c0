import { findBlocks } from './blocks';
import { isStyled } from './room';

/** A document that comes in many small pieces is looked at again when it has grown by half. */
const GROWN = 1.5;

/**
 * Follows a document while it is parsed and tells of the texts of the blocks at its top, each once it is whole, `most`
 * code units in all: read before the page is laid out, they are drawn in its first frame. Returns the function that
 * ends it.
 */
export function whileParsed(most: number, onTexts: (texts: string[]) => void): () => void {
  const told = new Set<string>();
  let nextLook = 1;
  const look = (): void => {
    const { body } = document;
    const length = body?.textContent.length ?? 0;
    if (length < nextLook || !isStyled()) return;
    nextLook = length * GROWN;
    const { texts, size } = wholeTexts(body, most);
    const fresh = texts.filter((text) => !told.has(text));
    for (const text of fresh) told.add(text);
    if (fresh.length > 0) onTexts(fresh);
    if (size >= most) changes.disconnect();
  };
  const changes = new MutationObserver(look);
  if (document.readyState === 'loading') changes.observe(document, { childList: true, subtree: true });
  return () => changes.disconnect();
}

/** The last block of a document that is being parsed may not be whole. */
function wholeTexts(root: Element, most: number): { texts: string[]; size: number } {
  const texts: string[] = [];
  let size = 0;
  let last: string | undefined;
  for (const found of findBlocks(root, ({ data }) => data)) {
    if (!found) continue;
    if (last !== undefined) {
      texts.push(last);
      size += last.length;
      if (size >= most) break;
    }
    last = found.text;
  }
  return { texts, size };
}
