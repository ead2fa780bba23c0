import { findBlocks, type FoundBlock } from './blocks';
import { textOf } from './drawing';
import { isStyled } from './room';

/** A document that comes in many small pieces is looked at again when it has grown by half. */
const GROWN = 1.5;

/**
 * Follows a document while it is parsed and tells of the blocks at its top that are whole, `most` code units in all and
 * the same ones again each time: what the reader sees first need not wait for the rest of the page, nor for scripts that
 * hold up its parser. Returns the function that ends it.
 */
export function whileParsed(most: number, onFound: (found: FoundBlock[]) => void): () => void {
  if (document.readyState !== 'loading') return () => undefined;
  let nextLook = 1;
  const look = (): void => {
    const { body } = document;
    const length = body?.textContent.length ?? 0;
    if (length < nextLook || !isStyled()) return;
    nextLook = length * GROWN;
    const { found, size } = wholeBlocks(body, most);
    if (size >= most) end();
    onFound(found);
  };
  const changes = new MutationObserver(look);
  const end = (): void => {
    changes.disconnect();
    document.removeEventListener('load', look, true);
  };
  changes.observe(document, { childList: true, subtree: true });
  // Of style sheets that have been waited for.
  document.addEventListener('load', look, true);
  look();
  return end;
}

function wholeBlocks(root: Element, most: number): { found: FoundBlock[]; size: number } {
  const found: FoundBlock[] = [];
  let size = 0;
  for (const next of findBlocks(root, textOf)) {
    if (!next) continue;
    if (size >= most) return { found, size };
    found.push(next);
    size += next.text.length;
  }
  const last = found.at(-1);
  if (!last || !isOpen(last.element)) return { found, size };
  return { found: found.slice(0, -1), size: size - last.text.length };
}

/** Whether the parser may be writing in an element still: it writes at the end of the document. */
function isOpen(element: Element): boolean {
  for (let open: Element | null = document.body; open; open = open.lastElementChild)
    if (open === element) return true;
  return false;
}
