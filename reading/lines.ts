/** A column of texts, one a line, as a data file holds it; a line is decoded when it is asked for. */
export class Lines {
  readonly #bytes: Uint8Array;
  /** Where each line begins; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #decoder = new TextDecoder();

  /** `bytes` as {@link packLines} makes them, of `count` lines. */
  constructor(bytes: Uint8Array, count: number) {
    this.#bytes = bytes;
    this.#starts = new Uint32Array(count + 1);
    for (let i = 0, at = 0; i < count; i++) {
      at = bytes.indexOf(NEWLINE, at) + 1;
      this.#starts[i + 1] = at;
    }
  }

  isEmpty(i: number): boolean {
    return this.#starts[i + 1]! - this.#starts[i]! <= 1;
  }

  line(i: number): string {
    return this.isEmpty(i)
      ? ''
      : this.#decoder.decode(this.#bytes.subarray(this.#starts[i], this.#starts[i + 1]! - 1));
  }
}

const NEWLINE = 0x0a;

/** Texts without line breaks in UTF-8, each ended by one. */
export function packLines(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}
