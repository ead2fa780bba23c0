import { expect, it } from 'vitest';
import { applySandhi, headwordPinyin, joinSyllables } from './pinyin-display';

const words = (...pairs: [string, string][]) =>
  pairs.map(([text, pinyin]) => ({ text, pinyin: pinyin.split(' ') }));

it.each([
  ['一 before a fourth tone', words(['一', 'yī'], ['定', 'dìng']), ['yí', 'dìng']],
  ['一 before another tone', words(['一', 'yī'], ['直', 'zhí']), ['yì', 'zhí']],
  ['一 before 个', words(['一个', 'yī gè']), ['yígè']],
  ['一 as an ordinal', words(['第一', 'dì yī'], ['次', 'cì']), ['dìyī', 'cì']],
  ['一 in a number', words(['十一', 'shí yī'], ['万', 'wàn']), ['shíyī', 'wàn']],
  ['不 before a fourth tone', words(['不', 'bù'], ['是', 'shì']), ['bú', 'shì']],
  ['一 in a name, with its capital', words(['一带', 'Yī dài'], ['一路', 'Yī lù']), ['Yídài', 'Yílù']],
  ['不 before another tone', words(['不', 'bù'], ['能', 'néng']), ['bù', 'néng']],
])('changes %s', (_, given, spoken) => {
  expect(applySandhi(given).map(joinSyllables)).toEqual(spoken);
});

it('joins a word’s syllables, with an apostrophe where they would run together', () => {
  expect(joinSyllables(['Xī', 'ān'])).toBe("Xī'ān");
  expect(joinSyllables(['huā', 'r'])).toBe('huār');
  expect(joinSyllables(['mín', 'zú'])).toBe('mínzú');
});

it('joins a headword of two syllables only', () => {
  expect(headwordPinyin(['hé', 'gǔ'])).toBe('hégǔ');
  expect(headwordPinyin(['sì', 'gè', 'bù', 'zhāi'])).toBe('sì gè bù zhāi');
  expect(headwordPinyin(['Xí', 'Jìn', 'píng'])).toBe('Xí Jìnpíng');
  expect(headwordPinyin(['Xī', 'zàng', 'fā', 'zhǎn'])).toBe('Xī zàng fā zhǎn');
});
