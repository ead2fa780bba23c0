import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Familiar } from '../reading/types';
import {
  addWords,
  changeFamiliar,
  FAMILIAR_KEY,
  getFamiliar,
  parseWordList,
  watchFamiliar,
} from './familiar';

beforeEach(() => fakeBrowser.reset());

describe('a list of words', () => {
  it.each([
    ['a word a line', '爱好\r\n八\n\n爸爸', ['爱好', '八', '爸爸']],
    ['several words a line', '爱 八、爸爸,杯子；北京', ['爱', '八', '爸爸', '杯子', '北京']],
    ['a numbered list', '1 爱好\n2. 爸爸', ['爱好', '爸爸']],
    [
      'a table, of which the first words count',
      '爱好\tài hào\thobby 爱\n2,爸爸,bàba,dad 父亲',
      ['爱好', '爸爸'],
    ],
    ['both forms with pinyin, as Pleco has them', '爱好[愛好]\tai4hao4\tto like', ['爱好']],
    ['an export of Anki with its head', '#separator:tab\n#html:true\n爱好\t“我的爱好是读书。”', ['爱好']],
    ['the same word twice', '爱\n爱', ['爱']],
    ['characters of two units', '𠮷野家', ['𠮷野家']],
    ['an article, of which sentences are no words', '全省各地认真贯彻落实会议精神\nhello', []],
  ])('is read from %s', (_, text, words) => expect(parseWordList(text)).toEqual(words));

  it('grows by what is new', () => {
    expect(addWords(['爱', '八'], ['八', '北'])).toEqual(['爱', '八', '北']);
  });
});

describe('what the reader knows', () => {
  it('is nothing at first, nor where what is stored is damaged', async () => {
    expect(await getFamiliar()).toEqual({ common: 0, listed: [] });
    await fakeBrowser.storage.local.set({ [FAMILIAR_KEY]: { common: 'many', listed: ['爱'] } });
    expect(await getFamiliar()).toEqual({ common: 0, listed: [] });
  });

  it('loses nothing of changes made at the same time, and tells of each', async () => {
    const told = vi.fn<(familiar: Familiar) => void>();
    watchFamiliar(told);
    await Promise.all([
      changeFamiliar(() => ({ common: 500 })),
      changeFamiliar(({ listed }) => ({ listed: addWords(listed, ['爱']) })),
      changeFamiliar(({ listed }) => ({ listed: addWords(listed, ['八']) })),
    ]);
    const all = { common: 500, listed: ['爱', '八'] };
    expect(await getFamiliar()).toEqual(all);
    expect(told).toHaveBeenLastCalledWith(all);
  });
});
