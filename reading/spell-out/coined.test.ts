import { describe, expect, it } from 'vitest';
import { spellOut } from './index';
import { mentionsOf } from './testing';

function coinedIn(text: string): string[] {
  return spellOut(text, [], () => undefined)
    .filter((m) => m.origin === 'coined')
    .map((m) => text.slice(m.start, m.end));
}

describe('coined slogans', () => {
  it.each([
    ['开展“六送”活动', '六送'],
    ['形成“四抓十一强”工作法', '四抓十一强'],
    ['按照“1+6+X”要求配齐人员', '1+6+X'],
    ['探索"5+3+N"模式', '5+3+N'],
    ['总结“2345”工作法', '2345'],
    ['推行“1+4”模式', '1+4'],
    ['构建五级“红网”架构', '五级“红网”架构'],
    ['推动“双帮双促”工作', '双帮双促'],
    ['实行「三包」责任制', '三包'],
    ['运用“八个依托、八个做法”', '八个依托、八个做法'],
    ['落实“一统六联”机制', '一统六联'],
    ['激活"新五篇文章"', '新五篇文章'],
    ['开展“三个年”活动', '三个年'],
  ])('%s', (text, name) => {
    expect(coinedIn(text)).toEqual([name]);
  });

  it.each([
    '六送活动',
    '“五一”假期',
    '“十四五”规划',
    '“一刀切”做法',
    '“第一议题”制度',
    '“二维码”标识',
    '“三月三”节庆',
    '“三年”行动',
    '“双方”表示',
    '“两国”关系',
    '“10+3”会议',
    '“2035年愿景”',
    '“5G+工业互联网”',
    '“三江种业公司”',
    '“他说四面八方的客人都来了，真好。”',
    '“1+1>2”的效果',
    '保护“四大家鱼”',
    '启动“四级应急响应”',
    '完成“三通一平”',
    '“两党”关系',
    '“二十届四中全会”召开',
  ])('not in %s', (text) => {
    expect(coinedIn(text)).toEqual([]);
  });

  it('leaves what the glossary already covers', () => {
    const text = '开展“六送”活动，落实“四好农村路”。';
    const read = spellOut(text, [...mentionsOf(text, '六送'), ...mentionsOf(text, '四好')], () => undefined);
    expect(read.map((m) => m.origin)).toEqual(['glossary', 'glossary']);
  });

  it('leaves an entry of another kind as it is', () => {
    const text = '走进“三山五园”。';
    const read = spellOut(text, mentionsOf(text, '三山五园', 'place'), () => undefined);
    expect(read.map((m) => m.origin)).toEqual(['glossary']);
  });

  it('keeps a person or place from covering a slogan', () => {
    const text = '“三秀行动”';
    const read = spellOut(text, mentionsOf(text, '三秀', 'place'), () => undefined);
    expect(read.map((m) => m.origin)).toContain('coined');
  });

  it('is kept from no slogan by an entry without a number inside it', () => {
    const text = '搭建“三大载体”';
    const read = spellOut(text, mentionsOf(text, '载体', 'formula'), () => undefined);
    expect(read.map((m) => m.id)).toEqual(['coined:三大载体', '载体']);
    const longer = '“三大载体建设”';
    const blocked = spellOut(longer, mentionsOf(longer, '载体建设”', 'formula'), () => undefined);
    expect(blocked.map((m) => m.origin)).toEqual(['glossary']);
  });

  it('takes the parts of a slogan where each is explained without quotation marks', () => {
    const text = '开展“三清两补”。三清指清沟、清院、清圈；两补指补路灯、补树苗。';
    expect(coinedIn(text)).toEqual(['三清两补', '三清', '两补']);
    const [compound] = spellOut(text, [], () => undefined);
    const members = compound!.spelledOut!.members.map((m) => text.slice(m.start, m.end));
    expect(members).toEqual(['清沟', '清院', '清圈', '补路灯', '补树苗']);
    expect(coinedIn('开展“三清两补”。三清两补见效，三清任务重。')).toEqual(['三清两补']);
  });

  it('takes a compound of which a part is an entry, where it is explained', () => {
    const text = '开展“三清两补”。“三清”指清沟、清院、清圈；“两补”指补路灯、补树苗。';
    const read = spellOut(text, mentionsOf(text, '两补'), () => undefined);
    const compound = read.find((m) => m.id === 'coined:三清两补');
    const members = compound?.spelledOut?.members.map((m) => text.slice(m.start, m.end));
    expect(members).toEqual(['清沟', '清院', '清圈', '补路灯', '补树苗']);
    const unexplained = '开展“三清两补”活动。';
    const left = spellOut(unexplained, mentionsOf(unexplained, '两补'), () => undefined);
    expect(left.map((m) => m.id)).toEqual(['两补']);
  });

  it('takes a name of which every part counts one where each is explained', () => {
    const text = '推出“一沟一湖”线路：“一沟”即指“桃花沟——温泉村”徒步线；“一湖”则是指“老码头——鸟岛”游船线。';
    const [name] = spellOut(text, [], () => undefined);
    const members = name?.spelledOut?.members.map((m) => text.slice(m.start, m.end));
    expect(members).toEqual(['“桃花沟——温泉村”徒步线', '“老码头——鸟岛”游船线']);
    expect(coinedIn('推行“一户一策”帮扶，“一户”都不少。')).toEqual([]);
  });

  it('finds no entry in a longer slogan whose number counts its first character', () => {
    const text = '开展“五查三危”和“查三危”行动。';
    const read = spellOut(text, mentionsOf(text, '查三危'), () => undefined);
    expect(read.map((m) => text.slice(m.start, m.end))).toEqual(['五查三危', '查三危']);
  });

  it('takes an unquoted name where each of as many parts shows what it counts', () => {
    const list = '由大水漫灌向滴灌转变；由卖原奶向做酸奶转变；由等客来向请客来转变';
    expect(coinedIn(`牧业加快三个转变：${list}。`)).toEqual(['三个转变']);
    expect(coinedIn(`牧业加快四个转变：${list}。`)).toEqual([]);
    expect(coinedIn(`牧业加快三个转变：${list}，路子宽了。`)).toEqual([]);
    expect(coinedIn('牧业做好三个方面：修圈；储草；防病。')).toEqual([]);
  });

  it('takes the names of a numbered list of terms', () => {
    const terms = '名词解释\n1.瓷甲企业：小而精的厂子。\n2.三产互促：种植业、养殖业、民宿业相互促进。';
    expect(coinedIn(terms)).toEqual(['三产互促']);
    expect(coinedIn('1.青稞。\n2.三月开耕：种子、农具、牲口备齐了没有。')).toEqual([]);
  });

  it('takes hundreds and thousands for what is counted where a list says so', () => {
    const text = '县里的“三千”行动概括为“走千里沟、进千顶帐、问千户需”，沟里热闹了。';
    const [name] = spellOut(text, [], () => undefined);
    const members = name?.spelledOut?.members.map((m) => text.slice(m.start, m.end));
    expect(members).toEqual(['走千里沟', '进千顶帐', '问千户需']);
    expect(coinedIn('捐了“三千”，不留名。')).toEqual([]);
  });

  it('takes steps that stand in quotation marks before their name', () => {
    expect(coinedIn('总结出“问、查、劝、帮”四步解纷法，受到好评。')).toEqual(['四步解纷法']);
    expect(coinedIn('总结出“问、查、劝”四步解纷法，受到好评。')).toEqual([]);
    expect(coinedIn('总结出四步解纷法，受到好评。')).toEqual([]);
  });

  it('takes an unquoted set by its name behind its members', () => {
    expect(coinedIn('全县做强牦牛、青稞、民宿三大主导产业，收入稳步增长。')).toEqual(['三大主导产业']);
    expect(coinedIn('全县做强牦牛、青稞、民宿等四大主导产业，收入稳步增长。')).toEqual([]);
    expect(coinedIn('全县做强三大主导产业，收入稳步增长。')).toEqual([]);
  });

  it('takes an unquoted name behind the quotation of its members, if need be a character each', () => {
    expect(coinedIn('用“红黄蓝”三色管理水源。')).toEqual(['三色']);
    expect(coinedIn('建起“牛羊菜果菌”五大特色产业。')).toEqual(['五大特色产业']);
    expect(coinedIn('建起“村委会+草场+牧户”三级联动机制。')).toEqual(['三级联动机制']);
    expect(coinedIn('论坛设“民族团结”四大板块。')).toEqual([]);
  });

  it('gives them one id for every way of writing them', () => {
    const ids = spellOut('“六 送”。“六送”。', [], () => undefined).map((m) => m.id);
    expect(ids).toEqual(['coined:六送', 'coined:六送']);
  });

  it('takes an unquoted name only where numbered items follow a colon', () => {
    const items = '\n一、种树。\n二、修路。\n三、办学。';
    expect(coinedIn(`宣布支持家乡的三项行动：${items}`)).toEqual(['三项行动']);
    expect(coinedIn(`宣布支持家乡的四项行动：${items}`)).toEqual([]);
    expect(coinedIn('宣布支持家乡的三项行动。')).toEqual([]);
    expect(coinedIn('提出三点建议：一是多种树；二是少放牧；三是勤巡护。')).toEqual(['三点建议']);
    expect(coinedIn('分三个阶段：第一阶段种树，第二阶段修路，第三阶段办学。')).toEqual([]);
  });
});
