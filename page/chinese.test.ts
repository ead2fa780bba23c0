import { describe, expect, it } from 'vitest';
import { isChinese } from './chinese';

describe('isChinese', () => {
  it.each([
    '会议强调，要把为民办实事落到实处。',
    '四敢',
    '阿里地区・日喀则市',
    '电影《となりのトトロ》重新上映。',
    '日方品牌（ユニクロ）参展',
    '该店以“おもてなし”待客。',
  ])('takes %s for Chinese', (text) => expect(isChinese(text)).toBe(true));

  it.each([
    '会議では、国民のための実務を着実に進めることが強調された。',
    '首相、来月訪中へ',
    'チベット自治区で雪が降る',
    'ﾁﾍﾞｯﾄ自治区',
    'The pass was closed until noon.',
    '회의에서는 실무를 강조했다.',
    '',
  ])('does not take %s for Chinese', (text) => expect(isChinese(text)).toBe(false));
});
