/** What stands between two texts while they are packed together; no code stands for it. */
const BETWEEN = 0x0a;
/** A pair that is rarer is not worth its place in the table. */
const WORTH = 8;

/**
 * Packs texts by byte pair encoding (Philip Gage, “A New Algorithm for Data Compression”, 1994): the commonest pair of
 * bytes gets a byte that the texts do not use, again and again until there is none left. Each text can be unpacked by
 * itself (`reading/terms/byte-pairs.ts`). `pairs`: of each byte the two it stands for, zeros where it is itself. Throws
 * where a text holds a line break.
 */
export function packBytePairs(texts: readonly string[]): { packed: Uint8Array[]; pairs: Uint8Array } {
  if (texts.some((text) => text.includes('\n'))) throw new Error('A line break in a text to be packed');
  let bytes = new TextEncoder().encode(texts.join('\n'));
  const pairs = new Uint8Array(512);
  const used = new Set(bytes);
  for (let code = 1; code < 256; code++) {
    if (code === BETWEEN || used.has(code)) continue;
    const pair = commonest(bytes);
    if (pair === undefined) break;
    const [first, second] = [pair >> 8, pair & 0xff];
    pairs.set([first, second], 2 * code);
    bytes = replace(bytes, first, second, code);
  }
  return { packed: split(bytes, texts.length), pairs };
}

function commonest(bytes: Uint8Array): number | undefined {
  const counts = new Uint32Array(0x10000);
  for (let i = 1; i < bytes.length; i++)
    if (mayPair(bytes[i - 1]!) && mayPair(bytes[i]!)) counts[(bytes[i - 1]! << 8) | bytes[i]!]!++;
  const best = counts.indexOf(counts.reduce((most, n) => Math.max(most, n)));
  return counts[best]! < WORTH ? undefined : best;
}

/** Zero stands for no pair in the table. */
function mayPair(byte: number): boolean {
  return byte !== BETWEEN && byte !== 0;
}

function replace(bytes: Uint8Array, first: number, second: number, code: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const isPair = bytes[i] === first && bytes[i + 1] === second;
    out[length++] = isPair ? code : bytes[i]!;
    if (isPair) i++;
  }
  return out.slice(0, length);
}

function split(bytes: Uint8Array, count: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let start = 0; parts.length < count;) {
    const end = bytes.indexOf(BETWEEN, start);
    parts.push(bytes.slice(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return parts;
}
