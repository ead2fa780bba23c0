import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testGlossary } from '../../data/test-glossary';

const entry = (term: string, kind = 'slogan', more = '') =>
  `- {term: "${term}", kind: ${kind}, english: x, confidence: sure${more}}\n`;

const index = testGlossary(
  [
    entry('四敢', 'slogan', ', members: [{zh: 敢为}, {zh: 敢闯}, {zh: 敢干}, {zh: 敢首创}]'),
    entry('四议两公开'),
    entry('两不愁三保障'),
    entry('铸牢中华民族共同体意识', 'formula'),
    entry('中华民族', 'people'),
    entry('高质量发展', 'formula'),
    entry('共同团结奋斗、共同繁荣发展', 'formula'),
    entry('两个维护'),
    entry('三通'),
    entry('四地'),
    entry('三敢'),
    entry('国人', 'people'),
    entry('一带一路', 'campaign', ', variants: [带路倡议]'),
    entry('1+1'),
    entry('AI+', 'campaign'),
    entry('三位一体', 'slogan', ', not: [三位一体核力量]'),
    entry('国家安全', 'formula'),
    entry('安全生产', 'formula'),
    entry('安全', 'formula'),
    entry('两手', 'slogan', ', members: [{zh: 经济}, {zh: 文化}]'),
    entry('摄', 'press'),
    entry('农业农村部', 'institution'),
    entry('国家安全法', 'document'),
    entry('西南局', 'institution'),
    entry('许昌', 'place'),
    entry('浦东新区', 'place'),
    entry('村集体经济', 'formula'),
    entry('康明镇', 'place'),
    entry('镇党委书记', 'people'),
    entry('党委书记', 'people'),
    entry('深入基层治理', 'formula'),
    entry('治理效能提', 'formula'),
    entry('效能提升', 'formula'),
  ].join(''),
);

/** The matched stretches; `words` are separated by `|` in the text. */
function found(marked: string): string[] {
  const words = marked.split('|');
  const text = words.join('');
  const boundaries = new Uint8Array(text.length + 1);
  let at = 0;
  for (const word of words) {
    boundaries[at] = 1;
    at += word.length;
    boundaries[at] = 1;
  }
  return index
    .match(text, words.length > 1 ? boundaries : undefined)
    .map(({ start, end }) => text.slice(start, end));
}

describe('what may come and go inside a term', () => {
  it.each([
    ['"四议 两公开"', '四议 两公开'],
    ['“四议”“两公开”', '“四议”“两公开”'],
    ['四议、两公开', '四议、两公开'],
    ['两不愁、 三保障', '两不愁、 三保障'],
    ['铸牢中华民族共同\n体意识', '铸牢中华民族共同\n体意识'],
    ['铸牢中华民族共-\n同体意识', '铸牢中华民族共-\n同体意识'],
    ['四\u2005议两\u200e公开', '四\u2005议两\u200e公开'],
    ['共同团结奋斗共同繁荣发展', '共同团结奋斗共同繁荣发展'],
    ['共同团结奋斗，共同繁荣发展', '共同团结奋斗，共同繁荣发展'],
    ['ai＋', 'ai＋'],
    ['在“四议两公开”中', '四议两公开'],
    ['做到两个“维护”。', '两个“维护”'],
    ['“两个”维护。', '“两个”维护'],
  ])('%s', (text, expected) => expect(found(text)).toContain(expected));

  it.each(['高质量，发展', '高质量。发展', '四议：两公开', '两个、维护'])('not over %s', (text) =>
    expect(found(text)).toEqual([]),
  );

  it('puts no short term together over an empty line', () => {
    expect(found('两个\n\n维护')).toEqual([]);
    expect(found('高质量\n\n发展')).toEqual(['高质量\n\n发展']);
  });
});

