import { expect, it } from 'vitest';
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
