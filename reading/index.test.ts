import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownExamples } from '../data/examples';
import { unpackWords, type Word } from './index';
import { syllableAt } from './packed-words';
import { splitTone } from './pinyin';
import { realReader } from './test-reader';

const reader = await realReader();

/** Own examples that may be read wrongly; see docs/pronunciation.md. Lower it as they are put right. */
const TOLERATED = 40;

const HAN = /\p{Script=Han}/u;

const wordsOf = (text: string) => unpackWords(reader.annotate(text).words);

const read = (text: string) => reader.annotate(text).words.pinyin.join(' ');

const cut = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

/** How the engine reads the character at `at`. */
const readAt = (text: string, at: number) => syllableAt(text, wordsOf(text), at);

/** Offsets of the Han characters in a stretch of text. */
function hanIn(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = start; at < end;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (HAN.test(character)) found.push(at);
    at += character.length;
  }
  return found;
}

/** The Han characters of a text and those in words; `orderly`: words in order, disjoint, a syllable for each character. */
function coverage(
  text: string,
  words: readonly Word[],
): { covered: number[]; han: number[]; orderly: boolean } {
  const ends = [0, ...words.map(({ end }) => end)];
  return {
    covered: words.flatMap(({ start, end }) => hanIn(text, start, end)),
    han: hanIn(text, 0, text.length),
    orderly: words.every(
      ({ start, end, pinyin }, i) =>
        start >= ends[i]! &&
        end > start &&
        end <= text.length &&
        pinyin.length === hanIn(text, start, end).length,
    ),
  };
}

