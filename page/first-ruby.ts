import { DRAWING_TAG } from './own-elements';

const LETTERS = 'abcdefghijklmnopqrstuwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';

/**
 * Has the browser lay out a ruby before the first one is needed, and takes it away at once: nobody sees it. Chromium
 * lays a document out once more as a whole for its first ruby, wherever that stands (14 ms at 100,000 characters, next
 * to nothing before there is a page), and finding the pinyin's font is a third of the time of the first drawing. What it
 * would bring in Firefox was not measured.
 */
export function layOutFirstRuby(): void {
  if (import.meta.env.FIREFOX) return;
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
  void place.getBoundingClientRect();
  place.remove();
}
