import { inner, MARKUP, newText, type Trick } from './material';
import type { Random } from './random';
import type { Twins } from './twins';

/** Shadow roots, which all other tricks then meet too, and marks set into text as it is seen. */
export const COMPONENT_AND_MARKER_TRICKS: Record<string, Trick> = {
  openShadow: {
    weight: 4,
    settled: true,
    do: (twins, random) => {
      const hosts = twins.elements().filter(([, twin]) => twin.localName.includes('-') && !twin.shadowRoot);
      if (hosts.length === 0) return;
      const host = random.of(hosts);
      const markup = random.of(MARKUP) + random.of(['<slot></slot>', '']) + random.of(MARKUP);
      const roots = host.map((each) => each.attachShadow({ mode: 'open' }));
      for (const root of roots) root.innerHTML = markup;
      const [mine, other] = roots;
      if (mine && other) twins.hold(mine, other);
      // Nothing tells of a new shadow root but a change beside it.
      const filling = newText(twins, random);
      host.forEach((each, i) => each.append(filling[i] ?? ''));
    },
  },
  markPlace: {
    weight: 2,
    settled: true,
    do: (twins, random) => {
      for (const place of places(twins, random)) place?.insertNode(document.createElement('mark'));
    },
  },
  markCharacter: {
    weight: 2,
    settled: true,
    do: (twins, random) => {
      for (const place of places(twins, random)) {
        const mark = document.createElement('mark');
        place?.surroundContents(mark);
        // What browsers leave behind a last character.
        if (mark.nextSibling instanceof Text && mark.nextSibling.data === '') mark.nextSibling.remove();
      }
    },
  },
};

/** The same character of the page and of the twin, if they have any. */
function places(twins: Twins, random: Random): (Range | null)[] {
  const found = inner(twins, random);
  const length = found?.[1].textContent?.length ?? 0;
  if (!found || length === 0) return [];
  const at = random.below(length);
  return found.map((each) => placeIn(each, at));
}

/** The character at an offset in an element's text, as a page finds it that walks what it sees. */
function placeIn(element: Element, offset: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = start + (node.nodeValue ?? '').length;
    if (offset < end) {
      const range = document.createRange();
      range.setStart(node, offset - start);
      range.setEnd(node, offset - start + 1);
      return range;
    }
    start = end;
  }
  return null;
}
