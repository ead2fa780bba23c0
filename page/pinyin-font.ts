/** Upright, even faces with all of pinyin's letters, as the systems have them. */
export const PINYIN_FONT = "'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

const LETTERS = 'abcdefghijklmnopqrstuwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';

/**
 * Has the browser find the pinyin's font before it is needed: in Chromium that is a third of the time of the first
 * drawing, and until the page's text is there the main thread has little to do. Draws nothing anywhere.
 */
export function warmPinyinFont(): void {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) return;
  canvas.font = `9px ${PINYIN_FONT}`;
  canvas.measureText(LETTERS);
}