describe('words', () => {
  it('are found by the best path, not the greediest', () => {
    expect(cut('研究生命的起源')).toEqual(['研究', '生命', '的', '起源']);
    expect(cut('全面推进乡村振兴')).toEqual(['全面', '推进', '乡村', '振兴']);
  });

  it('keep numbers whole that no dictionary has', () => {
    expect(cut('一九七六年建军三十九周年')).toEqual(['一九七六', '年', '建军', '三十九', '周年']);
    expect(cut('增加三百二十二万吨')).toEqual(['增加', '三百二十二万', '吨']);
    expect(cut('唯一一个千万千瓦级基地')).toEqual(['唯一', '一个', '千万千瓦', '级', '基地']);
    expect(cut('四\n十九')).toEqual(['四', '十九']);
  });

  it('are those of our lists, however common their characters', () => {
    expect(cut('对等的原则')).toEqual(['对等', '的', '原则']);
    expect(cut('老人们都到了')).toEqual(['老人们', '都', '到', '了']);
  });

  it('run over a space or a line break, and are given with it', () => {
    expect(cut('红 色引擎')[0]).toBe('红 色');
    expect(cut('建设工\n作队伍')).toContain('工\n作');
    expect(read('党员 干\n部')).toBe(read('党员干部'));
  });

  it('are read in traditional characters too', () => {
    expect(read('乾燥的氣候')).toBe('gān zào de qì hòu');
    expect(read('銀行行長')).toBe('yín háng háng zhǎng');
  });

  it('cover every Han character once, whatever the text', () => {
    const pieces = fc.constantFrom(
      '民族',
      '的',
      '為',
      '〇',
      '々',
      '𠮷',
      '𪚥',
      '\ud842',
      '\udfb7',
      '\n',
      ' ',
      '\u3000',
      '👩‍👩‍👧',
      'é',
      '“',
      'שלום',
      '3D',
      '⼀',
      '豈',
      '\u200b',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((p) => p.join('')),
        ),
        (text) => {
          const { covered, han, orderly } = coverage(text, wordsOf(text));
          expect(covered).toEqual(han);
          expect(orderly).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  }, 30_000);

  it('come in time linear in a megabyte of one character', () => {
    const text = '一'.repeat(1_000_000);
    const syllables = wordsOf(text).flatMap(({ pinyin }) => pinyin);
    expect(syllables.length).toBe(text.length);
  }, 30_000);

  it('come in time linear in a rule of hyphens', () => {
    expect(wordsOf(`${'-'.repeat(200_000)}。一`).map(({ pinyin }) => pinyin)).toEqual([['yī']]);
  }, 10_000);
});

describe('readings', () => {
  it('are citation tones', () => {
    expect(read('一个不对')).toBe('yī gè bù duì');
  });

  it('have neutral tones where the standard dictionary has them', () => {
    expect(read('困难')).toBe('kùn nan');
    expect(read('故事')).toBe('gù shi');
    expect(read('干部队伍')).toBe('gàn bù duì wu');
  });

  it('know the words of the genre', () => {
    expect(read('三重一大')).toBe('sān zhòng yī dà');
    expect(read('援藏干部')).toBe('yuán Zàng gàn bù');
    expect(read('综治专干')).toBe('zōng zhì zhuān gàn');
    expect(read('中国人民银行西藏分行')).toContain('fēn háng');
  });

  it.each([
    ['川、滇等地迎来寒潮', '地', 'dì'],
    ['西北多地发布预警', '地', 'dì'],
    ['两省三地签署协议', '地', 'dì'],
    ['更加紧密地团结起来', '地', 'de'],
    ['负责任地管好食品安全', '地', 'de'],
    ['两国领导人举行会谈', '行', 'xíng'],
    ['工商行政管理部门', '行', 'xíng'],
    ['价格调整方案', '调', 'tiáo'],
    ['限制飞行高度', '行', 'xíng'],
    ['国家另行规定', '行', 'xíng'],
    ['一艘载有游客的渡轮', '载', 'zài'],
    ['对增长的贡献率将达四成', '率', 'lǜ'],
    ['上午9时20分，列车到站', '分', 'fēn'],
    ['，环保部门将开展巡查', '将', 'jiāng'],
    ['，将为山区孩子提供帮助', '为', 'wèi'],
    ['在更广领域、更深层次合作', '更', 'gèng'],
    ['，愿为推动本地就业尽力', '为', 'wèi'],
    ['应外长之邀，代表团抵达', '应', 'yìng'],
    ['首台华龙一号核电机组投产', '华', 'huá'],
    ['收购的粮食提供给当地农户', '给', 'gěi'],
    ['体验传统文化，乐享假期', '乐', 'lè'],
    ['增进了解、妥处分歧', '处', 'chǔ'],
    ['文化交流结出累累硕果', '累', 'léi'],
    ['位于国土最东北端的县城', '的', 'de'],
    ['出席会议的有杨晋柏、李明', '柏', 'bǎi'],
    ['选手徐某、覃海洋参赛', '覃', 'qín'],
    ['多出接地气、合民意的节目', '合', 'hé'],
    ['把历史提早了约一千年', '约', 'yuē'],
    ['机器人在光伏板间使用', '间', 'jiān'],
  ])('are those of a bulletin: %s', (text, character, reading) => {
    expect(readAt(text, text.indexOf(character))?.toLowerCase()).toBe(reading);
  });

  it('agree with nearly all of our own examples', () => {
    const wrong = ownExamples().filter(({ text, at, reading }) => {
      const got = readAt(text, at)?.toLowerCase() ?? '';
      const weakened = splitTone(got).tone === 5 && splitTone(got).base === splitTone(reading).base;
      return got !== reading && !weakened;
    });
    expect(ownExamples().length).toBeGreaterThan(4000);
    expect(wrong.map(({ text, reading }) => `${text} ${reading}`).slice(TOLERATED)).toEqual([]);
  }, 60_000);
});

describe('the reader’s own terms in the engine', () => {
  const text = '大力践行“四敢”要求，走进银行。';
  const kindOf = (term: string) =>
    reader.annotate(text).terms.find(({ start, end }) => text.slice(start, end) === term);

  it('stay what the glossary says they are, unless the reader says otherwise', () => {
    reader.setUserTerms([{ term: '四敢', meaning: 'heard in class' }]);
    expect(kindOf('四敢')).toMatchObject({ origin: 'user', kind: 'slogan' });
    reader.setUserTerms([{ term: '四敢', kind: 'event' }]);
    expect(kindOf('四敢')).toMatchObject({ origin: 'user', kind: 'event' });
    reader.setUserTerms([]);
  });

  it('leave a longer word as it is read', () => {
    reader.setUserTerms([{ term: '行', pinyin: ['xíng'] }]);
    expect(read(text)).toContain('yín háng');
    reader.setUserTerms([]);
  });
});
