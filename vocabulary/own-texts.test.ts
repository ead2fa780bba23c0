import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Save } from '../requests';
import { VocabularyDatabase } from './database';
import { typedTexts } from './own-texts';
import { deleteTerms, editTerm, putBack, saveTerm, takeBack } from './saved-terms';
import { savedTerm } from './test-vocabulary';

const term = savedTerm({ key: 'term:四敢', pinyin: 'sì gàn', english: 'four dares' });
const card = { pinyin: 'sì gǎn', english: 'the “Four Dares”' };

describe('what is typed of a saved term', () => {
  it.each([
    ['si4  gan3 ', 'four dares', null, { pinyin: 'sì gǎn', english: 'four dares', own: ['pinyin'] }],
    ['sì gàn', ' four audacities ', card, { pinyin: 'sì gàn', english: 'four audacities', own: ['english'] }],
    ['', '', card, { ...card, own: undefined }],
    ['sì gǎn', 'the “Four Dares”', card, { ...card, own: undefined }],
    ['sì gàn', '', null, { pinyin: 'sì gàn', english: '', own: undefined }],
  ])('%j and %j, beside the card %j', (pinyin, english, beside, edit) => {
    expect(typedTexts(term, { pinyin, english }, beside)).toEqual(edit);
  });

  it('needs a syllable for each character, or as many as there were', () => {
    expect(typedTexts(term, { pinyin: 'sìgǎn', english: '' }, card)).toBe('pinyinCount');
    expect(typedTexts(term, { pinyin: '', english: '' }, null)).toBe('pinyinCount');
    const shirt = savedTerm({ key: 'word:T恤', pinyin: 'T xù' });
    expect(typedTexts(shirt, { pinyin: 'tī xù', english: 'T-shirt' }, null)).toMatchObject({
      pinyin: 'tī xù',
    });
    expect(typedTexts(term, { pinyin: 'sì gǎn', english: 'x'.repeat(4001) }, card)).toBe('tooLong');
  });

  it('stays the reader’s when only the other text is changed', () => {
    const before = savedTerm({ ...term, own: ['pinyin'] });
    expect(typedTexts(before, { pinyin: 'sì gàn', english: 'to dare' }, card)).toMatchObject({
      own: ['pinyin', 'english'],
    });
  });
});

describe('what the reader has written', () => {
  const WORD: Save = {
    ...{ key: 'word:四敢', headword: '四敢', kind: 'word', pinyin: 'sì gàn', english: 'four dare' },
    ...{ meaning: '', sentence: '四敢', start: 0, end: 2, title: '', url: '' },
  };
  const TERM: Save = { ...WORD, key: 'term:四敢', kind: 'slogan', ...card };
  const edit = { pinyin: 'sì gān', english: 'mine', own: ['pinyin' as const] };
  let db: VocabularyDatabase;
  beforeEach(() => {
    db = new VocabularyDatabase('own-texts-test');
  });
  afterEach(() => db.delete());

  it('stands above the card of the term that the word is saved as later; the rest is the card’s', async () => {
    await saveTerm(db, WORD, 1000);
    await editTerm(db, WORD.key, edit, 2000);
    await saveTerm(db, TERM, 3000);
    expect(await db.terms.toArray()).toMatchObject([
      { key: TERM.key, pinyin: 'sì gān', english: card.english, own: ['pinyin'] },
    ]);
  });

  it('comes back with a deletion undone, over what was saved again', async () => {
    await saveTerm(db, WORD);
    await editTerm(db, WORD.key, edit);
    const deleted = await deleteTerms(db, [WORD.key]);
    await saveTerm(db, WORD);
    await putBack(db, deleted);
    expect(await db.terms.toArray()).toMatchObject([{ pinyin: 'sì gān', own: ['pinyin'] }]);
  });

  it('keeps a save from being taken back', async () => {
    const { added } = await saveTerm(db, WORD);
    await editTerm(db, WORD.key, edit);
    expect(await takeBack(db, added)).toBe('saved');
  });

  it('is undone without a trace but for the time', async () => {
    await saveTerm(db, WORD, 1000);
    const before = await db.terms.get(WORD.key);
    await editTerm(db, WORD.key, edit, 2000);
    await editTerm(db, WORD.key, { pinyin: WORD.pinyin, english: WORD.english, own: undefined }, 3000);
    const after = await db.terms.get(WORD.key);
    expect(after).toEqual({ ...before, changedAt: 3000 });
    expect(after).not.toHaveProperty('own');
  });
});
