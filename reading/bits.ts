/** Bits in bytes, the lowest first. */

export function hasBit(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at >>> 3]! >>> (at & 7)) & 1) === 1;
}

export function setBit(bytes: Uint8Array, at: number): void {
  bytes[at >>> 3]! |= 1 << (at & 7);
}
