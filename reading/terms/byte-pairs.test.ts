import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packBytePairs } from '../../data/byte-pairs';
import { BytePairs } from './byte-pairs';

/** Any text without a line break. */
const text = fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\n', ' '));

it('gives every text back, each by itself', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constant('四个意识 the Four Consciousnesses'))), (texts) => {
      const { packed, pairs } = packBytePairs(texts);
      const unpacking = new BytePairs(pairs);
      expect(packed.map((bytes) => unpacking.text(bytes))).toEqual(texts);
    }),
  );
});

it('makes what recurs a fraction as long', () => {
  const texts = Array.from({ length: 200 }, (_, n) => `Official term for the drive of ${n}: 四个意识`);
  const { packed } = packBytePairs(texts);
  const length = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);
  expect(length(packed)).toBeLessThan(length(texts.map((one) => new TextEncoder().encode(one))) / 5);
});

it('takes no text with a line break', () => {
  expect(() => packBytePairs(['a\nb'])).toThrow('line break');
});
