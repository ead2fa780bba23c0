import type { Mention } from '../../types';
import { recogniseNames } from './index';

export const ordinary = new Set(['高兴', '方面', '张罗', '于是', '郑重', '纪律', '王朝', '要求', '先后']);

/** For tests: names of a text whose words are separated by `|`; `[…]` marks a place that the glossary knows. */
export function names(marked: string): Mention[] {
  const terms: Mention[] = [];
  let text = '';
  const cuts = new Set<number>([0]);
  let open = 0;
  for (const character of marked) {
    if (character === '[') open = text.length;
    if (character === ']')
      terms.push({
        start: open,
        end: text.length,
        id: text.slice(open),
        origin: 'glossary',
        kind: 'place',
        sense: 0,
      });
    if ('|[]'.includes(character)) cuts.add(text.length);
    else {
      if (/\P{Script=Han}/u.test(character)) cuts.add(text.length).add(text.length + 1);
      text += character;
    }
  }
  cuts.add(text.length);
  const boundaries = new Uint8Array(text.length + 1);
  for (const cut of cuts) boundaries[cut] = 1;
  return recogniseNames({ text, boundaries, ordinary }, terms);
}

/** The same as `p 王小东`. */
export const found = (marked: string) =>
  names(marked).map(({ kind, id }) => `${kind[0]} ${id.slice(id.lastIndexOf(':') + 1)}`);
