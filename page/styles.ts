import type { Settings } from '../settings';
import { DRAWING_TAG, STOP_TAG, SYLLABLE_TAG } from './own-elements';

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
  return `
${DRAWING_TAG} { display: contents; }
${DRAWING_TAG} > ruby {
  display: ruby; ruby-align: center; ruby-position: over; margin: 0; padding: 0; border: 0;
  background: none; font: inherit; color: inherit; text-decoration: inherit; white-space: inherit;
}
${DRAWING_TAG} > ruby > rt {
  display: ruby-text; margin: 0; padding: 0; border: 0; background: none; float: none; position: static;
  font: normal 400 ${settings.pinyinSize}em/1 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", sans-serif;
  letter-spacing: 0; text-indent: 0; text-transform: none; text-align: center; white-space: nowrap;
  color: ${colour}; -webkit-user-select: none; user-select: none;
}
${DRAWING_TAG} > ruby > rt[data-pinyin]::before, ${SYLLABLE_TAG}::before { content: attr(data-pinyin); }
${settings.pinyinColour === 'tones' ? toneStyle() : ''}
${STOP_TAG} { display: inline; outline: none; }
${STOP_TAG}:focus-visible { outline: 2px solid #2563eb; outline-offset: 2px; border-radius: 1px; }
${underlineStyle(settings.underline)}
::highlight(${HIGHLIGHTS.saved}) { text-decoration: underline solid 2px color-mix(in srgb, #c98a00 85%, transparent); text-underline-offset: 0.2em; }
::highlight(${HIGHLIGHTS.known}) { text-decoration: underline dotted 1px color-mix(in srgb, currentColor 30%, transparent); text-underline-offset: 0.2em; }
::highlight(${HIGHLIGHTS.coined}) { text-decoration: underline dotted 1.5px color-mix(in srgb, currentColor 60%, transparent); text-underline-offset: 0.2em; }
::highlight(${HIGHLIGHTS.pointed}) { background-color: rgb(246 201 69 / 38%); }
::highlight(${HIGHLIGHTS.flash}) { background-color: rgb(246 201 69 / 70%); }
`;
}

function underlineStyle(underline: Settings['underline']): string {
  if (underline === 'none') return '';
  const line = (colour: string) =>
    underline === 'shade'
      ? `background-color: color-mix(in srgb, ${colour} 13%, transparent);`
      : `text-decoration: underline ${underline === 'dotted' ? 'dotted' : 'solid'} 1.5px color-mix(in srgb, ${colour} 75%, transparent); text-underline-offset: 0.2em;`;
  // The text's own colour in it: red enough on white, light enough on a dark page.
  return `
::highlight(${HIGHLIGHTS.slogan}) { ${line('color-mix(in srgb, #d32f2f 78%, currentColor)')} }
::highlight(${HIGHLIGHTS.term}) { ${line('#8a8f98')} }`;
}

function toneStyle(): string {
  return TONE_COLOURS.map((colour, i) => `${SYLLABLE_TAG}[data-tone="${i + 1}"] { color: ${colour}; }`).join(
    '\n',
  );
}
