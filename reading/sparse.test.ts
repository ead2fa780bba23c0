import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SparseTable, spreadOut, thinOut } from './sparse';

const LENGTH = 128;

it('adds what the table holds, from any place, over its end', () => {
  const weight = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -127, max: 127 }));
  fc.assert(
    fc.property(
      fc.array(weight, { maxLength: LENGTH }),
      fc.integer({ min: 0, max: LENGTH - 1 }),
      fc.integer({ min: 1, max: 16 }),
      (weights, slot, count) => {
        const table = new Int8Array(LENGTH);
        table.set(weights);
        const sums = new Int32Array(16).fill(7);
        expect(spreadOut(thinOut(table))).toEqual(table);
        const thin = new SparseTable(thinOut(table));
        thin.addTo(sums, slot, count);
        expect(thin.length).toBe(LENGTH);
        expect([...sums]).toEqual(
          Array.from({ length: 16 }, (_, i) => 7 + (i < count ? table[(slot + i) % LENGTH]! : 0)),
        );
      },
    ),
  );
});

it('has room for more than is asked for', () => {
  expect([...spreadOut(thinOut(Int8Array.of(0, 5, -6)))]).toEqual([0, 5, -6, ...Array<number>(29).fill(0)]);
});

it('keeps a bit a place and a byte a weight', () => {
  const table = new Int8Array(1024);
  table[3] = -7;
  table[1000] = 9;
  const { bits, values } = thinOut(table);
  expect(bits.length + values.length).toBe(1024 / 8 + 2);
});
