import { describe, expect, it } from 'vitest';
import { expansionOf, type SpelledOutCase } from './testing';

describe('a list behind the sentence that names its slogan', () => {
  it.each<SpelledOutCase>([
    [
      'clauses with the head as their second character',
      '牧区合作社要做到“四个好”。建好一座暖棚，管好一片草场，带好一批牧户，算好一本细账。',
      '四个好',
      '建好一座暖棚|管好一片草场|带好一批牧户|算好一本细账',
    ],
    [
      'clauses that close with the head',
      '帮扶坚持“三到家”工作法。技术送到家，饲草运到家，兽医请到家。',
      '三到家',
      '技术送到家|饲草运到家|兽医请到家',
    ],
    [
      'names with what they are',
      '重点扶持以下“三小”产业。\n小暖棚：利用房前空地，种植蔬菜；小作坊：加工奶渣、糌粑；小圈舍：养殖藏鸡。',
      '三小',
      '小暖棚|小作坊|小圈舍',
    ],
  ])('%s', (_, text, slogan, members) => expect(expansionOf(text, slogan)?.members.join('|')).toBe(members));

  it.each([
    ['one clause more', '要做到“三个好”。建好暖棚，管好草场，带好牧户，算好细账。', '三个好'],
    ['one clause without the head', '要做到“三个好”。建好暖棚，管好草场，请来兽医。', '三个好'],
    ['the head at different places', '要做到“三个好”。建好暖棚，好好放牧，把牧户带好。', '三个好'],
    ['one name more', '扶持“两小”产业。\n小暖棚：种菜；小作坊：加工；小圈舍：养鸡。', '两小'],
    ['names without the head', '扶持“三小”产业。\n暖棚：种菜；作坊：加工；圈舍：养鸡。', '三小'],
  ])('none with %s', (_, text, slogan) => expect(expansionOf(text, slogan)).toBeUndefined());
});
