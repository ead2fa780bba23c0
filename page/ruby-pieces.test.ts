import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinOver, rubyPieces } from './ruby-pieces';

const texts = (text: string, pieces: { start: number; end: number }[]) =>
  pieces.map(({ start, end }) => text.slice(start, end));

describe('rubyPieces', () => {
  it('draws a word as one ruby, its syllables joined', () => {
    const word = { start: 0, end: 2, pinyin: ['tuī', 'dòng'] };
    const [piece, ...more] = rubyPieces('推动发展', word, 'word');
    expect(more).toEqual([]);
    expect(piece && pinyinOver(piece)).toBe('tuīdòng');
  });

  it('sets an apostrophe before a vowel', () => {
    const [piece] = rubyPieces('西安', { start: 0, end: 2, pinyin: ['xī', 'ān'] }, 'word');
    expect(piece && pinyinOver(piece)).toBe("xī'ān");
  });

  it('cuts a long word evenly, so that a line can break in it', () => {
    const text = '中国特色社会主义';
    const word = { start: 0, end: 8, pinyin: 'zhōng guó tè sè shè huì zhǔ yì'.split(' ') };
    expect(texts(text, rubyPieces(text, word, 'word'))).toEqual(['中国特色', '社会主义']);
  });

  it('draws one ruby a character for beginners', () => {
    const word = { start: 0, end: 2, pinyin: ['tuī', 'dòng'] };
    expect(texts('推动', rubyPieces('推动', word, 'character'))).toEqual(['推', '动']);
  });

  it('leaves out blanks, line breaks and letters inside a word', () => {
    const text = '四议 两\n公开A';
    const word = { start: 0, end: 8, pinyin: 'sì yì liǎng gōng kāi'.split(' ') };
    expect(texts(text, rubyPieces(text, word, 'word'))).toEqual(['四议', '两', '公开']);
  });

  it('cuts where a Text node or a term ends', () => {
    const word = { start: 0, end: 3, pinyin: ['gāo', 'zhì', 'liàng'] };
    expect(texts('高质量', rubyPieces('高质量', word, 'word', [1]))).toEqual(['高', '质量']);
  });

  it('draws every Han character once, each with its own syllable, whatever the word', () => {
    const part = fc.constantFrom('四', '议', '𠀀', ' ', '\n', 'A', '・', '敢');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(30)), (parts, cuts) => {
        const text = parts.join('');
        const han = parts.filter((each) => /\p{Script=Han}/u.test(each));
        const word = { start: 0, end: text.length, pinyin: han.map((_each, i) => `s${i}`) };
        const pieces = rubyPieces(text, word, 'word', cuts);
        expect(texts(text, pieces).join('')).toBe(han.join(''));
        expect(pieces.flatMap(({ syllables }) => syllables ?? [])).toEqual(word.pinyin);
      }),
    );
  });
});
