import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realReader } from './test-reader';

const reader = await realReader();

describe('writing in traditional characters', () => {
  it.each([
    ['四个意识', '四個意識'],
    ['两不愁三保障', '兩不愁三保障'],
    ['高质量发展', '高質量發展'],
    ['党的二十届四中全会', '黨的二十屆四中全會'],
    ['铸牢中华民族共同体意识', '鑄牢中華民族共同體意識'],
  ])('of terms: %s', async (simplified, traditional) => {
    expect(await reader.toTraditional(simplified)).toBe(traditional);
  });

  it('chooses among several forms by the word', async () => {
    expect(await reader.toTraditional('发展银发经济')).toBe('發展銀髮經濟');
    expect(await reader.toTraditional('干部干净干事')).toBe('幹部乾淨幹事');
    expect(await reader.toTraditional('后备干部，皇后')).toBe('後備幹部，皇后');
    expect(await reader.toTraditional('方面条件')).toBe('方面條件');
  });

  it('takes the reviewed form before the dictionary’s', async () => {
    expect(await reader.toTraditional('长效机制')).toBe('長效機制');
    expect(await reader.toTraditional('机构编制')).toBe('機構編制');
    expect(await reader.toTraditional('四个面向')).toBe('四個面向');
    expect(await reader.toTraditional('藏历新年')).toBe('藏曆新年');
    expect(await reader.toTraditional('干热风')).toBe('乾熱風');
  });

  it('leaves what is traditional, foreign or broken by white space in its place', async () => {
    expect(await reader.toTraditional('四個意識')).toBe('四個意識');
    expect(await reader.toTraditional('“3+1”保 障 abc 𠀀')).toBe('“3+1”保 障 abc 𠀀');
    expect(await reader.toTraditional('发 展')).toBe('發 展');
    expect(await reader.toTraditional('')).toBe('');
  });

  it.each([
    ['會議強調「忠誠乾淨擔當」', '忠诚干净担当'],
    ['摸著石頭過河', '摸着石头过河'],
    ['「五大特徵」', '五大特征'],
    ['「四個意識」', '四个意识'],
  ])('is undone when a page is read: %s', (text, term) => {
    expect(reader.annotate(text).terms.map(({ id }) => reader.term(id)?.term)).toContain(term);
  });

  it('never throws and keeps the length', async () => {
    const text = fc.array(
      fc.constantFrom(...'机制面向发展干部后里藏历年四个abc 　\n“”,𠀀\ud800團'.split(''), '台独'),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const given = parts.join('');
        expect((await reader.toTraditional(given)).length).toBe(given.length);
      }),
    );
  });
});
