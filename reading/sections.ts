/**
 * The container all compiled data files use: a count, the byte length of each section, then the sections,
 * each beginning at a multiple of four. Reading it makes views and copies nothing.
 */

const MAGIC = 0x31_46_49_54; // "TIF1"

type Section = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int32Array;

export function packSections(sections: readonly Section[]): Uint8Array {
  const header = 8 + 4 * sections.length;
  const padded = sections.map((s) => (s.byteLength + 3) & ~3);
  const out = new Uint8Array(padded.reduce((sum, n) => sum + n, header));
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sections.length, true);
  let at = header;
  sections.forEach((section, i) => {
    view.setUint32(8 + 4 * i, section.byteLength, true);
    out.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded[i]!;
  });
  return out;
}

/** The sections of a file made by {@link packSections}, in order, as bytes. Throws on anything else. */
export class Sections {
  readonly #buffer: ArrayBuffer;
  readonly #spans: { start: number; length: number }[] = [];

  constructor(buffer: ArrayBuffer) {
    const view = new DataView(buffer);
    if (buffer.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
      throw new Error('Not a data file of this program');
    this.#buffer = buffer;
    const count = view.getUint32(4, true);
    let start = 8 + 4 * count;
    for (let i = 0; i < count; i++) {
      const length = view.getUint32(8 + 4 * i, true);
      this.#spans.push({ start, length });
      start += (length + 3) & ~3;
    }
  }

  #span(i: number): { start: number; length: number } {
    const span = this.#spans[i];
    if (!span) throw new Error(`Data file has no section ${i}`);
    return span;
  }

  u8(i: number): Uint8Array {
    const { start, length } = this.#span(i);
    return new Uint8Array(this.#buffer, start, length);
  }

  i8(i: number): Int8Array {
    const { start, length } = this.#span(i);
    return new Int8Array(this.#buffer, start, length);
  }

  u16(i: number): Uint16Array {
    const { start, length } = this.#span(i);
    return new Uint16Array(this.#buffer, start, length >> 1);
  }

  u32(i: number): Uint32Array {
    const { start, length } = this.#span(i);
    return new Uint32Array(this.#buffer, start, length >> 2);
  }

  text(i: number): string {
    return new TextDecoder().decode(this.u8(i));
  }
}
