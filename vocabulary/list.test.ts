import { beforeEach, describe, expect, it } from 'vitest';
import { compileFold } from '../data/compile-fold';
import { makeAlike } from '../reading/alike';
import type { SavedTerm } from './database';
import { NO_FILTER, TermList, type ListFilter, type Sort } from './list';
import { savedTerm } from './test-vocabulary';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const later = { due: NOW + DAY, savedAt: NOW - 9 * DAY };

/** One new and due, one learnt and not due, one marked known, one known by its stability and due. */
const TERMS: SavedTerm[] = [
  savedTerm({ key: 'term:四敢', pinyin: 'sì gǎn', english: 'the Four Dares', due: NOW, savedAt: NOW - 1 }),
  savedTerm({
    key: 'word:河谷',
    kind: 'word',
    pinyin: 'hé gǔ',
    english: 'valley',
    reps: 3,
    stability: 4,
    ...later,
  }),
  savedTerm({
    key: 'word:干部',
    kind: 'word',
    pinyin: 'gàn bù',
    english: 'cadre',
    known: 1,
    due: 5,
    savedAt: 7,
  }),
  savedTerm({
    key: 'term:援藏',
    pinyin: 'Yuán Zàng',
    english: 'aid',
    known: 2,
    reps: 9,
    stability: 70,
    due: 9,
    savedAt: 6,
    tags: ['a'],
  }),
];

let list: TermList;
beforeEach(() => {
  list = new TermList();
  list.take(TERMS);
});

const shown = (filter: Partial<ListFilter>, sort: Sort = 'newest') =>
  list.select({ ...NO_FILTER, ...filter }, sort, NOW).map(({ headword }) => headword);

describe('the list of saved terms', () => {
  it.each<[string, Partial<ListFilter>, string[]]>([
    ['all', {}, ['四敢', '河谷', '干部', '援藏']],
    ['one kind', { kind: 'word' }, ['河谷', '干部']],
    ['a tag', { tag: 'a' }, ['援藏']],
    ['a site', { onSite: new Set(['word:河谷']) }, ['河谷']],
    ['the last days', { days: 2 }, ['四敢']],
    ['what is due, marked terms never', { standing: 'due' }, ['四敢', '援藏']],
    ['what is new', { standing: 'new' }, ['四敢']],
    ['what is being learnt', { standing: 'learning' }, ['河谷']],
    ['what is known either way', { standing: 'known' }, ['干部', '援藏']],
    ['a search', { query: 'he gu' }, ['河谷']],
    ['a search within a kind', { query: 'a', kind: 'word' }, ['河谷', '干部']],
  ])('shows %s', (_, filter, expected) => expect(shown(filter)).toEqual(expected));

  it.each<[Sort, string[]]>([
    ['newest', ['四敢', '河谷', '干部', '援藏']],
    ['oldest', ['援藏', '干部', '河谷', '四敢']],
    ['due', ['援藏', '四敢', '河谷', '干部']],
    ['weakest', ['四敢', '干部', '河谷', '援藏']],
    ['pinyin', ['干部', '河谷', '四敢', '援藏']],
    ['english', ['援藏', '干部', '四敢', '河谷']],
  ])('sorts by %s', (sort, expected) => expect(shown({}, sort)).toEqual(expected));

  it('finds what is new of a term after the next reading of the database', () => {
    expect(shown({ query: 'gorge' })).toEqual([]);
    list.take(TERMS.map((term) => (term.key === 'word:河谷' ? { ...term, notes: 'gorge' } : { ...term })));
    expect(shown({ query: 'gorge' })).toEqual(['河谷']);
    expect(shown({ query: 'valley' })).toEqual(['河谷']);
  });

  it('finds by traditional characters once it knows them', () => {
    expect(shown({ query: '幹部' })).toEqual([]);
    list.use(makeAlike(compileFold().slice().buffer as ArrayBuffer));
    expect(shown({ query: '幹部' })).toEqual(['干部']);
  });

  it('is made ready in parts, as long as it is given time', () => {
    expect(list.prepare(-1)).toBe(true);
    expect(list.prepare(60_000)).toBe(false);
  });
});
