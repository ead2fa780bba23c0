import { describe, expect, it } from 'vitest';
import { partsIn } from './test-parts';
import { realReader } from './test-reader';

const reader = await realReader();

describe('joints', () => {
  it.each([
    '中国 共产党',
    '社会 主义',
    '中国 特色 社会 主义',
    '全国 人民 代表 大会 常务 委员会',
    '中华 民族',
    '毫不 动摇',
    '民主 集中制',
    '雅鲁藏布 江',
    '喜马拉雅 山',
    '安加拉 河',
    '中 俄 关系',
    '京 沈 高铁',
    '红白 理事会',
  ])('part %s', (parts) => expect(partsIn(reader, parts.replaceAll(' ', ''))).toBe(parts));

  it.each(['现代化', '因地制宜', '共产党员', '罗马尼亚', '印度尼西亚', '戈尔巴乔夫'])(
    'leave %s whole',
    (word) => expect(partsIn(reader, word)).toBe(word),
  );

  it('stand where they are in the text, over a line break too', () => {
    expect(partsIn(reader, '，中国共\n产党')).toBe('， 中国 共\n产党');
  });
});
