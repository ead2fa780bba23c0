import { newBlock } from './block';
import { DRAWING_TAG } from './own-elements';
import { paint, unpaint, type PaintContext } from './paint';

/** All letters of pinyin, in a few words. */
const LETTERS = 'abcdefgh ijklmnop qrstuwxyz āáǎàēéěè īíǐìōóǒò ūúǔùǖǘǚǜü'.split(' ');

/** Times it is drawn: code that has run once is still slow. */
const TURNS = 5;

/**
 * Draws a line before the first one is needed, has the browser lay it out, and takes it away at once: nobody sees it.
 * Chromium lays a document out once more as a whole for its first ruby, wherever that stands (14 ms at 100,000
 * characters, next to nothing before there is a page), finding the pinyin's font is a third of the time of the first
 * drawing, and code that has run once is compiled. What it would bring in Firefox was not measured. Returns the
 * milliseconds it took, which tell how fast the machine is.
 */
export function drawFirstRuby(context: PaintContext): number | undefined {
  if (import.meta.env.FIREFOX) return undefined;
  const began = performance.now();
  const element = document.createElement(DRAWING_TAG);
  element.style.cssText =
    'all: initial !important; display: block !important; position: fixed !important; visibility: hidden !important; contain: strict !important';
  const text = '\u200b'.repeat(LETTERS.length);
  const node = document.createTextNode(text);
  element.append(node);
  const block = newBlock({ element, runs: [{ node, start: 0, end: text.length }], text });
  block.packed = { at: LETTERS.flatMap((_letters, i) => [i, i + 1]), pinyin: LETTERS, joints: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    unpaint(block);
    for (const _ of paint(block, context));
  }
  document.documentElement.append(element);
  const width = element.querySelector('rt')?.getBoundingClientRect().width ?? 0;
  unpaint(block);
  element.remove();
  // A page that hides itself until its scripts have run has nothing laid out.
  return width > 0 ? performance.now() - began : undefined;
}
