import { expect, it } from 'vitest';
import { isRead, syllableAt, unpackWords } from './packed-words';

it('unpacks words, those without pinyin too', () => {
  const words = unpackWords({ at: [0, 2, 2, 3], pinyin: ['tuī dòng', ''], joints: [] });
  expect(words).toEqual([
    { start: 0, end: 2, pinyin: ['tuī', 'dòng'] },
    { start: 2, end: 3, pinyin: [''] },
  ]);
  expect(words.map(isRead)).toEqual([true, false]);
});

it('finds the syllable of a character, whatever else its word holds', () => {
  const text = '用3D 打印';
  const words = unpackWords({ at: [0, 1, 1, 6], pinyin: ['yòng', 'dǎ yìn'], joints: [] });
  const found = ['用', '打', '印'].map((character) => syllableAt(text, words, text.indexOf(character)));
  expect(found).toEqual(['yòng', 'dǎ', 'yìn']);
  expect(syllableAt(text, words, 9)).toBeUndefined();
});
