import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadOut, thinOut } from './sparse';

it('gives back every table', () => {
  const weight = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -127, max: 127 }));
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 40 }), (weights) => {
      const table = new Int8Array(40 + 8);
      table.set(weights);
      expect(spreadOut(thinOut(table))).toEqual(table);
    }),
  );
});

it('keeps a bit a place and a byte a weight', () => {
  const table = new Int8Array(1024);
  table[3] = -7;
  table[1000] = 9;
  const { bits, values } = thinOut(table);
  expect(bits.length + values.length).toBe(1024 / 8 + 2);
});
