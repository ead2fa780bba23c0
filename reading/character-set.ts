/** Characters of one UTF-16 unit each, by unit: one look tells whether a character is among them. */
export type CharacterSet = Uint8Array;

export function characterSet(characters: Iterable<string>): CharacterSet {
  const set = new Uint8Array(0x10000);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

export function union(...sets: CharacterSet[]): CharacterSet {
  const all = new Uint8Array(0x10000);
  for (const set of sets) for (let unit = 0; unit < all.length; unit++) all[unit]! |= set[unit]!;
  return all;
}

/**
 * Whether `unit` is in the set; never for what `charCodeAt` gives outside of a text. That is NaN, and one look-up with
 * it as a key makes V8 handle all later ones slowly: as a whole number it is 0, which no set holds.
 */
export function isIn(set: CharacterSet, unit: number): boolean {
  return set[unit | 0] === 1;
}
