import { describe, expect, it } from 'vitest';
import { asSpoken } from './spoken';

const word = (start: number, end: number, pinyin: string) => ({ start, end, pinyin: pinyin.split(' ') });

describe('asSpoken', () => {
  it('changes 一 and 不 before the next word’s tone', () => {
    const text = '不会一个';
    expect(asSpoken(text, [word(0, 1, 'bù'), word(1, 2, 'huì'), word(2, 4, 'yī gè')])).toEqual([
      word(0, 1, 'bú'),
      word(1, 2, 'huì'),
      word(2, 4, 'yí gè'),
    ]);
  });
  it('does not reach over punctuation', () => {
    const text = '不，会';
    expect(asSpoken(text, [word(0, 1, 'bù'), word(2, 3, 'huì')])[0]).toEqual(word(0, 1, 'bù'));
  });
});
