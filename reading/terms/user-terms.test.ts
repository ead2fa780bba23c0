import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserTerm } from '../types';
import { TERM_KINDS } from '../types';
import { changedUserTerm, formatUserTerms, parseUserTerms } from './user-terms';

describe('import', () => {
  it('keeps the good lines of a CSV and names the bad ones', () => {
    const csv = [
      'term,english,members,pinyin,kind',
      '四敢,the Four Dares,敢为=dare to act; 敢闯,sì gǎn,slogan',
      ',nothing to look for,,,',
      '六建,,,liù,',
      '九有,the Nine Haves,,,sloganeering',
      '"两行',
      '字",of two lines,,,',
      '四敢,again,,,',
      '空的,,,,',
    ].join('\r\n');
    const { terms, problems } = parseUserTerms(csv, 'csv');
    expect(terms).toEqual([
      {
        term: '四敢',
        english: 'the Four Dares',
        members: [{ zh: '敢为', en: 'dare to act' }, { zh: '敢闯' }],
        pinyin: ['sì', 'gǎn'],
        kind: 'slogan',
      },
      { term: '两行\n字', english: 'of two lines' },
    ]);
    expect(problems).toEqual([
      { line: 3, message: 'noTerm' },
      { line: 4, message: 'pinyinCount' },
      { line: 5, message: 'unknownKind' },
      { line: 8, message: 'twice' },
      { line: 9, message: 'nothingSaid' },
    ]);
  });

  it('reads semicolons and tabs, and columns in any order', () => {
    expect(parseUserTerms('English;Term\nx;四敢\n', 'csv').terms).toEqual([{ term: '四敢', english: 'x' }]);
    expect(parseUserTerms('\ufeffterm\tmeaning\n四敢\ta, b\n', 'csv').terms).toEqual([
      { term: '四敢', meaning: 'a, b' },
    ]);
  });

  it('reads lines ended as Excel’s “CSV (Macintosh)” ends them', () => {
    expect(parseUserTerms('term,english\r四敢,x\r\r,y\r', 'csv')).toEqual({
      terms: [{ term: '四敢', english: 'x' }],
      problems: [{ line: 4, message: 'noTerm' }],
    });
  });

  it.each([
    ['english\nx', 'csv', 'noTermColumn', 1],
    ['term,english\n"四敢,x\n', 'csv', 'unclosedQuote', 2],
    ['{', 'json', 'notJson', 1],
    ['{"term":"四敢"}', 'json', 'notAList', 1],
    ['[{"term":"四敢","english":"x"},7]', 'json', 'noTerm', 2],
    ['[{"term":"四敢","english":7}]', 'json', 'badField', 1],
    [JSON.stringify([{ term: '四敢', meaning: 'x'.repeat(8001) }]), 'json', 'tooLong', 1],
    [JSON.stringify([{ term: '敢'.repeat(201), english: 'x' }]), 'json', 'tooLong', 1],
    ['[{"term":"四敢","members":[{"en":"x"}]}]', 'json', 'badMembers', 1],
  ] as const)('%j as %s: %s', (text, format, message, line) =>
    expect(parseUserTerms(text, format).problems).toEqual([{ line, message }]),
  );
});

describe('a change', () => {
  const before: UserTerm = {
    term: '四敢',
    english: 'the Four Dares',
    meaning: 'heard in class',
    members: [{ zh: '敢为', en: 'dare to act; and pay' }],
    kind: 'slogan',
    literal: 'four dare',
  };

  it('leaves alone what is not typed anew', () => {
    expect(changedUserTerm(before, { pinyin: 'sì gǎn' })).toEqual({ ...before, pinyin: ['sì', 'gǎn'] });
    expect(changedUserTerm(before, { term: '四个敢' })).toEqual({ ...before, term: '四个敢' });
  });

  it('takes away what is emptied, and says when nothing is left', () => {
    expect(changedUserTerm(before, { meaning: ' ' })).not.toHaveProperty('meaning');
    expect(changedUserTerm({ term: '四敢', english: 'x' }, { english: '' })).toBe('nothingSaid');
  });

  it('is checked as an import is', () => {
    expect(changedUserTerm({ term: '四敢' }, { pinyin: 'sì' })).toBe('pinyinCount');
    expect(changedUserTerm({ term: '四敢' }, { english: 'x'.repeat(8001) })).toBe('tooLong');
  });
});

const text = fc
  .stringMatching(/^[\p{L}\p{N},;"'\n. =四敢为]{1,12}$/u)
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '');
const han = fc.stringMatching(/^[一-龥]{1,6}$/u);
const userTerm: fc.Arbitrary<UserTerm> = han.chain((term) =>
  fc
    .record(
      {
        english: text,
        literal: text,
        meaning: text,
        kind: fc.constantFrom(...TERM_KINDS),
        members: fc.array(
          fc.record({
            zh: fc.stringMatching(/^[一-龥;；=\\]{0,5}[一-龥]$/u),
            en: fc.stringMatching(/^[a-z ;=\\]{1,8}$/).map((s) => `${s.trim()}x`),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        pinyin: fc.constant(Array.from(term, () => 'mā')),
      },
      { requiredKeys: ['english'] },
    )
    .map((fields) => ({ term, ...fields })),
);

it.each(['csv', 'json'] as const)(
  '%s: what is exported comes back',
  (format) => {
    fc.assert(
      fc.property(fc.uniqueArray(userTerm, { selector: ({ term }) => term, maxLength: 6 }), (terms) => {
        expect(parseUserTerms(formatUserTerms(terms, format), format)).toEqual({ terms, problems: [] });
      }),
      { numRuns: 40 },
    );
  },
  30_000,
);

it('never throws', () => {
  const junk = fc.array(
    fc.constantFrom(...'a 四 , ; " "" = { } [ ] : term'.split(' '), '\n', '\r', '\t', '\ud83d', '\ufeff'),
  );
  fc.assert(
    fc.property(junk, fc.constantFrom('csv' as const, 'json' as const), (pieces, format) => {
      const text = pieces.join('');
      expect(parseUserTerms(text, format).terms).toBeInstanceOf(Array);
      expect(parseUserTerms(`term,english,members,pinyin\n${text}`, format).terms).toBeInstanceOf(Array);
    }),
  );
}, 30_000);
