/**
 * Whether the letters of a text are painted otherwise than in its colour: cut out of a background, or with an outline.
 * Chromium paints what is highlighted in the text's colour alone, black in a golden headline. Reads style.
 */
export function isFilledOtherwise(text: Node): boolean {
  if (!text.parentElement) return false;
  const { color, webkitTextFillColor, webkitTextStrokeWidth } = getComputedStyle(text.parentElement);
  return webkitTextFillColor !== color || webkitTextStrokeWidth !== '0px';
}
