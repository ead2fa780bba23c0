import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../types';
import { isNameId, nameCard, recogniseNames, spreadNames, surnameReadings, withoutInside } from './index';
import { tibetanSpelling } from './tibetan';

const ordinary = new Set(['高兴', '方面', '张罗', '于是', '郑重', '纪律']);

/** Names of a text whose words are separated by `|`; `[…]` marks a place that the glossary knows. */
function names(marked: string): Mention[] {
  const terms: Mention[] = [];
  let text = '';
  const cuts = new Set<number>([0]);
  let open = 0;
  for (const character of marked) {
    if (character === '[') open = text.length;
    if (character === ']')
      terms.push({
        start: open,
        end: text.length,
        id: text.slice(open),
        origin: 'glossary',
        kind: 'place',
        sense: 0,
      });
    if ('|[]'.includes(character)) cuts.add(text.length);
    else {
      if (/\P{Script=Han}/u.test(character)) cuts.add(text.length).add(text.length + 1);
      text += character;
    }
  }
  cuts.add(text.length);
  const boundaries = new Uint8Array(text.length + 1);
  for (const cut of cuts) boundaries[cut] = 1;
  return recogniseNames({ text, boundaries, ordinary }, terms);
}
const found = (marked: string) =>
  names(marked).map(({ kind, id }) => `${kind[0]} ${id.slice(id.lastIndexOf(':') + 1)}`);

