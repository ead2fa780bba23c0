import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../../reading/alike';
import type { Term } from '../../reading/types';
import { TermSearch } from './term-search';

const entry = (term: string, pinyin: string, english: string, more: Partial<Term> = {}): Term => ({
  id: term,
  term,
  kind: 'slogan',
  pinyin: pinyin.split(' '),
  senses: [{ english, also: [], members: [], confidence: 'sure' }],
  see: [],
  ...more,
});

const search = new TermSearch(
  [
    entry('四敢精神', 'sì gǎn jīng shén', 'spirit of the Four Dares'),
    entry('四敢', 'sì gǎn', 'the Four Dares', {
      senses: [
        {
          english: 'the Four Dares',
          also: ['four courages'],
          members: [{ zh: '干部敢为' }],
          confidence: 'sure',
          meaning: 'What cadres and enterprises are told to do.',
        },
      ],
    }),
    entry('司甘县', 'sī gān xiàn', 'Sigan County', { kind: 'place' }),
    entry('三农', 'sān nóng', 'agriculture, rural areas and farmers'),
  ],
  AS_WRITTEN,
);
const found = (typed: string, exact?: string[]) => search.find(typed, exact).hits.map(({ term }) => term);

describe('a search of the glossary', () => {
  it.each([
    ['characters, the whole term first', '四敢', ['四敢', '四敢精神']],
    ['a member of a slogan', '敢为', ['四敢']],
    ['pinyin without tones, places last', 'sigan', ['四敢', '四敢精神', '司甘县']],
    ['pinyin with tones', 'sì gǎn', ['四敢', '四敢精神']],
    ['numbered tones', 'si4 gan3', ['四敢', '四敢精神']],
    ['English anywhere', 'Dares', ['四敢', '四敢精神']],
    ['another English name', 'courages', ['四敢']],
    ['the explanation', 'enterprises', ['四敢']],
    ['nothing', '  ', []],
    ['what is not there', '九有', []],
  ])('finds by %s', (_, typed, terms) => expect(found(typed)).toEqual(terms));

  it('puts first what the text typed is another form of', () => {
    expect(found('敢', ['三农'])[0]).toBe('三农');
  });

  it('tells how many there are in all', () => {
    expect(search.find('a').total).toBe(4);
  });
});
