import { expect, it } from 'vitest';
import { compileFold } from '../data/compile-fold';
import { makeAlike } from '../reading/alike';
import { foldQuery, foldTerm, matches } from './search';

const FOUR_DARES = foldTerm({
  headword: '四敢',
  pinyin: 'sì gǎn',
  english: 'the “Four Dares”: dare to think',
  notes: '见 2023 讲话; cf. Four Forces',
  tags: ['干部', 'HSK7'],
});
const GREEN = foldTerm({
  headword: '绿水青山',
  pinyin: 'lǜ shuǐ qīng shān',
  english: 'lucid waters',
  notes: '',
  tags: [],
});

const found = (typed: string, term = FOUR_DARES) => matches(term, foldQuery(typed));
const alike = makeAlike(compileFold().buffer as ArrayBuffer);

it.each([
  '四敢',
  '敢',
  'sì gǎn',
  'sìgǎn',
  'si gan',
  'sigan',
  'SIGAN',
  'si4gan3',
  'si4 gan',
  'four dares',
  'Dare',
])('finds the term by %s', (typed) => expect(found(typed)).toBe(true));

it.each(['讲话', 'four forces', '干部', 'hsk7', ' '])('finds it by its notes and tags: %s', (typed) =>
  expect(found(typed)).toBe(true),
);

it.each(['四干', 'sí gǎn', 'si1', 'gansi', 'five'])('does not find it by %s', (typed) =>
  expect(found(typed)).toBe(false),
);

it.each(['lv shui', 'lu shui', 'lü', 'lv4shui3', 'lǜ', 'lü4'])('takes ü however it is typed: %s', (typed) =>
  expect(found(typed, GREEN)).toBe(true),
);

it('keeps tones apart from letters: sigán is no reading of it', () => expect(found('sigán')).toBe(false));

it.each([
  ['四议两公开', '四議兩公開'],
  ['干部', '幹部'],
  ['干旱', '乾旱'],
  ['了解', '瞭解'],
  ['乾隆', '乾隆'],
  ['“三个一批”', '「三個一批」'],
  ['一網通辦', '一网通办'],
])('finds %s by %s', (headword, typed) => {
  const term = foldTerm({ headword, pinyin: '', english: '', notes: '', tags: [] }, alike);
  expect(matches(term, foldQuery(typed, alike))).toBe(true);
  expect(matches(GREEN, foldQuery(typed, alike))).toBe(false);
});

it('finds terms by traditional characters in their notes and tags', () => {
  const term = foldTerm(
    { headword: '四敢', pinyin: '', english: '', notes: '见报纸', tags: ['会议'] },
    alike,
  );
  expect(matches(term, foldQuery('報紙', alike)) && matches(term, foldQuery('會議', alike))).toBe(true);
});
