import { DRAWING_TAG } from './own-elements';

const LETTERS = 'abcdefghijklmnopqrstuwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';

/**
 * Has the browser lay out a ruby before the first one is needed, and takes it away at once: nobody sees it. Chromium
 * lays a document out once more as a whole for its first ruby, wherever that stands (14 ms at 100,000 characters, next
 * to nothing before there is a page), and finding the pinyin's font is a third of the time of the first drawing. What it
 * would bring in Firefox was not measured. Returns the milliseconds it took, which tell how fast the machine is.
 */
export function layOutFirstRuby(): number | undefined {
  if (import.meta.env.FIREFOX) return undefined;
  const began = performance.now();
  const place = document.createElement(DRAWING_TAG);
  place.style.cssText = 'all: initial; display: block; position: fixed; visibility: hidden; contain: strict';
  const ruby = document.createElement('ruby');
  const rt = document.createElement('rt');
  rt.setAttribute('data-pinyin', LETTERS);
  ruby.append('\u200b', rt);
  const drawing = document.createElement(DRAWING_TAG);
  drawing.append(ruby);
  place.append(drawing);
  document.documentElement.append(place);
  const { width } = rt.getBoundingClientRect();
  place.remove();
  // A page that hides itself until its scripts have run has nothing laid out.
  return width > 0 ? performance.now() - began : undefined;
}
