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
  // Headlines have the character for a stroke as a bar between their parts.
  丨: '|',
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

/**
 * Characters that fold to themselves, though more words write another for them in simplified characters (乾燥, 瞭解)
 * than keep them (乾隆, 瞭望): each with the one most words write.
 */
function oftenTraditional(table: ReadonlyMap<number, number>): Map<number, number> {
  const written = new Map<number, Map<number, number>>();
  for (const { simplified, traditional } of readCedict()) {
    if (simplified.length !== traditional.length) continue;
    for (let i = 0; i < simplified.length; i++) {
      const from = traditional.charCodeAt(i);
      if (table.has(from)) continue;
      const times = written.get(from) ?? new Map<number, number>();
      const to = simplified.charCodeAt(i);
      times.set(to, (times.get(to) ?? 0) + 1);
      written.set(from, times);
    }
  }
  const pairs = new Map<number, number>();
  for (const [from, times] of written) {
    const [[to] = [from]] = [...times].toSorted(([, a], [, b]) => b - a);
    if (to !== from) pairs.set(from, to);
  }
  return pairs;
}

/** `fold.bin`: pairs of UTF-16 units, from and to; and those that `reading/alike.ts` folds besides. */
export function compileFold(): Uint8Array {
  const table = foldingTable();
  const pack = (pairs: Map<number, number>) => Uint16Array.from([...pairs].flat());
  return packSections([pack(table), pack(oftenTraditional(table))]);
}
