import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realReader } from './test-reader';

const reader = await realReader();

const words = async (text: string, offset: number) =>
  (await reader.lookUp(text, offset)).map(({ start, end }) => text.slice(start, end));
const first = async (text: string, offset: number) => (await reader.lookUp(text, offset))[0]?.entries[0];

describe('looking up', () => {
  it('gives the word under the pointer, then shorter ones there', async () => {
    expect(await words('那曲市的群众', 0)).toEqual(['那曲市', '那曲', '那']);
    expect(await words('解决困难', 3)).toEqual(['困难', '难']);
    expect(await words('研究生命', 1)).toEqual(['研究', '究']);
  });

  it('finds words in traditional characters, over white space, and beginning with letters', async () => {
    expect((await first('乾燥', 0))?.simplified).toBe('干燥');
    expect((await first('红 色', 2))?.simplified).toBe('红色');
    expect((await first('用3D打印', 3))?.simplified).toBe('3D打印');
  });

  it('puts first the entry that is read as the text is', async () => {
    expect((await first('孩子长大了', 2))?.pinyin).toEqual(['zhǎng', 'dà']);
    expect((await first('长期', 0))?.pinyin[0]).toBe('cháng');
    expect((await first('他姓王。', 2))?.senses[0]).toContain('king');
  });

  it('gives the word the reading that the reader has corrected it to', async () => {
    reader.setUserTerms([
      { term: '河谷', pinyin: ['hé', 'yù'] },
      { term: '长', pinyin: ['zhǎng'] },
    ]);
    expect(await first('阳光洒满河谷', 5)).toMatchObject({ pinyin: ['hé', 'yù'], senses: ['river valley'] });
    // Of two words written alike that which is read so, and the others as they are.
    const [long] = await reader.lookUp('长', 0);
    expect(long?.entries[0]?.senses.join()).toContain('chief');
    expect(long?.entries.map(({ pinyin }) => pinyin.join())).toContain('cháng');
    reader.setUserTerms([]);
    expect((await first('河谷', 0))?.pinyin).toEqual(['hé', 'gǔ']);
  });

  it('follows a bare reference to what it means', async () => {
    expect((await first('日喀则', 0))?.senses.join()).toContain('prefecture-level city');
  });

  it('decodes Tibetan names, as likely', async () => {
    const entry = await first('次旦央宗是党员', 2);
    expect(entry).toMatchObject({ simplified: '次旦央宗', likely: true });
    expect(entry?.senses[0]).toContain('Tseten Yangdzom');
  });

  it('never throws, and gives spans that hold the offset', async () => {
    const pieces = fc.constantFrom(
      ...'那曲 市 的 困难 研究 生命 次旦 央宗 3D 打印 “ 乾燥'.split(' '),
      ' ',
      '\n',
      '\ud83d',
    );
    const chinese = fc.array(pieces, { minLength: 5, maxLength: 20 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), chinese),
        fc.integer({ min: -5, max: 50 }),
        async (text, offset) => {
          for (const { start, end } of await reader.lookUp(text, offset)) {
            expect(start).toBeLessThanOrEqual(offset);
            expect(end).toBeGreaterThan(offset);
          }
        },
      ),
    );
  }, 30_000);
});
