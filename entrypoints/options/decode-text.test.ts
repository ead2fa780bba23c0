import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes).buffer;
/** 四敢,dare in GBK. */
const GBK = [0xcb, 0xc4, 0xb8, 0xd2, 0x2c, 0x64, 0x61, 0x72, 0x65];
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return view.buffer;
};

describe('a text file', () => {
  it('in UTF-8 is read, whatever it says, without its mark', () => {
    const write = (text: string) => new TextEncoder().encode(text).buffer;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(write(`\ufeff${text}`))).toBe(text);
      }),
    );
    expect(decodeText(write('四敢,dare'))).toBe('四敢,dare');
    expect(decodeText(write(''))).toBe('');
  });

  it.each([true, false])('in UTF-16 is read by its mark (little endian: %s)', (littleEndian) => {
    expect(decodeText(utf16('\ufeff四敢,dare', littleEndian))).toBe('四敢,dare');
  });

  it('as Excel in Chinese writes CSV is read, with characters of four bytes', () => {
    expect(decodeText(bytesOf(...GBK))).toBe('四敢,dare');
    expect(decodeText(bytesOf(...GBK, 0x81, 0x39, 0xef, 0x30))).toBe('四敢,dare㐁');
  });

  it('in no encoding that is known is not guessed at', () => {
    // café, in Latin-1.
    expect(decodeText(bytesOf(0x63, 0x61, 0x66, 0xe9, 0x2c))).toBeNull();
    expect(decodeText(bytesOf(...GBK.slice(0, 3)))).toBeNull();
    // Half a character, and half a pair.
    expect(decodeText(bytesOf(0xff, 0xfe, 0x56))).toBeNull();
    expect(decodeText(utf16('\ufeff\ud800', true))).toBeNull();
  });
});
