import { describe, expect, it } from 'vitest';
import { checkGlossary } from './glossary-check';
import { readGlossary, readGlossaryFile } from './glossary-read';
import { placeEntries } from './glossary-places';
import { listedPlaces } from './glossary-listed-places';

const problemsOf = (yaml: string) => {
  const { entries, problems } = readGlossaryFile('x.yaml', yaml);
  return [...problems, ...checkGlossary(entries)].map(
    ({ line, severity, message }) => `${line} ${severity}: ${message}`,
  );
};
const entry = (more: string) =>
  `- term: 四敢\n  kind: slogan\n  english: the Four Dares\n  confidence: sure\n${more}`;

describe('check:glossary', () => {
  it.each([
    ['an unknown key', entry('  englsh: x\n'), '5 error: unknown key “englsh”'],
    ['a missing field', '- term: 四敢\n  kind: slogan\n  english: x\n', '1 error: confidence: is missing'],
    [
      'a kind',
      '- term: 四敢\n  kind: motto\n  english: x\n  confidence: sure\n',
      '2 error: kind: must be one of',
    ],
    ['a scope', entry('  scope: Xizang\n'), '5 error: scope: must be national, local or a province'],
    ['a date without quotes', entry('  since: 2022\n'), '5 error: since: must be in quotes'],
    [
      'members against the number',
      entry('  members: [{zh: 敢为}, {zh: 敢闯}]\n'),
      '1 error: 四敢: 2 members, but the name counts 4',
    ],
    [
      'members against the numbers of two parts',
      entry('  members: [{zh: 甲}, {zh: 乙}, {zh: 丙}]\n').replace('四敢', '四议两公开'),
      '1 error: 四议两公开: 3 members, but the name counts 4 or 2 or 6',
    ],
    ['syllables', entry('  pinyin: sì\n'), '1 error: 四敢: pinyin has 1 syllables for 2 characters'],
    ['a dead see-also', entry('  see: [五敢]\n'), '1 error: 四敢: see: no entry has the id “五敢”'],
    [
      'a long meaning',
      entry(`  meaning: ${'word '.repeat(61)}\n`),
      '1 error: 四敢: the meaning has 61 words',
    ],
    ['an id twice', entry('') + entry(''), '1 error: 四敢: the id is also that of'],
    [
      'a form twice',
      entry('') + entry('').replace('四敢', '四个敢\n  variants: [四敢]'),
      '5 error: 四个敢: “四敢” also stands for 四敢',
    ],
    [
      'a variant that a rule makes',
      entry('  variants: [“四敢”]\n'),
      '1 warning: 四敢: the variant “四敢” is made by rule'.replace('“四敢”', '““四敢””'),
    ],
    ['broken YAML', '- term: "四敢\n', '1 error: '],
    ['no list', 'term: 四敢\n', '1 error: the file must be a list of entries'],
    [
      'a sense',
      '- term: 三新\n  kind: slogan\n  senses:\n    - english: x\n      confidence: certain\n',
      '5 error: senses.0.confidence: must be sure',
    ],
  ])('reports %s with its line', (_, yaml, expected) =>
    expect(problemsOf(yaml)).toContainEqual(expect.stringContaining(expected)),
  );

  it.each(['三个赋予一个有利于', '1+6+X', '第一书记', '一体推进', '十四五规划', '百千万工程'])(
    'does not count where nothing can be checked: %s',
    (term) => {
      const members = [...'甲乙丙丁戊己庚'].map((zh) => `{zh: ${zh}}`).join(', ');
      expect(problemsOf(entry(`  members: [${members}]\n`).replace('四敢', term))).toEqual([]);
    },
  );

  it('keeps the good entries of a file with a bad one', () => {
    expect(readGlossaryFile('x.yaml', `${entry('')}- term: 六建\n`).entries.map(({ id }) => id)).toEqual([
      '四敢',
    ]);
  });
});

