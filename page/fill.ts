import type { FoundBlock } from './blocks';

/**
 * Whether letters of a text are painted otherwise than in its colour: cut out of a background, or with an outline.
 * Chromium paints what is highlighted in the text's colour alone, black in a golden headline. Reads style.
 */
export function isFilledOtherwise({ runs }: FoundBlock): boolean {
  const elements = new Set(runs.map(({ node }) => node.parentElement));
  for (const element of elements) {
    if (!element) continue;
    const { color, webkitTextFillColor, webkitTextStrokeWidth } = getComputedStyle(element);
    if (webkitTextFillColor !== color || webkitTextStrokeWidth !== '0px') return true;
  }
  return false;
}
