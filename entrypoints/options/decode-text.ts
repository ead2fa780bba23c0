/**
 * The text of a file that a spreadsheet or an editor has written: UTF-8, UTF-16 where its mark says so, else GB 18030,
 * which is what Excel in Chinese writes as plain CSV. `null`: none of these, nothing in it can be trusted.
 */
export function decodeText(bytes: ArrayBuffer): string | null {
  const encoding = utf16Of(new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)));
  const tried = encoding ? [encoding] : ['utf-8', 'gb18030'];
  return tried.map((each) => decodeAs(each, bytes)).find((text) => text !== null) ?? null;
}

/** By the byte order mark, which no other encoding here begins with. */
function utf16Of([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decodeAs(encoding: string, bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
