import type { Span } from '../reading/types';

const ENDS = /[。！？!?；;…\n]/;
const CLOSERS = /[”’」』）)》〉\]]/;
/** A sentence longer than this is cut at commas: a card in review must be readable. */
const LONGEST = 160;

/** The sentence around a span of `text`: from the last full stop to the next, closing quotes included. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && !ENDS.test(text[start - 1] ?? '')) start--;
  while (start < span.start && (CLOSERS.test(text[start] ?? '') || /\s/.test(text[start] ?? ''))) start++;
  let end = span.end;
  while (end < text.length && !ENDS.test(text[end] ?? '')) end++;
  if (end < text.length && text[end] !== '\n') end++;
  while (end < text.length && CLOSERS.test(text[end] ?? '')) end++;
  while (end > span.end && /\s/.test(text[end - 1] ?? '')) end--;
  return end - start <= LONGEST ? { start, end } : clauseAround(text, span, { start, end });
}

function clauseAround(text: string, span: Span, sentence: Span): Span {
  const room = Math.max(0, LONGEST - (span.end - span.start)) >> 1;
  let start = Math.max(sentence.start, span.start - room);
  if (start > sentence.start) {
    const comma = text.slice(start, span.start).search(/[，,、：:]/);
    if (comma >= 0) start += comma + 1;
  }
  let end = Math.min(sentence.end, span.end + room);
  if (end < sentence.end) {
    const before = text.slice(span.end, end);
    const comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('、'));
    if (comma >= 0) end = span.end + comma + 1;
  }
  return { start, end };
}
