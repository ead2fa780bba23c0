import type { Settings } from '../settings';
import drawingStyle from './drawing.css?inline';
import { DRAWING_TAG, SYLLABLE_TAG } from './own-elements';
import { PINYIN_FONT } from './pinyin-font';

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

const TONE_COLOURS = ['#c0392b', '#b7791f', '#2f855a', '#2b6cb0', '#718096'];

/**
 * The style of what is drawn in the page. It goes into `adoptedStyleSheets`: nothing is added to the document, and a
 * page's CSP does not stop it.
 */
export function pageStyle(settings: Settings): string {
  // Not `opacity`: that has the browser paint each word on a layer of its own, a third of the cost of a frame.
  const colour =
    settings.pinyinColour === 'muted' ? 'color-mix(in srgb, currentColor 72%, transparent)' : 'inherit';
  return `${drawingStyle}
${DRAWING_TAG} > ruby > rt { font: 400 ${settings.pinyinSize}em/1 ${PINYIN_FONT}; color: ${colour}; }
${settings.pinyinColour === 'tones' ? toneStyle() : ''}
${underlineStyle(settings.underline)}
::highlight(${HIGHLIGHTS.saved}) { ${underlined('solid 2px', '#c98a00 85%')} }
::highlight(${HIGHLIGHTS.known}) { ${underlined('dotted 1px', 'currentColor 30%')} }
::highlight(${HIGHLIGHTS.coined}) { ${underlined('dotted 1.5px', 'currentColor 60%')} }
`;
}

/** `share`: a colour and how much of it there is. */
function underlined(line: string, share: string): string {
  return `text-decoration: underline ${line} color-mix(in srgb, ${share}, transparent); text-underline-offset: 0.2em;`;
}

function underlineStyle(underline: Settings['underline']): string {
  if (underline === 'none') return '';
  const line = (colour: string) =>
    underline === 'shade'
      ? `background-color: color-mix(in srgb, ${colour} 13%, transparent);`
      : underlined(`${underline === 'dotted' ? 'dotted' : 'solid'} 1.5px`, `${colour} 75%`);
  // The text's own colour in it: red enough on white, light enough on a dark page.
  return `
::highlight(${HIGHLIGHTS.slogan}) { ${line('color-mix(in srgb, #d32f2f 78%, currentColor)')} }
::highlight(${HIGHLIGHTS.term}) { ${line('#8a8f98')} }`;
}

function toneStyle(): string {
  return TONE_COLOURS.map((colour, i) => `${SYLLABLE_TAG}[data-tone="${i + 1}"] { color: ${colour}; }`).join(
    '',
  );
}
