import type { Settings } from '../settings';
import drawingStyle from './drawing.css?inline';
import { DRAWING_TAG, SYLLABLE_TAG } from './own-elements';

/** The names are seen by the page (`CSS.highlights`), so they carry ours. */
export const HIGHLIGHTS = {
  slogan: 'tifa-slogan',
  term: 'tifa-term',
  coined: 'tifa-coined',
  saved: 'tifa-saved',
  known: 'tifa-known',
  pointed: 'tifa-pointed',
  flash: 'tifa-flash',
} as const;
export type HighlightName = keyof typeof HIGHLIGHTS;

/** Upright, even faces with all of pinyin's letters, as the systems have them. */
const PINYIN_FONT = "'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/**
 * Of the tones 1 to 4 and the neutral one. Each is mixed with the text's own colour, the only thing known of a page in
 * the dark: so it can be read there as on white.
 */
const TONE_COLOURS = ['#e5352a', '#c67d00', '#16a04f', '#3a7bea', '#8a8f98'];

/**
 * The style of what is drawn in the page. It goes into `adoptedStyleSheets`: nothing is added to the document, and a
 * page's CSP does not stop it.
 */
export function pageStyle(settings: Settings): string {
  // Not `opacity`: that has the browser paint each word on a layer of its own, a third of the cost of a frame.
  const colour =
    settings.pinyinColour === 'muted' ? 'color-mix(in srgb, currentColor 72%, transparent)' : 'inherit';
  return `${drawingStyle}
@layer tifa {
${DRAWING_TAG} > ruby > rt { font-family: ${PINYIN_FONT} !important; font-size: ${settings.pinyinSize}em !important; color: ${colour} !important; }
${settings.pinyinColour === 'tones' ? toneStyle() : ''}
}
${underlineStyle(settings.underline)}
${settings.underline === 'shade' ? `@media (forced-colors: active) {${underlineStyle('line')}}` : ''}
${marked('saved')} { ${underlined('solid 2px', '#c98a00 85%')} }
${marked('known')} { ${underlined('dotted 1px', '#8a8f98 60%')} }
${marked('coined')} { ${underlined('dotted 1.5px', '#8a8f98 95%')} }
${marked('pointed')} { background-color: rgb(246 201 69 / 38%); }
${marked('flash')} { background-color: rgb(246 201 69 / 70%); }
`;
}

/**
 * The selector of a highlight's style. For every element that a bare `::highlight()` matches, Chromium works out one
 * more style for each name: half of what styling our ruby cost, and the page's own elements as well. There highlights
 * inherit, so the root's are enough; whether they do elsewhere was not tried.
 * https://drafts.csswg.org/css-pseudo-4/#highlight-cascade
 */
function marked(name: HighlightName): string {
  const { CHROME, EDGE } = import.meta.env;
  return `${CHROME || EDGE ? ':root' : ''}::highlight(${HIGHLIGHTS[name]})`;
}

/**
 * `share`: a colour that shows on white and on black, and how much of it there is. Not the text's own: Chromium takes
 * `currentColor` in a highlight from whichever element it first worked the style out for. The offset is a share of the
 * text's size where it is drawn; a length would be inherited.
 */
function underlined(line: string, share: string): string {
  return `text-decoration: underline ${line} color-mix(in srgb, ${share}, transparent); text-underline-offset: 20%;`;
}

function underlineStyle(underline: Settings['underline']): string {
  if (underline === 'none') return '';
  const line = (colour: string) =>
    underline === 'shade'
      ? `background-color: color-mix(in srgb, ${colour} 13%, transparent);`
      : underlined(`${underline === 'dotted' ? 'dotted' : 'solid'} 1.5px`, `${colour} 80%`);
  return `
${marked('slogan')} { ${line('#d94141')} }
${marked('term')} { ${line('#8a8f98')} }`;
}

function toneStyle(): string {
  return TONE_COLOURS.map(
    (colour, i) =>
      `${SYLLABLE_TAG}[data-tone="${i + 1}"] { color: color-mix(in srgb, ${colour} 70%, currentColor) !important; }`,
  ).join('');
}
