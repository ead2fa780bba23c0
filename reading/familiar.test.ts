import { expect, it } from 'vitest';
import { realReader } from './test-reader';
import type { Familiar } from './types';

const reader = await realReader();

function known(text: string, familiar: Partial<Familiar>): string[] {
  return reader.knowing({ common: 0, listed: [], ...familiar })(text, reader.annotate(text).words);
}

it('knows the commonest words, the more of them the more', () => {
  const text = '我们到河谷里的牧场开会。';
  expect(known(text, {})).toEqual([]);
  const few = known(text, { common: 500 });
  expect(few).toContain('我们');
  expect(few).not.toContain('牧场');
  const more = known(text, { common: 8000 });
  expect(more).toEqual(expect.arrayContaining([...few, '开会']));
  expect(more).not.toContain('河谷');
});

it('knows listed words in whichever characters they are written', () => {
  expect(known('河谷与牧場', { listed: ['牧场', '河谷'] })).toEqual(['河谷', '牧場']);
  expect(known('河谷与牧场', { listed: ['牧場'] })).toEqual(['牧场']);
});

it('knows a long word by its parts, and not by some of them', () => {
  expect(known('毫不动摇', { listed: ['毫不', '动摇'] })).toEqual(['毫不动摇']);
  expect(known('毫不动摇', { listed: ['动摇'] })).toEqual([]);
});

it('knows numbers as soon as it knows any words', () => {
  expect(known('三百二十二万', { common: 500 })).toEqual(['三百二十二万']);
  expect(known('三百二十二万', { listed: ['爱'] })).toEqual([]);
});

it('knows no surname of which the given name has its pinyin', () => {
  expect(known('县长王雪莲说', { common: 8000 })).not.toContain('王');
});

it('names a word without the white space in it', () => {
  expect(known('我\n们', { common: 500 })).toEqual(['我们']);
});