describe('forms that a rule makes', () => {
  it('takes the members in full for the slogan', () => {
    const [mention] = index.match('大力践行敢为、敢闯、敢干、敢首创要求');
    expect(mention).toMatchObject({ id: '四敢', start: 4, end: 16 });
    expect(index.match('敢为、敢闯、敢干和敢首创')[0]?.id).toBe('四敢');
  });

  it('does not take two everyday words for a slogan', () => {
    expect(found('经济、文化')).toEqual([]);
  });

  it('leads a variant to its entry', () => {
    expect(index.match('带路倡议')[0]?.id).toBe('一带一路');
  });
});

describe('what only looks like a term', () => {
  it.each([
    ['numbers', '二十四个，第四敢，14个维护'],
    ['a count that runs on into another', '三敢一平'],
    ['a longer formula', '1+1+N'],
    ['a decimal', '2.1+1'],
    ['an everyday count, not quoted', '三通|电话'],
    ['words that cross the edge', '中国|人民'],
    ['words that cross the end', '两个|维护站'],
    ['a bare count', '四地|分会场'],
    ['a string marked as none', '三位一体|核力量'],
    ['a character inside a line', '拍摄|的|照片'],
    ['a ministry of which the text says departments', '各级|农业农村|部门'],
    ['a ministry before troops', '农业农村|部队'],
    ['a region, not a bureau', '西南|局部'],
    ['a ship', '许昌|舰'],
    ['the countryside, not a village', '发展|农村|集体|经济'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));

  it('counts what must be quoted when it is', () => {
    expect(found('“四地”|建设')).toEqual(['四地']);
  });

  it('drops a shorter term that runs out of a longer one by chance, keeps nested ones', () => {
    expect(found('铸牢中华民族共同体意识')).toEqual(['铸牢中华民族共同体意识', '中华民族']);
    expect(found('国家安全')).toEqual(['国家安全', '安全']);
  });

  it('leaves a third term that only a dropped one would cut', () => {
    expect(found('深入基层治理效能提升')).toEqual(['深入基层治理', '效能提升']);
  });

  it('leaves a place its last character where a post follows', () => {
    expect(found('康明镇|党委|书记')).toEqual(['康明镇', '党委书记']);
    expect(found('由|镇|党委|书记')).toContain('镇党委书记');
  });

  it('finds a name whose last character belongs to it', () => {
    expect(found('农业|农村|部|门户|网站')).toEqual(['农业农村部']);
    expect(found('国家|安全|法|规定')).toContain('国家安全法');
    expect(found('国家|安全|法律')).toEqual(['国家安全', '安全']);
    expect(found('《国家安全法》')).toContain('国家安全法');
    expect(found('许昌|舰艇|学院')).toEqual(['许昌']);
    expect(found('发展|村|集体|经济')).toEqual(['村集体经济']);
  });

  it('finds a name of four characters that a longer word of the dictionary ends with', () => {
    expect(found('在|上海浦东新区|的')).toEqual(['浦东新区']);
    expect(found('在|上海浦东|新区|的')).toEqual([]);
  });

  it('takes the credit under a picture', () => {
    expect(found('李飞 |摄\n|图为')).toEqual(['摄']);
  });
});

it('gives offsets inside the text, by start, the longer first, and never throws', () => {
  const pieces = fc.constantFrom(
    ...'四敢 四议 两公开 两不愁 三保障 “ ” 、 ， 1+1 ＋ 国家 安全 生产 摄 - 某 （ ( 。'.split(' '),
    ...[' ', '\n', '\ud83d', '\udc00', '\u0000'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const mentions = index.match(text, new Uint8Array(text.length + 1).fill(1));
      const sound = mentions.every(({ start, end }, n) => {
        const next = mentions[n + 1];
        const ordered = !next || next.start > start || (next.start === start && next.end <= end);
        return start >= 0 && end > start && end <= text.length && ordered;
      });
      expect(sound).toBe(true);
    }),
  );
}, 30_000);
