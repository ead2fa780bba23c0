import { describe, expect, it } from 'vitest';
import { expansionOf, type SpelledOutCase } from './testing';

describe('a slogan of several parts', () => {
  it.each<SpelledOutCase>([
    [
      'both heads open their members, the sentence glued to the first of each',
      '乡里推行“三带四同”驻村法。干部下到牧业点带药品、带种子、带图纸，并且与牧民同放牧、同挤奶、同修圈、同过节。',
      '三带四同',
      '带药品|带种子|带图纸|同放牧|同挤奶|同修圈|同过节',
    ],
    [
      'heads that close the members, in a quotation with two marks',
      '食堂开展“三净一满意”评比。\n服务员要做到“桌面净、餐具净、后厨净，牧民满意”。',
      '三净一满意',
      '桌面净|餐具净|后厨净|牧民满意',
    ],
    [
      'a part that counts one, in quotation marks of its own',
      '镇里的“一核两廊”规划公布了。“一核”则是指“达孜老街文化核”，“两廊”是指桑曲湿地廊和古道林卡廊。',
      '一核两廊',
      '达孜老街文化核|桑曲湿地廊|古道林卡廊',
    ],
  ])('%s', (_, text, slogan, members) => {
    expect(expansionOf(text, slogan)?.members.join('|')).toBe(members);
  });

  it.each([
    ['one item more', '推行“两查一改”。干部查台账、查现场、查记录，改作风。', '两查一改'],
    [
      'far from it',
      `推行“两查一改”。${'天气转暖，牧民开始转场。'.repeat(30)}干部查台账、查现场，改作风。`,
      '两查一改',
    ],
  ])('%s: none', (_, text, slogan) => {
    expect(expansionOf(text, slogan)).toBeUndefined();
  });
});
