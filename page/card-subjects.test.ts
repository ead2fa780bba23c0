import { describe, expect, it, vi } from 'vitest';
import type { Term } from '../reading/types';
import type { Block, BlockMention } from './block';
import { relatedTerms, spelledOutHere } from './card-subjects';

const term = (id: string, see: string[] = []): Term => ({
  id,
  term: id,
  kind: 'slogan',
  pinyin: [],
  senses: [],
  see,
});
const mention = (id: string, start: number, end: number): BlockMention => ({
  id,
  start,
  end,
  origin: 'glossary',
  kind: 'slogan',
  sense: 0,
});
/** A block as far as subjects look at it. */
function block(key: number, text: string, mentions: BlockMention[] = []): Block {
  return { key, text, mentions } as Partial<Block> as Block;
}

describe('relatedTerms', () => {
  const outer = mention('三个赋予一个有利于', 0, 9);
  const here = block(1, '三个赋予一个有利于和四敢', [
    outer,
    mention('三个赋予', 0, 4),
    mention('四敢', 10, 12),
  ]);

  it('offers terms inside this one, then the references of the entry, and never itself', () => {
    const entry = term('三个赋予一个有利于', ['三个赋予', '四个必须', '三个赋予一个有利于']);
    const found = relatedTerms(
      { block: here, mention: outer, term: entry },
      new Map([['四个必须', term('四个必须')]]),
    );
    expect(found.map(({ id }) => id)).toEqual(['三个赋予', '四个必须']);
  });

  it('gives at least the name of what the page has not got', () => {
    const [inside] = relatedTerms({ block: here, mention: outer, term: term('x') }, new Map());
    expect(inside).toMatchObject({ id: '三个赋予', term: '三个赋予', senses: [] });
  });

  it('offers eight at the most', () => {
    const see = Array.from({ length: 20 }, (_, i) => `参见${i}`);
    expect(relatedTerms({ block: here, mention: outer, term: term('x', see) }, new Map())).toHaveLength(8);
  });
});

describe('spelledOutHere', () => {
  const listed: BlockMention = {
    ...mention('三不腐', 0, 3),
    spelledOut: {
      members: [
        { key: 7, start: 0, end: 4 },
        { key: 8, start: 2, end: 5 },
      ],
      partial: true,
    },
  };

  it('gives the members without blanks inside, and takes the reader to them', () => {
    const blocks = [block(7, '不敢 腐、'), block(8, '以及不能腐')];
    const show = vi.fn<(spans: object[]) => void>();
    const here = spelledOutHere(listed, blocks, show);
    expect(here).toMatchObject({ members: ['不敢腐', '不能腐'], partial: true });
    here?.jump();
    expect(show).toHaveBeenCalledWith([
      { block: blocks[0], start: 0, end: 4 },
      { block: blocks[1], start: 2, end: 5 },
    ]);
  });

  it('leaves out what the page has taken away', () => {
    expect(spelledOutHere(listed, [block(8, '以及不能腐')], vi.fn())?.members).toEqual(['不能腐']);
    expect(spelledOutHere(listed, [], vi.fn())).toBeUndefined();
    expect(spelledOutHere(mention('四敢', 0, 2), [block(7, '四敢')], vi.fn())).toBeUndefined();
  });
});
