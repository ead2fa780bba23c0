import { unpackWords } from './packed-words';
import { joinSyllables } from './pinyin-display';
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

/** A text's pinyin, a word or a part of one at a time, as it is written. For tests. */
export function writtenIn(reader: Reader, text: string): string {
  const { words } = reader.annotate(text);
  const cuts = new Set(words.joints);
  return unpackWords(words)
    .flatMap(({ start, end, pinyin }) => {
      const parts: string[][] = [];
      for (let at = start, i = 0; at < end; at++, i++)
        if (i === 0 || cuts.has(at)) parts.push([pinyin[i]!]);
        else parts.at(-1)!.push(pinyin[i]!);
      return parts.map(joinSyllables);
    })
    .join(' ');
}
