import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../types';
import {
  isNameId,
  nameCard,
  recogniseNames,
  spreadNames,
  surnameReadings,
  withoutConjunctions,
  withoutInside,
} from './index';
import { found, names, ordinary } from './testing';
import { tibetanSpelling } from './tibetan';

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
    [
      'foreign names without adverbs of their letters',
      '作家|卡|洛|多·阿|西|斯|都|曾|说',
      ['p 卡洛多·阿西斯'],
    ],
    ['a Uyghur name', '村民|吐|鲁|甫·|居|热|木|说', ['p 吐鲁甫·居热木']],
    ['one with 阿不', '代表|阿|不|都·|再|荪|再次', ['p 阿不都·再荪']],
    ['foreign names before a word of their letters', '总统|谢|里|夫·|汗|合作', ['p 谢里夫·汗']],
    ['after a post, with a verb', '市委|书记|傅|桂|荣|以|实际|行动', ['p 傅桂荣']],
    ['after a military post', '三|营|营长|贾|云|虎|介绍|说', ['p 贾云虎']],
    ['before a rank', '发言人|施|强|陆军|大校|表示', ['p 施强']],
    ['a name with a blank inside', '县|人民|政府|旗长 |戈| |平', ['p 戈平']],
    ['a post with a blank inside', '县| |长 |周|永|兰', ['p 周永兰']],
    ['editors', '编辑:|胡|小|斌 终审:|张|军|海', ['p 胡小斌', 'p 张军海']],
    ['a name before a post, at the start', '钟|俊|英|主席|参加', ['p 钟俊英']],
    ['a name of two characters before a post', '。何|正|市长|发言', ['p 何正']],
    ['before a post, inside a clause', '愿|同|孙|永|峰|书记|一道', ['p 孙永峰']],
    ['several before their posts', '吴|毅|中将、|董|飞|少将', ['p 吴毅', 'p 董飞']],
    ['a headline', '纪|道|明|主持|召开|会议', ['p 纪道明']],
    ['a speaker', '孙|宝|山:|经历', ['p 孙宝山']],
    ['a rare surname', '省长|信|长|明|主持', ['p 信长明']],
    ['a foreign name after a post', '总统|扎|尔|巴|里|、', ['p 扎尔巴里']],
    ['a foreign name that begins like another', '总统|施|泰|因|迈|尔|表示', ['p 施泰因迈尔']],
    ['a Tibetan name of which one part is known', '队员|次|林|旺姆|:', ['p 次林旺姆']],
    ['a Chinese surname and a Tibetan name', '书记|乔|次仁|历历在目', ['p 乔次仁']],
    ['a surname that is mostly an adverb', '主任|曾|贵|良|说', ['p 曾贵良']],
    ['a name in a model title', '“上海|工匠”郭|秀|玲|非遗', ['p 郭秀玲']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['老师|高兴|地|说'],
    ['总书记|曾|强调|，'],
    ['主任|张罗|着'],
    ['记者|从|会议|了解|到'],
    ['群众|纪律，'],
    ['，于是|说'],
    ['主任|郑重|承诺'],
    ['民族|团结·爱心|驿站'],
    ['老|同志'],
    ['书记|任|组长，'],
    ['格桑|花'],
    ['领域|全|覆盖、|服务|群众|全|覆盖”'],
    ['“|促|消|费·|保|供|应”'],
    ['书记|齐|聚|村|里'],
    ['组长|周|夜|会'],
    ['前往|向|全|馆|同志|告别'],
    ['主席|向|世界|宣布'],
    ['总统|先|生|多|次|说'],
    ['村民|和|牛羊|在'],
    ['专家|要求:'],
    ['教科|卫|体|委员会'],
    ['正|向|各|代表|介绍'],
    ['召开|前|应|明|常委|要求'],
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
    ['before a word that begins alike', '在|孔|玛|村村|级', ['p 孔玛村']],
    ['after a committee', '[中川市]委员会|石|岗|街道', ['p 石岗街道']],
    ['a village with a name as persons have', '在|桑珠|村，|顿珠|岗|村', ['p 桑珠村', 'p 顿珠岗村']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['建设|小康|村'],
    ['边境|贫困|村'],
    ['干部|驻|村'],
    ['三|个|村'],
    ['楼|南|两|村'],
    ['辖|两|镇|五|乡'],
    ['书记|找|准|村|企'],
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

it('what ends like a place is no person, though it stands in a list with one', () => {
  const found = names('走访|扎西|顿珠、|高|尔|寺、|惠|远|寺，');
  expect(found.map(({ id }) => id)).toEqual([
    'name:person:扎西顿珠',
    'name:place:高尔寺',
    'name:place:惠远寺',
  ]);
});

it('a township takes its last character from the post behind it', () => {
  const post = (start: number, end: number): Mention => ({
    start,
    end,
    id: '党委书记',
    origin: 'glossary',
    kind: 'institution',
    sense: 0,
  });
  const text = '在金川岭乡党委书记';
  const boundaries = new Uint8Array(text.length + 1).fill(1);
  const terms = [post(4, 9), post(5, 9)];
  const found = recogniseNames({ text, boundaries, ordinary }, terms);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['金川岭乡']);
  expect(withoutInside(terms, found)).toEqual([post(5, 9)]);
});

it('reads 和 between two bodies as a conjunction', () => {
  const county = (start: number): Mention => ({
    start,
    end: start + 2,
    id: '和县',
    origin: 'glossary',
    kind: 'place',
    sense: 0,
  });
  expect(withoutConjunctions('县委和县人大', [county(2)])).toEqual([]);
  expect(withoutConjunctions('在和县召开', [county(1)])).toEqual([county(1)]);
  expect(withoutConjunctions('和县召开', [county(0)])).toEqual([county(0)]);
});

const NO_EDGES = (text: string) => new Uint8Array(text.length + 1);

it('finds a name again in the article', () => {
  const text = '记者旦增嘎瓦报道。\n图为旦增嘎瓦摄';
  const spread = spreadNames(text, names('记者|旦增|嘎瓦|报道。'), NO_EDGES);
  expect(spread.map(({ start, end }) => text.slice(start, end))).toEqual(['旦增嘎瓦', '旦增嘎瓦']);
});

it('finds a name of two characters again where words end at it', () => {
  const text = '记者何燕说。随后何燕来到车间，为何燕子飞回';
  const edgesOf = (part: string) => {
    const edges = new Uint8Array(part.length + 1).fill(1);
    for (const word of ['为何', '燕子']) if (part.includes(word)) edges[part.indexOf(word) + 1] = 0;
    return edges;
  };
  const spread = spreadNames(text, names('记者|何|燕|说。'), edgesOf);
  expect(spread.map(({ start }) => start)).toEqual([2, 8]);
});

it('finds a place again that stood after a larger one', () => {
  const text = '来到白山县红旗村。红旗村的红旗村长';
  const edgesOf = (part: string) => new Uint8Array(part.length + 1).fill(1);
  const spread = spreadNames(text, names('来到|[白山县]红旗|村|。|红旗|村|的|红旗|村长'), edgesOf);
  expect(spread.map(({ start, end }) => text.slice(start, end))).toEqual(['红旗村', '红旗村']);
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
  const spread = spreadNames(text, [person!, place(9)], NO_EDGES);
  expect(spread.map(({ start, end }) => text.slice(start, end))).toEqual(['刘洛阳', '刘洛阳']);
});

it('finds names again in time linear in an article full of places', () => {
  const sentence = '刘海阳到洛阳去。';
  const text = sentence.repeat(100_000);
  const [person] = names('党员|刘|海|阳|说。');
  const places = Array.from({ length: 100_000 }, (_, n): Mention => ({
    start: n * sentence.length + 4,
    end: n * sentence.length + 6,
    id: '洛阳',
    origin: 'glossary',
    kind: 'place',
    sense: 0,
  }));
  const spread = spreadNames(text, [{ ...person!, start: 0, end: 3 }, ...places], NO_EDGES);
  expect(spread.length).toBe(200_000);
}, 5_000);

it('finds no name inside a term, however long it is', () => {
  const text = `${'必须加强'.repeat(30)}记者王东、李明说`;
  const boundaries = new Uint8Array(text.length + 1).fill(1);
  const term: Mention = { start: 0, end: text.length, id: '', origin: 'glossary', kind: 'slogan', sense: 0 };
  expect(recogniseNames({ text, boundaries, ordinary }, []).length).toBe(2);
  expect(recogniseNames({ text, boundaries, ordinary }, [term])).toEqual([]);
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
