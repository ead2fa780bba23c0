import type { Mention, Span } from '../types';

/** How stretches of a text lie to each other, and which mentions lie over one. */

/** By start, the longer first. */
export const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
export const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
export const contains = (a: Span, b: Span) => a.start <= b.start && b.end <= a.end;
export const crosses = (a: Span, b: Span) => overlaps(a, b) && !contains(a, b) && !contains(b, a);

/** The first of the mentions, in order of start, that starts at `offset` or later. */
export function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells which of the mentions, in order of start, overlap a stretch: a look back as far as the longest of them reaches. */
export function overlapping(mentions: readonly Mention[]): (stretch: Span) => Mention[] {
  const longest = mentions.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (stretch) =>
    mentions
      .slice(firstFrom(mentions, stretch.start - longest), firstFrom(mentions, stretch.end))
      .filter((mention) => overlaps(mention, stretch));
}