describe('persons', () => {
  it.each([
    ['a byline', '本报|记者| 汪|纯| 杨|子|彦\n', ['p 汪纯', 'p 杨子彦']],
    ['a Tibetan byline', '(记者| 次旦|央|宗 通讯员| 李|飞)近日', ['p 次旦央宗', 'p 李飞']],
    ['a photo credit', '王|晓|东 摄', ['p 王晓东']],
    ['a title', '县委|书记|贺|烈烈|表示', ['p 贺烈烈']],
    ['a title with a verb after the name', '村民|旦增|在|家', ['p 旦增']],
    ['a clause that says', '”李|盟|告诉|记者', ['p 李盟']],
    ['Tibetan names anywhere', '和|扎西|顿珠|一起', ['p 扎西顿珠']],
    ['a surname and an honorific', '乡里|的|刘|同志|来', ['p 刘同志']],
    ['foreign names whole', '总统|米格|尔·|迪亚斯|访华', ['p 米格尔·迪亚斯']],
    ['a credit without a blank', '记者 |李|瑞|摄', ['p 李瑞']],
    ['foreign names before a word of their letters', '总统|谢|里|夫·|汗|合作', ['p 谢里夫·汗']],
    ['a name in a model title', '“上海|工匠”郭|秀|玲|非遗', ['p 郭秀玲']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['老师|高兴|地|说'],
    ['主任|张罗|着'],
    ['记者|从|会议|了解|到'],
    ['群众|纪律，'],
    ['，于是|说'],
    ['主任|郑重|承诺'],
    ['民族|团结·爱心|驿站'],
    ['老|同志'],
    ['书记|任|组长，'],
    ['格桑|花'],
  ])('none in %s', (text) => expect(found(text)).toEqual([]));
});

describe('places and offices', () => {
  it.each([
    ['a chain after a county', '在|[江孜县]热|龙|乡|马|玉|村|举办', ['p 热龙乡', 'p 马玉村']],
    ['a town named after its county', '在|[康马]镇|举行', ['p 康马镇']],
    ['loose characters at a sound edge', '走进|江|洛|康|萨|社区，', ['p 江洛康萨社区']],
    ['an office of a place', '[昂仁县]医保|局|组织', ['i 昂仁县医保局']],
    [
      'the whole chain of places',
      '与|[山东][胶州市]李|哥|庄|航|文|小学|开展',
      ['i 山东胶州市李哥庄航文小学'],
    ],
    ['a village of a subdistrict', '[长安区]滦|镇|街道|喂|子|坪|村|遭灾', ['p 滦镇街道', 'p 喂子坪村']],
    ['at the start of a text', '鲁|巴|村', ['p 鲁巴村']],
    ['a village with a name as persons have', '在|桑珠|村，|顿珠|岗|村', ['p 桑珠村', 'p 顿珠岗村']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['建设|小康|村'],
    ['边境|贫困|村'],
    ['干部|驻|村'],
    ['三|个|村'],
    ['国家|林业|和|草原|局'],
    ['我国|大型|水库'],
    ['12|公里|遗址'],
    ['[新疆]不断|加强|口岸'],
    ['[新疆]社会|大|局'],
    ['[浙江]治理|乡|村|污水'],
    ['[西藏]看|社区|服务'],
    ['在|[北京]会见|清华|大学'],
  ])('none in %s', (text) => expect(found(text)).toEqual([]));
});

describe('cards', () => {
  const read = (text: string) =>
    Array.from(
      text,
      (character) =>
        ({ 汪: 'wāng', 纯: 'chún', 单: 'dān', 霞: 'xiá', 鲁: 'lǔ', 巴: 'bā', 村: 'cūn', 西: 'xī', 安: 'ān' })[
          character
        ] ?? 'x',
    );

  it('names a person as English does, the surname read as a surname', () => {
    expect(nameCard('name:person:汪纯', read)).toMatchObject({
      term: '汪纯',
      kind: 'person',
      senses: [{ english: 'Wang Chun', confidence: 'likely' }],
    });
    expect(nameCard('name:person:单霞', read)?.pinyin).toEqual(['Shàn', 'Xiá']);
    expect(nameCard('name:place:鲁巴村', read)?.pinyin).toEqual(['Lǔ', 'bā', 'Cūn']);
    expect(surnameReadings('单霞', names('记者|单|霞，'))).toEqual([]);
    expect(surnameReadings('记者单霞，', names('记者|单|霞，'))).toEqual([
      { start: 2, end: 3, pinyin: ['shàn'] },
    ]);
  });

  it('gives a likely Tibetan-based spelling', () => {
    expect(tibetanSpelling('扎西顿珠')).toBe('Tashi Dondrup');
    expect(tibetanSpelling('次仁多')).toBe('Tseringdor');
    expect(tibetanSpelling('汪纯')).toBeUndefined();
    expect(nameCard('name:person:扎西顿珠', read)?.senses[0]).toMatchObject({
      english: 'Tashi Dondrup',
      confidence: 'likely',
    });
  });

  it('tells a place by its ending', () => {
    expect(nameCard('name:place:鲁巴村', read)?.senses[0]?.english).toBe('Luba Village');
    expect(nameCard('name:place:西安村', read)?.senses[0]?.english).toBe("Xi'an Village");
  });

  it('knows its own ids', () => {
    expect(isNameId(names('鲁|巴|村')[0]!.id)).toBe(true);
    expect(isNameId('四敢')).toBe(false);
  });
});

it('finds a name again in the article', () => {
  const text = '记者旦增嘎瓦报道。\n图为旦增嘎瓦摄';
  const spread = spreadNames(text, names('记者|旦增|嘎瓦|报道。'));
  expect(spread.map(({ start, end }) => text.slice(start, end))).toEqual(['旦增嘎瓦', '旦增嘎瓦']);
});

it('finds it over a place that seemed to lie inside', () => {
  const text = '党员刘洛阳说。\n刘洛阳笑了';
  const [person] = names('党员|刘|洛|阳|说。');
  const place = (start: number): Mention => ({
    start,
    end: start + 2,
    id: '洛阳市',
    origin: 'glossary',
    kind: 'place',
    sense: 0,
  });
  const spread = spreadNames(text, [person!, place(9)]);
  expect(spread.map(({ start, end }) => text.slice(start, end))).toEqual(['刘洛阳', '刘洛阳']);
});

it('stays inside the text and never throws', () => {
  const piece = fc.constantFrom(
    ...'记者 书记 王 晓 东 说 扎西 次仁 县 村 · 、 ( 同志 摄 马 局 在 \ud83d \n'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, cut) => {
      const text = pieces.join('');
      const boundaries = new Uint8Array(text.length + 1).fill(cut ? 1 : 0);
      for (const { start, end } of recogniseNames({ text, boundaries, ordinary }, [])) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

it('a place inside a name is none, but for a larger place that it begins with', () => {
  const place = (id: string, start: number): Mention => ({
    start,
    end: start + id.length,
    id,
    origin: 'glossary',
    kind: 'place',
    sense: 0,
  });
  const left = (text: string, kind: 'person' | 'place', ...terms: Mention[]) => {
    const name: Mention = { ...place(text, 0), id: `name:${kind}:${text}`, origin: 'name', kind };
    return withoutInside(terms, [name]).map(({ id }) => id);
  };
  expect(left('白玛曲珍', 'person', place('玛曲', 1))).toEqual([]);
  expect(left('罗马村', 'place', place('罗马', 0))).toEqual([]);
  expect(left('勒乌镇', 'place', place('乌镇', 1))).toEqual([]);
  expect(left('义乌市后宅街道', 'place', place('义乌市', 0))).toEqual(['义乌市']);
});
