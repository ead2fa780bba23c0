import { Sections } from './sections';

/**
 * The view of a text that everything is matched on: the same length, unit for unit, with width, quotation marks
 * and traditional characters folded. `data/compile-fold.ts` makes the table.
 */
export class Folder {
  readonly #table = new Uint16Array(0x10000);

  constructor(file: ArrayBuffer) {
    const pairs = new Sections(file).u16(0);
    for (let unit = 0; unit < this.#table.length; unit++) this.#table[unit] = unit;
    for (let i = 0; i + 1 < pairs.length; i += 2) this.#table[pairs[i]!] = pairs[i + 1]!;
  }

  /** One UTF-16 unit folded. */
  unit(unit: number): number {
    return this.#table[unit]!;
  }

  /** The folded text; straight double quotes become opening and closing ones by turns, anew in each paragraph. */
  fold(text: string): string {
    const units = new Uint16Array(text.length);
    let changed = false;
    let open = false;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let folded = this.#table[unit]!;
      if (folded === QUOTE) {
        folded = open ? CLOSING : OPENING;
        open = !open;
      } else if (unit === NEWLINE && text.charCodeAt(i + 1) === NEWLINE) open = false;
      if (folded !== unit) changed = true;
      units[i] = folded;
    }
    return changed ? fromUnits(units) : text;
  }
}

const QUOTE = 0x22;
const OPENING = 0x201c;
const CLOSING = 0x201d;
const NEWLINE = 0x0a;

/** Pieces short enough to be passed as arguments. */
const PIECE = 8192;

function fromUnits(units: Uint16Array): string {
  if (units.length <= PIECE) return String.fromCharCode.apply(null, units as unknown as number[]);
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += PIECE)
    pieces.push(String.fromCharCode.apply(null, units.subarray(at, at + PIECE) as unknown as number[]));
  return pieces.join('');
}
