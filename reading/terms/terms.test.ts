import { describe, expect, it } from 'vitest';
import { testGlossary } from '../../data/test-glossary';
import type { Mention, UserTerm } from '../types';
import type { SenseClues } from './glossary-index';
import { chooseSenses } from './senses';
import { putGivenReadings } from './given-readings';
import { createUserIndex, userCard } from './user-index';

const GLOSSARY = `
- term: 三新
  kind: slogan
  literal: three news
  see: [四敢]
  senses:
    - {scope: national, english: the “three news” economy, members: [{zh: 新产业, en: new industries}], words: [增加值], confidence: sure}
    - {scope: national, english: the three new groups, words: [党建, 社会工作部], confidence: likely}
    - {scope: xizang, english: the three news of Xizang, confidence: unsure}
- term: 四敢
  id: 四个敢
  kind: slogan
  english: the Four Dares
  pinyin: sì gǎn
  since: "2022-12-06"
  confidence: sure
- {term: 横琴, kind: place, english: Hengqin, confidence: sure}
- {term: 内地, kind: place, english: the mainland, confidence: sure}
`;
const index = testGlossary(GLOSSARY);
const mention = (id: string): Mention => ({
  start: 0,
  end: 2,
  id,
  origin: 'glossary',
  kind: 'slogan',
  sense: 0,
});
const senseOn = (page: string) => chooseSenses(page, [mention('三新')], index)[0]?.sense;

describe('entries', () => {
  it('gives all that the card shows, in its full shape', () => {
    expect(index.term('三新')).toMatchObject({
      id: '三新',
      kind: 'slogan',
      pinyin: [],
      see: ['四敢'],
      senses: [
        {
          english: 'the “three news” economy',
          literal: 'three news',
          also: [],
          members: [{ zh: '新产业', en: 'new industries' }],
        },
        { confidence: 'likely', members: [] },
        { scope: 'xizang' },
      ],
    });
    expect(index.term('三新')?.senses[0]).not.toHaveProperty('words');
  });

  it('keeps an old id, and finds both wordings', () => {
    expect(index.term('四个敢')?.term).toBe('四敢');
    expect(index.match('“四敢”和“四个敢”').map(({ id }) => id)).toEqual(['四个敢', '四个敢']);
    expect(index.givenPinyin('四个敢')).toEqual(['sì', 'gǎn']);
  });

  it('knows no other', () => {
    expect(index.term('没有')).toBeUndefined();
    expect(index.senseClues('四个敢')).toBeUndefined();
    expect([index.givenPinyin('没有'), index.givenPinyin('三新')]).toEqual([undefined, undefined]);
  });

  it('are names where their English has a capital', () => {
    expect(['横琴', '内地', '没有'].map((id) => index.isName(id))).toEqual([true, false, false]);
  });
});

describe('senses', () => {
  it.each([
    ['the commonest where nothing speaks', '落实“三新”要求。', 0],
    ['by words on the page', '社会工作部推进“三新”党建。', 1],
    ['by the province the page is about', '西藏日喀则市：西藏各地落实“三新”。', 2],
    ['and not by one that it names once', '西藏落实“三新”。', 0],
  ])('%s', (_, page, sense) => expect(senseOn(page)).toBe(sense));

  it('by the places that the page names', () => {
    const place = (id: string): Mention => ({ ...mention(id), kind: 'place' });
    const [chosen] = chooseSenses(
      '札达县底雅乡落实“三新”，札达县……',
      [mention('三新'), place('札达县'), place('札达县')],
      {
        senseClues: (id) => index.senseClues(id),
        scope: () => 'xizang',
      },
    );
    expect(chosen?.sense).toBe(2);
  });

  const senseOf = (page: string, ...clues: SenseClues[]) =>
    chooseSenses(page, [mention('六新')], { senseClues: () => clues, scope: () => undefined })[0]?.sense;

  it('takes a national sense before that of a province which the page is not about', () => {
    expect(senseOf('各地落实', { words: [], scope: 'xizang' }, { words: [], scope: 'national' })).toBe(1);
  });

  it('takes no sense that is newer than the page, if it tells its year', () => {
    const older = { words: [], since: '2011' };
    expect(senseOf('2012年的规划', { words: ['规划'], since: '2024' }, older)).toBe(1);
    expect(senseOf('2012年的', { words: [], since: '2012-11' }, older)).toBe(0);
    expect(senseOf('今年的', { words: [], since: '2024' }, { words: [] })).toBe(0);
  });
});

