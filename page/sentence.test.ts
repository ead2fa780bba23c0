import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence';

function sentence(text: string, term: string): string {
  const start = text.indexOf(term);
  const { start: from, end } = sentenceAround(text, { start, end: start + term.length });
  return text.slice(from, end);
}

describe('sentenceAround', () => {
  it('runs from full stop to full stop', () => {
    expect(sentence('开头。会议要求践行“四敢”。结尾。', '四敢')).toBe('会议要求践行“四敢”。');
  });
  it('takes the closing quotation mark along, and leaves the one before', () => {
    expect(sentence('他说：“好。”“要践行四敢！”大家鼓掌。', '四敢')).toBe('“要践行四敢！”');
  });
  it('ends at a line break', () => {
    expect(sentence('小标题\n践行四敢要求\n下一段', '四敢')).toBe('践行四敢要求');
  });
  it('leaves out indentation', () => {
    expect(sentence('　　践行四敢。', '四敢')).toBe('践行四敢。');
  });
  it('cuts a very long sentence at commas around the term', () => {
    const clause = '各乡镇各部门要进一步提高政治站位，';
    const text = `${clause.repeat(20)}大力践行四敢要求，${clause.repeat(20)}`;
    const found = sentence(text, '四敢');
    expect(found.length).toBeLessThanOrEqual(170);
    expect(found).toContain('大力践行四敢要求');
    expect(found.startsWith('，')).toBe(false);
  });
  it('always holds the term and stays in the text', () => {
    const any = fc.string({
      unit: fc.constantFrom('四', '敢', '。', '，', '”', ' ', '\n', '　'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(any, any, (before, after) => {
        const text = `${before}四敢${after}`;
        const span = { start: before.length, end: before.length + 2 };
        const found = sentenceAround(text, span);
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.start).toBeLessThanOrEqual(span.start);
        expect(found.end).toBeGreaterThanOrEqual(span.end);
        expect(found.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
