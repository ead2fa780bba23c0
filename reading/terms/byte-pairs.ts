/** Unpacks texts that `data/byte-pairs.ts` has packed: `pairs` has for each byte the two it stands for, zeros for none. */
export class BytePairs {
  /** What each byte stands for in the end, made when it is first met. */
  readonly #meanings: Uint8Array[] = [];
  readonly #pairs: Uint8Array;
  readonly #decoder = new TextDecoder();

  constructor(pairs: Uint8Array) {
    this.#pairs = pairs;
  }

  text(packed: Uint8Array): string {
    let length = 0;
    for (const byte of packed) length += this.#meaning(byte).length;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const byte of packed) {
      bytes.set(this.#meanings[byte]!, at);
      at += this.#meanings[byte]!.length;
    }
    return this.#decoder.decode(bytes);
  }

  #meaning(byte: number): Uint8Array {
    return (this.#meanings[byte] ??= this.#expand(byte));
  }

  #expand(byte: number): Uint8Array {
    const [first = 0, second = 0] = this.#pairs.subarray(2 * byte, 2 * byte + 2);
    return first === 0
      ? Uint8Array.of(byte)
      : Uint8Array.of(...this.#meaning(first), ...this.#meaning(second));
  }
}
