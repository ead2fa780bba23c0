import { Converter } from 'opencc-js/cn2t';
import { FIELD } from '../reading/dictionary';
import { readTable } from './lists';
import { readCedict } from './sources/cedict';

/** The traditional form of each character that stands in no word the dictionary has: pairs of UTF-16 units. */
export function traditionalCharacters(): Uint16Array {
  const convert = Converter({ from: 'cn', to: 'tw' });
  const characters = new Set(readCedict().flatMap(({ simplified }) => [...simplified]));
  const pairs = [...characters].sort().flatMap((character) => {
    const traditional = convert(character);
    if (traditional === character || character.length > 1 || traditional.length > 1) return [];
    return [character.charCodeAt(0), traditional.charCodeAt(0)];
  });
  return Uint16Array.from(pairs);
}

/** The reviewed list, as text. */
export function reviewedForms(): string {
  return readTable('traditional.tsv')
    .map((cells) => cells.join(FIELD))
    .join('\n');
}
