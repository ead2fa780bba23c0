import { Sections } from './sections';

/** Makes texts that say the same in other characters one text, of the same length. */
export type Alike = (text: string) => string;

/** Every character by itself. */
export const AS_WRITTEN: Alike = (text) => text;

/**
 * For searches: folds like `Folder`, and also characters that simplified words have kept (乾, 瞭), as who looks for
 * 乾部 or 瞭解 thinks of 干部 and 了解. `file` is `fold.bin`.
 */
export function makeAlike(file: ArrayBuffer): Alike {
  const sections = new Sections(file);
  const [folded, alsoFolded] = [tableOf(sections.u16(0)), tableOf(sections.u16(1))];
  const alike = (unit: string) => {
    const once = folded.get(unit) ?? unit;
    return alsoFolded.get(once) ?? once;
  };
  return (text) => text.replace(/[\u0080-\uffff]/g, alike);
}

function tableOf(pairs: Uint16Array): Map<string, string> {
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2)
    table.set(String.fromCharCode(pairs[i]!), String.fromCharCode(pairs[i + 1]!));
  return table;
}
