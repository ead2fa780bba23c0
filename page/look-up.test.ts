import { parse } from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RequestSchema } from '../requests';
import type { DictionaryEntry, LookUp } from '../reading/types';
import type { Block } from './block';
import { literalReading, lookUpAt } from './look-up';

const entry = (simplified: string, ...senses: string[]): DictionaryEntry => ({
  simplified,
  traditional: simplified,
  pinyin: [],
  senses,
  classifiers: [],
});
const TEXT = '一二三四五六七八九十要践行四敢要求。';
/** A block as far as looking up goes. */
const block = {
  text: TEXT,
  words: [
    { start: 11, end: 13, pinyin: ['jiàn', 'xíng'] },
    { start: 13, end: 14, pinyin: ['sì'] },
    { start: 14, end: 15, pinyin: ['gǎn'] },
    { start: 17, end: 18, pinyin: [] },
  ],
} as Partial<Block> as Block;

const dictionary = vi.fn<(text: string, offset: number) => LookUp[]>();

beforeEach(() => {
  dictionary.mockReset();
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    const request = parse(RequestSchema, message);
    if (request.type !== 'look-up') throw new Error(`unexpected: ${request.type}`);
    return { ok: true, value: dictionary(request.text, request.offset) };
  });
});

describe('lookUpAt', () => {
  it('asks with the text around the word and places the answer in the block', async () => {
    dictionary.mockImplementation((text, offset) => [
      { start: offset - 2, end: offset + 1, entries: [entry(text.slice(offset - 2, offset + 1), 'x')] },
      { start: offset - 2, end: offset, entries: [entry('行四', 'y')] },
    ]);
    const found = await lookUpAt(block, 14);
    expect(found).toMatchObject({ start: 12, end: 15 });
    expect(found?.entries.map(({ simplified }) => simplified)).toEqual(['行四敢', '行四']);
  });

  it('finds nothing between words, and nothing where the dictionary has nothing', async () => {
    expect(await lookUpAt(block, 17)).toBeNull();
    expect(await lookUpAt(block, 0)).toBeNull();
    expect(dictionary).not.toHaveBeenCalled();
    dictionary.mockReturnValue([]);
    expect(await lookUpAt(block, 11)).toBeNull();
  });

  it('finds nothing while the background can’t be reached', async () => {
    dictionary.mockImplementation(() => {
      throw new Error('no background');
    });
    expect(await lookUpAt(block, 11)).toBeNull();
  });
});

describe('literalReading', () => {
  it('gives each word of the slogan its first sense, of the very word before a longer one', async () => {
    dictionary.mockImplementation((_text, offset) => [
      { start: 0, end: 2, entries: [entry('四敢', 'longer')] },
      ...(offset === 1 ? [{ start: 1, end: 2, entries: [entry('敢', 'to dare', 'daring')] }] : []),
    ]);
    expect(await literalReading(block, { start: 13, end: 15 })).toEqual([
      { zh: '四', pinyin: ['sì'], gloss: 'longer' },
      { zh: '敢', pinyin: ['gǎn'], gloss: 'to dare' },
    ]);
  });
});
