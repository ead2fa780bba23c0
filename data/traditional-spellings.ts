import { Converter } from 'opencc-js/cn2t';
import { foldingTable } from './compile-fold';

const converters = [Converter({ from: 'cn', to: 'tw' }), Converter({ from: 'cn', to: 't' })];
let table: Map<number, number> | undefined;

function fold(text: string): string {
  const units = (table ??= foldingTable());
  return text.replace(/[^]/g, (unit) =>
    String.fromCharCode(units.get(unit.charCodeAt(0)) ?? unit.charCodeAt(0)),
  );
}

/**
 * What folding a traditional text makes of a simplified phrase, where that is something else: 乾 and 著 are
 * simplified characters too (乾隆, 著名) and stay as they are, in 忠誠乾淨擔當 as well.
 */
export function traditionalSpellings(phrase: string): string[] {
  const simplified = fold(phrase);
  const spellings = new Set(converters.map((convert) => fold(convert(phrase))));
  spellings.delete(simplified);
  return [...spellings];
}