describe('the reader’s own terms', () => {
  const terms: UserTerm[] = [
    { term: '四敢', english: 'my dares' },
    { term: '江热乡', pinyin: ['jiāng', 'rè', 'xiāng'] },
  ];
  const user = createUserIndex(terms, (text) => text);
  /** A word starts or ends everywhere. */
  const anywhere = (text: string) => new Uint8Array(text.length + 1).fill(1);
  const match = (text: string, index = user) => index.match(text, anywhere(text));

  it('are found, a mere reading is not', () => {
    const { mentions, readings } = match('江热乡讲“四 敢”');
    expect(mentions).toEqual([{ start: 5, end: 8, id: '四敢', origin: 'user', kind: 'formula', sense: 0 }]);
    expect(readings).toEqual([{ start: 0, end: 3, pinyin: ['jiāng', 'rè', 'xiāng'] }]);
  });

  it('are not found inside a word: 长 in 长江, but beside it, and over the edges of several', () => {
    const own = createUserIndex(
      [
        { term: '长', pinyin: ['zhǎng'] },
        { term: '江边', english: 'bank' },
      ],
      (t) => t,
    );
    const found = (words: string[]) => {
      const text = words.join('');
      const boundaries = new Uint8Array(text.length + 1);
      words.reduce((at, word) => ((boundaries[at] = boundaries[at + word.length] = 1), at + word.length), 0);
      const { mentions, readings } = own.match(text, boundaries);
      return [...mentions, ...readings].map(({ start, end }) => text.slice(start, end));
    };
    expect(found(['长江', '长', '大'])).toEqual(['长']);
    expect(found(['长江', '边'])).toEqual(['江边']);
    expect(found(['松花江边'])).toEqual([]);
  });

  it('stand above the glossary, which says the rest', () => {
    const card = userCard(terms[0]!, index.term('四个敢'));
    expect(card.senses[0]).toMatchObject({ english: 'my dares', since: '2022-12-06' });
    expect(card.pinyin).toEqual(['sì', 'gǎn']);
    expect(card.own).toBe(terms[0]);
  });

  it('leave a slogan the members that the reader does not name', () => {
    const bundled = { ...index.term('三新')!, senses: index.term('三新')!.senses.slice(0, 1) };
    expect(userCard({ term: '三新', english: 'mine' }, bundled).senses[0]?.members).toHaveLength(1);
  });

  it('have their explanation beside the glossary’s, not in its place', () => {
    const bundled = index.term('四个敢')!;
    const card = userCard({ term: '四敢', meaning: 'heard in class' }, bundled);
    expect(card.senses).toEqual(bundled.senses);
    expect(card.note).toBe('heard in class');
  });

  it('mix nothing into the senses of a term that has several', () => {
    const bundled = index.term('四个敢')!;
    const several = {
      ...bundled,
      senses: [bundled.senses[0]!, { ...bundled.senses[0]!, english: 'other dares' }],
    };
    const own = {
      term: '四敢',
      english: 'mine',
      members: [{ zh: '敢为', en: 'dare' }],
      meaning: 'so I think',
    };
    const card = userCard(own, several);
    expect(card.senses).toEqual(several.senses);
    expect(card.note).toBe('mine\n敢为 – dare\nso I think');
  });

  it('are read as they say, syllable by syllable, over word edges', () => {
    const words = { at: [0, 2, 2, 3, 3, 4], pinyin: ['jiāng lè', 'xiáng', 'jiǎng'], joints: [] };
    putGivenReadings(words, '江热乡讲', match('江热乡讲').readings);
    const pinyin = ['jiāng rè', 'xiāng', 'jiǎng'];
    expect(words).toEqual({ at: [0, 2, 2, 3, 3, 4], pinyin, joints: [] });
  });

  it('are read so in a character of two units too', () => {
    const own = createUserIndex([{ term: '𠮷野家', pinyin: ['jí', 'yě', 'jiā'] }], (t) => t);
    const words = { at: [0, 2, 2, 3, 3, 4], pinyin: ['', 'yě', 'jia'], joints: [] };
    putGivenReadings(words, '𠮷野家', match('𠮷野家', own).readings);
    expect(words.pinyin).toEqual(['jí', 'yě', 'jiā']);
  });
});
