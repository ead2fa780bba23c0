import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, readView, toText, toView } from './view';

describe('readView', () => {
  it('drops white space inside words and keeps one line end', () => {
    expect(readView('进单 位\u3000。\n\n 进学校').s).toBe('进单位。\n进学校');
  });

  it('joins the lines where a page broke one after a pause mark', () => {
    expect(readView('“进单位、\n进学校”').s).toBe('“进单位、进学校”');
    expect([...readView('“进、\n校”').mate]).toEqual([4, -1, -1, -1, 0]);
  });

  it('drops the bullets of a list, but no mark inside a line', () => {
    expect(readView('三员：\n • 水管员\n· 护林员\n●电工·段').s).toBe('三员：\n水管员\n护林员\n电工·段');
  });

  it('makes punctuation of all widths one, but not inside numbers', () => {
    expect(readView('增收1,000元,户均19:00(注):好;').s).toBe('增收1,000元，户均19:00（注）：好；');
  });

  it('pairs straight, curly and corner quotation marks', () => {
    const { s, mate } = readView('"三进"“四抓”「五治」');
    expect(s).toBe('“三进”“四抓”“五治”');
    expect([...mate].filter((m) => m >= 0)).toHaveLength(6);
    expect(mate[0]).toBe(3);
  });

  it('leaves a mark without partner alone, and starts anew on each line', () => {
    const { mate } = readView('“没有收尾\n”“好”');
    expect([...mate].map((m, i) => (m >= 0 ? i : -1)).filter((i) => i >= 0)).toEqual([7, 9]);
  });

  it('keeps the offsets of the text', () => {
    const text = '开展 进单 位、进学校"三进"活动';
    const view = readView(text);
    const at = view.s.indexOf('进单位');
    const span = toText(view, { start: at, end: at + 3 });
    expect(text.slice(span.start, span.end)).toBe('进单 位');
    expect(toView(view, span)).toEqual({ start: at, end: at + 3 });
  });

  it('uses a folding that keeps the length and no other', () => {
    expect(readView('兩個', (t) => t.replaceAll('兩', '两').replaceAll('個', '个')).s).toBe('两个');
    expect(readView('兩個', () => '两').s).toBe('兩個');
  });

  it('maps every place back into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'三抓“”"「」（） \n、，—a1，') }), (text) => {
        const { s, at, mate } = readView(text);
        expect(at).toHaveLength(s.length + 1);
        for (let i = 0; i < s.length; i++) {
          expect(at[i + 1]!).toBeGreaterThan(at[i]!);
          expect(mate[i]! < 0 || mate[mate[i]!] === i).toBe(true);
        }
        expect(at[s.length]).toBe(text.length);
      }),
    );
  });
});

describe('bare', () => {
  it('leaves out what newspapers add at will', () => {
    expect(bare('五级“红 网”架构')).toBe('五级红网架构');
    expect(bare('四个革命、一个合作')).toBe('四个革命一个合作');
  });
});
