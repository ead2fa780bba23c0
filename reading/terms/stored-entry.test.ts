import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packEntry, unpackEntry, type StoredEntry } from './stored-entry';

const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });
const optional = { requiredKeys: ['english', 'confidence'] as ('english' | 'confidence')[] };
const member = fc.record(
  { zh: fc.string({ minLength: 1 }), en: fc.string({ minLength: 1 }) },
  { requiredKeys: ['zh'] },
);
const sense = fc.record(
  {
    english: fc.string({ minLength: 1 }),
    confidence: fc.constantFrom('sure' as const, 'likely' as const, 'unsure' as const),
    members: fc.array(member, { minLength: 1, maxLength: 9 }),
    meaning: fc.string({ minLength: 1 }),
    literal: fc.string({ minLength: 1 }),
    since: fc.string({ minLength: 1 }),
    source: fc.string({ minLength: 1 }),
    scope: fc.string({ minLength: 1 }),
    also: words,
    words,
  },
  optional,
);
const entry: fc.Arbitrary<StoredEntry> = fc.record(
  {
    senses: fc.array(sense, { minLength: 1, maxLength: 3 }),
    see: words,
    pinyin: words,
    term: fc.string({ minLength: 1 }),
  },
  { requiredKeys: ['senses'] },
);

it('gives back every entry as it was packed', () => {
  fc.assert(
    fc.property(entry, (stored) => {
      expect(unpackEntry(packEntry(stored))).toEqual(stored);
    }),
  );
});

it('writes no field names', () => {
  const packed = packEntry({
    senses: [{ english: 'the Four Dares', confidence: 'sure', scope: 'national' }],
  });
  expect(packed).toBe('[[["the Four Dares",0,0,0,"national"]]]');
});
