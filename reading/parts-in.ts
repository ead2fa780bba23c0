import type { Reader } from './types';

/** A text's words, long ones in their parts, with a blank between. For tests. */
export function partsIn(reader: Reader, text: string): string {
  const { at, joints } = reader.annotate(text).words;
  const edges = [...new Set([0, ...at, ...joints, text.length])].toSorted((a, b) => a - b);
  return edges
    .slice(1)
    .map((edge, i) => text.slice(edges[i], edge))
    .join(' ');
}
