import { expect, it } from 'vitest';
import { isRead, unpackWords } from './packed-words';

it('unpacks words, those without pinyin too', () => {
  const words = unpackWords({ at: [0, 2, 2, 3], pinyin: ['tuī dòng', ''] });
  expect(words).toEqual([
    { start: 0, end: 2, pinyin: ['tuī', 'dòng'] },
    { start: 2, end: 3, pinyin: [''] },
  ]);
  expect(words.map(isRead)).toEqual([true, false]);
});
