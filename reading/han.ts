/** Which characters are Han: the ones that take a syllable. */

const ASTRAL_HAN = /^\p{Script=Han}$/u;

/** One flag for each UTF-16 unit; filled on first use of this module (a few ms are saved by ranges instead of a scan). */
const BMP_RANGES: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2e99],
  [0x2e9b, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfa6d],
  [0xfa70, 0xfad9],
];

/** Whether a UTF-16 unit is by itself a Han character (`\p{Script=Han}` in the Basic Multilingual Plane). */
export function isHanUnit(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  if (unit < 0x2e80 || unit > 0xfad9) return false;
  return BMP_RANGES.some(([from, to]) => unit >= from && unit <= to);
}

/** Whether the code point that begins at `at` is a Han character written with two units. */
export function isHanPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff && ASTRAL_HAN.test(String.fromCodePoint(code));
}
