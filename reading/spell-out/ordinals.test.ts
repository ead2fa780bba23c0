import { describe, expect, it } from 'vitest';
import { readSequences } from './ordinals';
import { readView } from './view';

function sequencesOf(text: string): string[][] {
  const view = readView(text);
  return readSequences(view).map(({ items }) => items.map(({ start, end }) => view.s.slice(start, end)));
}

describe('readSequences', () => {
  it('reads 一是…二是… in one sentence', () => {
    expect(sequencesOf('要做到：一是看得准；二是走得稳。')).toEqual([['看得准；', '走得稳。']]);
  });

  it('reads items that open paragraphs, to the end of each', () => {
    expect(sequencesOf('一是种树。多种。\n别的话。\n二是修路。快修。')).toEqual([
      ['种树。多种。', '修路。快修。'],
    ]);
  });

  it.each([
    ['第一，种树。第二，修路。', ['种树。', '修路。']],
    ['一、种树。\n二、修路。', ['种树。', '修路。']],
    ['（一）种树。\n（二）修路。', ['种树。', '修路。']],
    ['1.种树。\n2.修路。', ['种树。', '修路。']],
    ['①种树②修路', ['种树', '修路']],
    ['其一，种树。其二，修路。', ['种树。', '修路。']],
  ])('reads %j', (text, items) => {
    expect(sequencesOf(text)).toEqual([items]);
  });

  it('keeps a list in a list apart', () => {
    expect(sequencesOf('一是抓路。\n一是修，二是养。\n二是抓树。')).toEqual([
      ['抓路。', '抓树。'],
      ['修，', '养。'],
    ]);
  });

  it('does not begin in the middle, nor count a single one', () => {
    expect(sequencesOf('二是修路。三是种树。')).toEqual([]);
    expect(sequencesOf('一是修路。然后种树。')).toEqual([]);
  });

  it('does not take an enumeration of numerals for one', () => {
    expect(sequencesOf('覆盖一、二、三年级学生')).toEqual([]);
  });
});
