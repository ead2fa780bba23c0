import { describe, expect, it } from 'vitest';
import { findGaps } from './glossary-gaps';
import { testGlossary } from './test-glossary';

const index = testGlossary('- {term: 四敢, kind: slogan, english: x, confidence: sure}\n');
const gapsIn = (...texts: string[]) =>
  findGaps(
    index,
    texts.map((text, i) => [`${i}.txt`, text] as const),
  ).map(({ phrase, kind, texts: count, times }) => `${phrase} ${kind} ${count}/${times}`);

describe('glossary gaps', () => {
  it('are numeric phrases in quotation marks that no entry covers, each place counted once', () => {
    expect(gapsIn('要求践行“四敢”，做到“六个必须”。')).toEqual(['六个必须 numeric 1/1']);
  });

  it('are N个… without quotation marks and quoted wording only where they recur', () => {
    expect(gapsIn('开展三个清理，三个清理见效。')).toEqual([]);
    expect(gapsIn('开展三个清理见效。', '开展三个清理见效。')).toEqual(['三个清理见效 count 2/2']);
    expect(gapsIn('推行“红色代办”。')).toEqual([]);
    expect(gapsIn('推行“红色代办”。', '“红色代办”见效。')).toEqual(['红色代办 quoted 2/2']);
  });

  it('are no counts of plain things, no dates and no quoted sentences', () => {
    expect(gapsIn('建成两个中心、第三个阶段。', '建成两个中心、第三个阶段。')).toEqual([]);
    expect(gapsIn('他说“好，我们来办”。', '他说“好，我们来办”。')).toEqual([]);
  });

  it('come in the order of how many texts have them, then how often', () => {
    expect(gapsIn('“五送”、“六必访”、“六必访”。', '“五送”。')).toEqual([
      '五送 numeric 2/2',
      '六必访 numeric 1/2',
    ]);
  });
});
