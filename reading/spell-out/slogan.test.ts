import { describe, expect, it } from 'vitest';
import { numeral, parseSlogan } from './slogan';

/** The slogan, and its number–head pairs as count×head. */
const READ: [string, string][] = [
  ['六抓', '6×抓'],
  ['四好农村路', '4×好农村路'],
  ['五个共同家园', '5×共同家园'],
  ['三大全球倡议', '3×全球倡议'],
  ['四件大事', '4×大事'],
  ['七个聚焦', '7×聚焦'],
  ['双培养', '2×培养'],
  ['两不愁三保障', '2×不愁 3×保障'],
  ['两不愁3+1保障', '2×不愁 4×保障'],
  ['三个赋予一个有利于', '3×赋予 1×有利于'],
  ['四议两公开', '4×议 2×公开'],
  ['三会一课', '3×会 1×课'],
  ['三重一大', '3×重 1×大'],
  ['四抓十一强', '4×抓 11×强'],
  ['五个一批', '5×一批'],
  ['五个统一', '5×统一'],
  ['五个一活动', '5×一'],
  ['三个年', '3×年'],
  ['双一流', '2×一流'],
  ['三位一体', '3×'],
  ['五合一', '5×'],
  ['老三样', '3×'],
  ['新三样', '3×'],
  ['三轮驱动', '3×'],
  ['三权分置', '3×权分置'],
  ['十二项重点', '12×重点'],
  ['一统六联', '1×统 6×联'],
];

describe('parseSlogan', () => {
  it.each(READ)('reads %s', (text, parts) => {
    const slogan = parseSlogan(text);
    expect(slogan?.kind).toBe('members');
    expect(slogan?.parts.map(({ count, head }) => `${count}×${head}`).join(' ')).toBe(parts);
    expect(slogan?.count).toBe(slogan?.parts.reduce((sum, part) => sum + part.count, 0));
  });

  it('counts the terms of 1+6+X', () => {
    expect(parseSlogan('1+6+X')).toMatchObject({ kind: 'plus', count: 3 });
    expect(parseSlogan('5+3+N')).toMatchObject({ kind: 'plus', count: 3 });
  });

  it('counts characters where the slogan says so', () => {
    expect(parseSlogan('十六字方针')).toMatchObject({ kind: 'characters', count: 16 });
    expect(parseSlogan('二十字方针')).toMatchObject({ kind: 'characters', count: 20 });
  });

  it('takes 千万工程 by its initials', () => {
    expect(parseSlogan('千万工程')).toMatchObject({ kind: 'initials', count: 2 });
  });

  it('tells a pattern of ones from a list', () => {
    expect(parseSlogan('一县一策')?.ones).toBe(true);
    expect(parseSlogan('一统六联')?.ones).toBe(false);
  });

  it.each([
    '五一',
    '十四五',
    '二十大',
    '三个月',
    '两岸融合发展',
    '5G',
    '第二批',
    '八八战略',
    '四梁八柱',
    '高质量发展',
    '',
  ])('finds no count in %s', (text) => {
    expect(parseSlogan(text)).toBeUndefined();
  });
});

describe('numeral', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十六', 36],
    ['12', 12],
    ['三五', undefined],
    ['百', undefined],
  ])('%s', (digits, value) => {
    expect(numeral(digits)).toBe(value);
  });
});
