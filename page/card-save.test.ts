import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { SaveSchema } from '../requests';
import type { Sense } from '../reading/types';
import { meaningOf, saveOf, type Kept } from './card-save';

const FOUR_DARES: Kept = {
  key: 'term:四敢',
  headword: '四敢',
  kind: 'slogan',
  pinyin: ['sì', 'gǎn'],
  english: 'four dares',
  meaning: '干部敢为 – officials dare to act',
};
const PAGE = { title: '学习', url: 'https://example.org/a' };
const SENSE: Sense = { english: 'four dares', also: [], members: [], confidence: 'sure' };

describe('saveOf', () => {
  it('keeps the sentence that the term was met in, and the place of the term in it', () => {
    const text = '开头。会议要求践行“四敢”。结尾。';
    const save = saveOf(FOUR_DARES, { text, start: 10, end: 12 }, PAGE);
    expect(save.sentence).toBe('会议要求践行“四敢”。');
    expect(save.sentence.slice(save.start, save.end)).toBe('四敢');
    expect(save).toMatchObject({ pinyin: 'sì gǎn', title: '学习', url: 'https://example.org/a' });
  });

  it('takes the headword for a sentence where it was met in no block', () => {
    const { sentence, start, end } = saveOf(FOUR_DARES, undefined, PAGE);
    expect([sentence, start, end]).toEqual(['四敢', 0, 2]);
  });

  it('is never longer than the background accepts', () => {
    const long = 'x'.repeat(20_000);
    const save = saveOf(
      { ...FOUR_DARES, english: long, meaning: long },
      { text: long, start: 0, end: 10_000 },
      { title: long, url: long },
    );
    expect(safeParse(SaveSchema, save).success).toBe(true);
  });
});

describe('meaningOf', () => {
  it('gives the members, one a line with their English, then the explanation', () => {
    const members = [{ zh: '干部敢为', en: 'officials dare to act' }, { zh: '地方敢闯' }];
    expect(meaningOf({ ...SENSE, members, meaning: 'A call of 2022.' }, ['敢干'])).toBe(
      '干部敢为 – officials dare to act\n地方敢闯\nA call of 2022.',
    );
  });

  it('gives the article’s own members where the glossary has none', () => {
    expect(meaningOf(SENSE, ['敢为', '敢闯'])).toBe('敢为\n敢闯');
    expect(meaningOf(undefined)).toBe('');
  });
});
