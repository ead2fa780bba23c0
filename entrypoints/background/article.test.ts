import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mention } from '../../reading';
import { joinBlocks, onlyChanged, splitMentions } from './article';

const mention = (start: number, end: number, members?: [number, number][]): Mention => ({
  start,
  end,
  id: '四敢',
  origin: 'glossary',
  kind: 'slogan',
  sense: 0,
  ...(members && {
    spelledOut: { members: members.map(([from, to]) => ({ start: from, end: to })), partial: false },
  }),
});

it('gives mentions and members back to the blocks they stand in', () => {
  const article = joinBlocks([
    { key: 7, text: '践行四敢。' },
    { key: 9, text: '敢为、敢闯' },
  ]);
  expect(article.text).toBe('践行四敢。\n\n敢为、敢闯');
  const found = splitMentions(article, [
    mention(2, 4, [
      [7, 9],
      [10, 12],
    ]),
  ]);
  expect(found).toEqual([
    {
      key: 7,
      terms: [
        expect.objectContaining({
          start: 2,
          end: 4,
          spelledOut: {
            members: [
              { key: 9, start: 0, end: 2 },
              { key: 9, start: 3, end: 5 },
            ],
            partial: false,
          },
        }),
      ],
    },
    { key: 9, terms: [] },
  ]);
});

it('leaves out what runs over the end of a block', () => {
  const article = joinBlocks([
    { key: 1, text: '四' },
    { key: 2, text: '敢' },
  ]);
  expect(splitMentions(article, [mention(0, 4)]).flatMap(({ terms }) => terms)).toEqual([]);
});

it('maps every offset back to the same text, empty blocks among them', () => {
  const blocks = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(blocks, fc.nat(), fc.nat(), (texts, a, b) => {
      const article = joinBlocks(texts.map((text, key) => ({ key, text })));
      fc.pre(article.text !== '');
      const start = a % article.text.length;
      const end = Math.min(article.text.length, start + 1 + (b % 4));
      const found = splitMentions(article, [mention(start, end)]).flatMap(({ key, terms }) =>
        terms.map((term) => texts[key]?.slice(term.start, term.end)),
      );
      // The blocks hold no line break: one in the mention is the end of a block.
      const whole = article.text.slice(start, end);
      expect(found).toEqual(whole.includes('\n') ? [] : [whole]);
    }),
  );
});

it('tells only of blocks of which the article says something else', () => {
  const article = joinBlocks([
    { key: 1, text: '践行四敢。' },
    { key: 2, text: '敢为、敢闯' },
    { key: 3, text: '四敢' },
  ]);
  const alone = new Map([
    [1, [mention(2, 4)]],
    [2, []],
    [3, [mention(0, 2)]],
  ]);
  const asRead = [mention(2, 4, [[7, 9]]), mention(14, 16)];
  expect(onlyChanged(splitMentions(article, asRead), alone).map(({ key }) => key)).toEqual([1]);
  expect(onlyChanged(splitMentions(article, [mention(14, 16)]), alone)).toEqual([{ key: 1, terms: [] }]);
});

it('says nothing where a list that its own text spells out is no longer told, as the page has never heard of it', () => {
  const article = joinBlocks([{ key: 1, text: '四敢' }]);
  expect(
    onlyChanged(splitMentions(article, [mention(0, 2)]), new Map([[1, [mention(0, 2, [[0, 1]])]]])),
  ).toEqual([]);
});
