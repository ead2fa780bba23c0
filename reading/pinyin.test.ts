import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitTone, toMarks } from './pinyin';

it.each([
  ['lu:4', 'lǜ'],
  ['nv3', 'nǚ'],
  ['Xi1', 'Xī'],
  ['gui4', 'guì'],
  ['liu2', 'liú'],
  ['dou1', 'dōu'],
  ['xiong2', 'xióng'],
  ['de5', 'de'],
  ['r5', 'r'],
  ['A1', 'Ā'],
  ['hao', 'hao'],
])('%s is written %s', (numbered, marked) => {
  expect(toMarks(numbered)).toBe(marked);
});

it('comes back from marks to digits', () => {
  const bases = fc.constantFrom('ma', 'lüe', 'guang', 'xiong', 'er', 'ou', 'shui', 'jiu', 'nü');
  fc.assert(
    fc.property(bases, fc.integer({ min: 1, max: 5 }), (base, tone) => {
      expect(splitTone(toMarks(`${base}${tone}`))).toEqual({ base, tone });
    }),
  );
});
