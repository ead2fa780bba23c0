import { describe, expect, it } from 'vitest';
import type { Mention } from '../../types';
import { realReader } from '../../test-reader';
import { partsIn, writtenIn } from '../../test-parts';
import { recogniseNames, withoutInside, withWholeNames } from './index';
import { found, names, ordinary } from './testing';

describe('places after a larger one, by its full name', () => {
  it.each([
    ['torn by a word', '在|[白山县]禾|市镇|举行', ['p 禾市镇']],
    ['a word of land', '[白山县]高|山村|的', ['p 高山村']],
    ['that begins like a preposition', '[白山县]上|溪|乡|乡长', ['p 上溪乡']],
    ['that ends with one', '[白山县]北|让|村', ['p 北让村']],
    ['that begins with a numeral', '[白山县]五|桥|乡|的', ['p 五桥乡']],
    ['a town before its village', '在|高|秀|镇安|石|村|，', ['p 高秀镇', 'p 安石村']],
    ['a township by a word, before its village', '海拔|高|的|道路|乡|措|秀|村', ['p 道路乡', 'p 措秀村']],
    ['a list', '[白山县]措|秀|镇|、|六|角|镇|、|才|吉|村|等', ['p 措秀镇', 'p 六角镇', 'p 才吉村']],
    ['after a year', '自|2022|年|措|秀|乡', ['p 措秀乡']],
    ['after having been', '曾|任|大|垭|镇|书记', ['p 大垭镇']],
    ['a banner’s', '[白山旗]宝|力|苏木|的', ['p 宝力苏木']],
    ['a banner’s, by a long name', '[青海][白山旗]宝|力|石|花|苏木', ['p 宝力石花苏木']],
    ['a new village', '到|措|秀|新村|的', ['p 措秀新村']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['[白山县]三|个|村'],
    ['[白山县]两|山|村'],
    ['[白山县]十|大|村'],
    ['[白山县]五|贫困|村'],
    ['[白山县]的|山|村'],
    ['[白山县]部分|乡镇'],
    ['[白山县]特|大桥|合龙'],
    ['[白山县]中心|城镇|的'],
    ['[白山县]回|乡|的'],
    ['[白山县]路口|返|乡|的'],
    ['在|措|秀|镇|、|特色小|镇|等'],
    ['在|措|秀|镇|、|重要|镇|学校'],
  ])('none more in %s', (text) => expect(found(text).filter((name) => name !== 'p 措秀镇')).toEqual([]));
});

const place = (id: string, start: number, end = start + id.length): Mention => ({
  start,
  end,
  id,
  origin: 'glossary',
  kind: 'place',
  sense: 0,
});

it('a place of the glossary over the border of two names is none', () => {
  const chain = names('在|高|秀|镇安|石|村|，');
  expect(withoutInside([place('镇安', 3)], chain)).toEqual([]);
});

it('a county whose name a word runs over is whole before a name', () => {
  const text = '白山县衙后集镇';
  const boundaries = new Uint8Array([1, 0, 1, 0, 1, 1, 0, 1]);
  const short = [place('白山县', 0, 2)];
  const town = recogniseNames({ text, boundaries, ordinary }, short);
  expect(town.map(({ id }) => id)).toEqual(['name:place:衙后集镇']);
  expect(withWholeNames(text, short, town)).toEqual([place('白山县', 0)]);
  const both = [place('白山县', 0), ...short];
  expect(withWholeNames(text, both, town)).toEqual(both);
});

describe('in the engine', async () => {
  const reader = await realReader();

  it.each([
    ['定日县禾市镇的人', '定日 县 禾市 镇 的 人'],
    ['定日县马江村的人', '定日 县 马江 村 的 人'],
    ['走进措秀新村，', '走进 措秀 新村 ，'],
  ])('%s is cut as it is named', (text, parts) => expect(partsIn(reader, text)).toBe(parts));

  it.each([['定日县城关镇', 'Dìngrì Xiàn Chéngguān Zhèn']])('%s has its capitals', (text, written) =>
    expect(writtenIn(reader, text)).toBe(written),
  );

  it('the place that a body is named after is written as one', () => {
    expect(writtenIn(reader, '措岗边境派出所的')).toBe('Cuògǎng biānjìng pàichūsuǒ de');
  });

  it('a place inside another gives it no reading', () => {
    expect(writtenIn(reader, '定日县甲措西乡的')).toBe('Dìngrì Xiàn Jiǎcuòxī Xiāng de');
  });
});

describe('bodies', () => {
  it.each([
    ['a court', '向|[白山县]人民法院|起诉', ['i 白山县人民法院']],
    ['a court by its place’s short name', '[白山]法院|的', ['i 白山法院']],
    ['a procuratorate', '[青海][白山县]人民检察院|的', ['i 青海白山县人民检察院']],
    ['a school by number', '在|[白山市]第|一|小学|和', ['i 白山市第一小学']],
    ['a secondary school by number', '[白山市]第|四|高级|中学|的', ['i 白山市第四高级中学']],
    ['a junior college', '[白山]师范|高等|专科|学校', ['i 白山师范高等专科学校']],
    ['the post of a police', '[白山县]公安局|措|秀|派出所|的', ['i 白山县公安局措秀派出所']],
    ['the post of a township', '[白山县]公安局|措|秀|乡|派出所', ['p 措秀乡', 'i 白山县公安局措秀乡派出所']],
    ['a post of a unit', '边境|管理|支队|措|秀|边境派出所|的', ['i 措秀边境派出所']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([['[白山市]中|小学|的'], ['[白山市]第一|批|学校|的']])('none in %s', (text) =>
    expect(found(text)).toEqual([]),
  );
});
