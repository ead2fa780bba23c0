import { Converter } from 'opencc-js/t2cn';
import { packSections } from '../reading/sections';
import { readCedict } from './sources/cedict';

/** Quotation marks of all kinds, one to one; straight double quotes are left for `Folder.fold`, which counts them. */
const QUOTES: Record<string, string> = {
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
  '〟': '”',
  '„': '“',
  '‟': '“',
  '＂': '"',
  '﹁': '“',
  '﹂': '”',
  '﹃': '“',
  '﹄': '”',
  '｢': '“',
  '｣': '”',
  '＇': "'",
  '‛': '‘',
  '､': '、',
  '･': '·',
  '•': '·',
  '・': '·',
  '‧': '·',
};

/**
 * Characters that simplified words themselves are written with, though a converter would change them: 乾隆, 瞭望.
 * The traditional words they also stand in (乾燥, 瞭解) are in the lexicon in both spellings instead.
 */
function simplifiedCharacters(): Set<string> {
  const kept = new Set<string>();
  for (const entry of readCedict())
    if (entry.simplified.length > 1) for (const character of entry.simplified) kept.add(character);
  return kept;
}

/** Every unit that folds to another, as a map. */
export function foldingTable(): Map<number, number> {
  const table = new Map<number, number>();
  const put = (from: string, to: string) => {
    if (from !== to && from.length === 1 && to.length === 1) table.set(from.charCodeAt(0), to.charCodeAt(0));
  };
  for (let unit = 0xff01; unit <= 0xff5e; unit++)
    put(String.fromCharCode(unit), String.fromCharCode(unit - 0xfee0));
  put('\u3000', ' ');
  put('\u00a0', ' ');
  const ideographs = [
    [0x2e80, 0x2fd5],
    [0xf900, 0xfad9],
  ] as const;
  for (const [from, to] of ideographs)
    for (let unit = from; unit <= to; unit++) {
      const character = String.fromCharCode(unit);
      put(character, character.normalize('NFKC'));
    }
  const simplify = Converter({ from: 't', to: 'cn' });
  const kept = simplifiedCharacters();
  for (let unit = 0x3400; unit <= 0x9fff; unit++) {
    const character = String.fromCharCode(unit);
    if (!kept.has(character)) put(character, simplify(character));
  }
  for (const [from, to] of Object.entries(QUOTES)) put(from, to);
  return table;
}

/** `fold.bin`: pairs of UTF-16 units, from and to. */
export function compileFold(): Uint8Array {
  return packSections([Uint16Array.from([...foldingTable()].flat())]);
}
