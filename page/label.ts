import type { FoundBlock } from './blocks';
import { drawingOver, textOf } from './drawing';

/** 姓名 and 主管单位 in forms, 专题报道 down the side of a page. */
const LONGEST_LABEL = 20;
/** Of the characters' own width. */
const SPREAD = 1.2;

/**
 * Whether a page sets the characters of a text one by one: spread over the width of their box, or one below another in
 * a box too narrow for two. Those of a word that has pinyin stay together. Reads layout.
 */
export function isSetByCharacter({ element, runs, text }: FoundBlock, style: CSSStyleDeclaration): boolean {
  if (style.textAlignLast === 'justify') return true;
  const [run] = runs;
  const { length } = text.trim();
  if (!run || length === 1 || length > LONGEST_LABEL) return false;
  const size = parseFloat(style.fontSize);
  // `normal` letter spacing is no number.
  const pace = size + (parseFloat(style.letterSpacing) || 0);
  return isNarrow(element, style, 2 * size) || (style.textAlign === 'justify' && isSpread(run.node, pace));
}

function isNarrow(
  { clientWidth, clientHeight }: Element,
  style: CSSStyleDeclaration,
  least: number,
): boolean {
  const { writingMode, paddingInlineStart, paddingInlineEnd } = style;
  const length = writingMode.startsWith('horizontal') ? clientWidth : clientHeight;
  // An inline element has no such box.
  return length > 0 && length - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) < least;
}

/** As the last line is as well where an empty box as wide as the line follows. */
function isSpread(node: Text, pace: number): boolean {
  const drawing = drawingOver(node);
  // Pinyin spreads its characters as well: where there is some the page did not.
  if (drawing?.querySelector('ruby')) return false;
  const range = document.createRange();
  range.selectNodeContents(drawing ?? node);
  // The markup's own white space is not seen; U+3000 is.
  const { length } = textOf(node).replaceAll(/[ \t\r\n]/g, '');
  return range.getBoundingClientRect().width > length * pace * SPREAD;
}