it('the glossary itself has no error', () => {
  const { entries, problems } = readGlossary('glossary');
  const all = [...problems, ...checkGlossary(entries)].filter(({ severity }) => severity === 'error');
  expect(all.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
}, 60_000);

describe('gazetteer', () => {
  const row = (simplified: string, pinyin: string, ...senses: string[]) => ({
    traditional: simplified,
    simplified,
    pinyin: pinyin.split(' '),
    senses,
    classifiers: [],
  });
  const cedict = [
    row(
      '通化市',
      'Tong1 hua4 Shi4',
      'Tonghua, prefecture-level city in Jilin Province 吉林省[Ji2 lin2 Sheng3]',
    ),
    row('通化县', 'Tong1 hua4 Xian4', 'Tonghua, a county in Tonghua City 通化市[Tong1 hua4 Shi4], Jilin'),
    row('合作市', 'He2 zuo4 Shi4', 'Hezuo, a county-level city in Gannan, Gansu'),
    row('合作', 'he2 zuo4', 'to cooperate'),
    row(
      '恩施土家族苗族自治州',
      'En1 shi1 Tu3 jia1 zu2 Miao2 zu2 Zi4 zhi4 zhou1',
      'Enshi Tujia and Miao Autonomous Prefecture, in Hubei Province',
    ),
    row(
      '江孜县',
      'Jiang1 zi1 xian4',
      'Gyangzê county, Tibetan: Rgyal rtse rdzong, in Shigatse prefecture, Tibet',
    ),
    row('三重', 'San1 chong2', 'Sanchong, a district of New Taipei City 新北市[Xin1 bei3 Shi4], Taiwan'),
    row('丁玲', 'Ding1 Ling2', 'Ding Ling (1904-1986), author of The Sun Shines over the Sanggan River'),
  ];
  const places = placeEntries(cedict, [], (name) => name === '通化县');
  const of = (term: string) => places.find((place) => place.term === term);

  it('makes entries of places alone, and none where one is written', () => {
    expect(places.map(({ term }) => term)).toEqual(['通化市', '合作市', '恩施土家族苗族自治州', '江孜县']);
  });

  it('takes the short form where it is no ordinary word', () => {
    expect(of('通化市')?.variants).toEqual(['通化']);
    expect(of('恩施土家族苗族自治州')?.variants).toEqual(['恩施']);
    expect(of('合作市')?.variants).toEqual([]);
  });

  it('tells the place in English, with the Tibetan name where there is one', () => {
    expect(of('通化市')?.senses[0]?.english).toBe('Tonghua, prefecture-level city in Jilin Province');
    expect(of('江孜县')).toMatchObject({
      pinyin: ['Jiāng', 'zī', 'xiàn'],
      senses: [
        { english: 'Gyangzê County, in Shigatse Prefecture, Tibet', also: ['Tibetan Rgyal rtse rdzong'] },
      ],
    });
  });
});

describe('listedPlaces', () => {
  const parents: Record<string, { english: string; scope: 'xizang' | 'xinjiang' | 'qinghai' }> = {
    定日县: { english: 'Tingri County', scope: 'xizang' },
    尼木县: { english: 'Nyemo County', scope: 'xizang' },
    吐鲁番市: { english: 'Turpan', scope: 'xinjiang' },
    海东市: { english: 'Haidong', scope: 'qinghai' },
  };
  const listed = listedPlaces(
    (name) => parents[name],
    (name) => name === '热龙乡',
  );
  const of = (term: string) => listed.find((place) => place.term === term);

  it('has the townships of all of Tibet but those that are written', () => {
    expect(listed.filter(({ file }) => file === 'townships.tsv').length).toBeGreaterThan(600);
    expect(of('热龙乡')).toBeUndefined();
  });

  it('gives a likely Tibetan name, else the pinyin, and the county', () => {
    expect(of('绒辖乡')?.senses[0]).toMatchObject({
      english: 'Rongshar (Rongxia) Township, Tingri County',
      confidence: 'likely',
    });
    expect(of('续迈乡')).toMatchObject({
      pinyin: ['xù', 'mài', 'xiāng'],
      senses: [{ english: 'Xumai Township, Nyemo County' }],
    });
  });

  it('has the districts and cities that dictionaries are too old for', () => {
    expect(of('高昌区')).toMatchObject({
      pinyin: ['gāo', 'chāng', 'qū'],
      senses: [{ english: 'Gaochang District, Turpan', scope: 'xinjiang' }],
    });
  });

  it('knows an autonomous county by its short name too', () => {
    expect(of('循化撒拉族自治县')).toMatchObject({
      variants: ['循化县'],
      senses: [{ english: 'Xunhua Salar Autonomous County, Haidong' }],
    });
  });
});
