import type { Save } from '../requests';
import { placeOf } from './block';
import { saveOf, type Met } from './card-save';
import type { Subject } from './card-subjects';

/** What a card is about, with its sentence and page, as it is saved. */
export function toSave(subject: Subject): Save {
  const { place } = subject;
  const met =
    place instanceof Range
      ? selectedIn(place)
      : { text: place.block.text, start: place.start, end: place.end };
  // A text that is read in a page of ours is to be found nowhere again.
  const url = location.protocol.endsWith('extension:') ? '' : location.href;
  return saveOf(subject, met, { title: document.title, url });
}

/** Where a selection stands in its block; undefined where Tifa has read none there. */
function selectedIn(range: Range): Met | undefined {
  const at = placeOf(range.startContainer, range.startOffset);
  if (!at) return undefined;
  const { text } = at.block;
  const selected = range.toString();
  const start = at.offset + selected.length - selected.trimStart().length;
  return { text, start, end: Math.min(text.length, start + selected.trim().length) };
}
