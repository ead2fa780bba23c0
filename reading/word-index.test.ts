import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordIndex } from './word-index';

const CHARACTERS = ['一', '丁', '七', '万', '丈', '三', '上', '下'];
const words = fc.uniqueArray(
  fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 4 })
    .map((characters) => characters.join('')),
  { maxLength: 60 },
);

it('finds the keys that begin with two units, the shorter first, and turns no third unit away that goes on', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(1, 2), (found, readings) => {
      const keys = found.toSorted().flatMap((word) => Array.from({ length: readings }, () => word));
      const starts = new Uint32Array(keys.length + 1);
      keys.forEach((key, i) => (starts[i + 1] = starts[i]! + key.length));
      const pool = Uint16Array.from(keys.join(''), (character) => character.charCodeAt(0));
      const costs = Uint8Array.from(keys, (_, i) => 255 - i);
      const index = new WordIndex(pool, starts, costs);
      for (const first of CHARACTERS) {
        expect(index.singles[first.charCodeAt(0)]).toBe(keys.indexOf(first) + 1);
        for (const second of CHARACTERS) {
          const handle = index.find(first.charCodeAt(0), second.charCodeAt(0));
          const under = keys.filter((key) => key.startsWith(first + second));
          expect(handle >= 0).toBe(under.length > 0);
          if (handle < 0) continue;
          expect(keys.slice(index.first(handle), index.end(handle))).toEqual(under);
          const longer = keys.slice(index.firstLonger(handle), index.end(handle));
          expect(longer).toEqual(under.filter((key) => key.length > 2));
          expect(index.cost(handle)).toBe(costs[index.first(handle)]);
          for (const key of longer) expect(index.mayGoOn(handle, key.charCodeAt(2))).toBe(true);
        }
      }
    }),
  );
});
