import { expect, it } from 'vitest';
import { realReader } from './test-reader';
import { unpackWords } from './packed-words';

const reader = await realReader();
const words = (text: string) =>
  unpackWords(reader.annotate(text).words).map(({ start, end }) => text.slice(start, end));

it.each([
  ['a county’s town', '离亚东县城不远', ['离', '亚东', '县城', '不远']],
  ['a city’s urban area', '拉萨市区降温', ['拉萨', '市区', '降温']],
  ['its market', '拉萨市场', ['拉萨', '市场']],
])('what follows a place is its own word: %s', (_, text, cut) => expect(words(text)).toEqual(cut));

it('leaves a county its name before another word', () => {
  expect(words('亚东县城乡居民')).toEqual(['亚东县', '城乡', '居民']);
});
