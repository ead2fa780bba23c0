import { describe, expect, it } from 'vitest';
import { partsIn } from '../../test-parts';
import { tellsNames } from './index';
import { realReader } from '../../test-reader';

const reader = await realReader();

describe('names', () => {
  it.each([
    ['丁薛祥出席会议。', '丁 薛祥 出席 会议 。'],
    ['习近平总书记强调', '习 近平 总书记 强调'],
    ['记者旦增嘎瓦报道', '记者 旦增 嘎瓦 报道'],
    ['本报记者 扎西顿珠', '本报 记者   扎西 顿珠'],
    ['走进鲁巴村，', '走进 鲁巴 村 ，'],
    ['扎西岗村的牧民', '扎西岗 村 的 牧民'],
    ['记者次仁多报道', '记者 次仁多 报道'],
    ['屠呦呦', '屠 呦呦'],
    ['到康马县来', '到 康马 县 来'],
    ['日喀则市', '日喀则 市'],
    ['景德镇', '景德镇'],
    ['乃宁曲德寺抗英遗址', '乃宁 曲德 寺 抗英 遗址'],
    ['宗喀巴', '宗喀巴'],
    ['记者罗文娟报道', '记者 罗 文娟 报道'],
    ['强巴林寺', '强巴林 寺'],
    ['文成公主', '文成 公主'],
    ['总书记', '总书记'],
    ['乃宁曲德寺', '乃宁 曲德 寺'],
    ['总统谢尔达尔·别尔德出席', '总统 谢尔达尔 · 别尔德 出席'],
    ['总统巴沙尔·阿拉萨内发表讲话', '总统 巴沙尔 · 阿拉萨内 发表 讲话'],
    ['外长阿卜杜拉希扬表示', '外长 阿卜杜拉希扬 表示'],
    ['总统菲利普·本托当年出席', '总统 菲利普 · 本托 当年 出席'],
  ])('in %s are words', (text, parts) => expect(partsIn(reader, text)).toBe(parts));

  it('keep their readings', () => {
    const { pinyin } = reader.annotate('记者旦增嘎瓦报道').words;
    expect(pinyin.slice(1, 3)).toEqual(['Dàn zēng', 'Gā wǎ']);
  });

  it('leave the joints inside long words in order', () => {
    const text = '西藏自治区人民政府和景德镇、康马县人民政府，习近平总书记同康马县人民代表大会代表';
    const { joints } = reader.annotate(text).words;
    expect(joints.length).toBeGreaterThan(4);
    expect(joints).toEqual(joints.toSorted((a, b) => a - b));
  });

  it('are written so where only the article tells them', () => {
    const article = '记者罗小娟报道。\n从前罗小娟住在这里';
    const block = article.slice(article.indexOf('\n') + 1);
    const alone = reader.annotate(block);
    const { terms } = reader.annotate(article.slice(0, article.indexOf('\n')));
    const offset = article.length - block.length;
    const told = reader
      .readArticle(article, [
        ...terms,
        ...alone.terms.map((term) => ({ ...term, start: term.start + offset, end: term.end + offset })),
      ])
      .filter(({ start }) => start >= offset)
      .map((term) => ({ ...term, start: term.start - offset, end: term.end - offset }));
    expect(alone.words.pinyin.join(' ')).toContain('luó xiǎo juān');
    expect(tellsNames(alone.terms, told)).toBe(true);
    expect(reader.wordsTold(block, told).pinyin).toEqual(expect.arrayContaining(['Luó', 'Xiǎo juān']));
  });
});
