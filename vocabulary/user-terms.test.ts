import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getUserTerms, readUserTerms, removeUserTerm, setUserTerms } from './user-terms';

beforeEach(() => fakeBrowser.reset());

describe('the reader’s own terms', () => {
  it('keep what is whole of a damaged list', () => {
    const good = { term: '四干', english: 'four kinds of work', pinyin: ['sì', 'gàn'] };
    expect(readUserTerms([good, { term: '' }, null, 'x', { term: '三干', kind: 'no such kind' }])).toEqual([
      good,
    ]);
    expect(readUserTerms({ not: 'a list' })).toEqual([]);
  });

  it('are removed', async () => {
    await setUserTerms([
      { term: '甲', english: 'a' },
      { term: '乙', english: 'b' },
    ]);
    await removeUserTerm('甲');
    expect(await getUserTerms()).toEqual([{ term: '乙', english: 'b' }]);
  });
});
