import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../types';
import { spellOut } from './index';
import { expansionOf, mentionsOf } from './testing';

const unknown = () => undefined;

function spelled(text: string, mention: Mention): string[] | undefined {
  return mention.spelledOut?.members.map((m) => text.slice(m.start, m.end));
}

describe('spellOut over an article', () => {
  it('gives every mention of a slogan the list, wherever it stands', () => {
    const text = '实施“三进”活动。\n开展进村、进校、进企“三进”活动。\n“三进”见效。';
    const read = spellOut(text, mentionsOf(text, '三进'), unknown);
    expect(read.map((m) => spelled(text, m))).toEqual(
      Array.from({ length: 3 }, () => ['进村', '进校', '进企']),
    );
  });

  it('prefers the list beside a mention to one elsewhere', () => {
    const text = '甲乡抓种植、养殖、加工“三业”。\n乙乡抓文化、旅游、商贸“三业”。';
    const read = spellOut(text, mentionsOf(text, '三业'), unknown);
    expect(read.map((m) => spelled(text, m))).toEqual([
      ['种植', '养殖', '加工'],
      ['文化', '旅游', '商贸'],
    ]);
  });

  it('completes when a paragraph is added', () => {
    const part = '坚持“三抓”。\n抓学习，思想更统一。\n抓服务，群众更满意。';
    expect(expansionOf(part, '三抓')).toBeUndefined();
    expect(expansionOf(`${part}\n抓环境，村庄更美丽。`, '三抓')?.members).toEqual([
      '抓学习',
      '抓服务',
      '抓环境',
    ]);
  });

  it('lets the article’s list stand against the glossary’s', () => {
    const text = '厂里以手机、电脑、家电为代表的“老三样”稳定增长。';
    expect(expansionOf(text, '老三样', ['自行车', '手表', '缝纫机'])?.members).toEqual([
      '手机',
      '电脑',
      '家电',
    ]);
  });

  it('finds the glossary’s members listed far from the slogan', () => {
    const far = '会上交流了经验。'.repeat(100);
    const text = `一体推进不敢腐、不能腐、不想腐。${far}把“三不腐”理念贯穿始终。`;
    expect(expansionOf(text, '三不腐', ['不敢腐', '不能腐', '不想腐'])?.members).toHaveLength(3);
    expect(
      expansionOf('不敢腐是前提。制度管住不能腐。“三不腐”。', '三不腐', ['不敢腐', '不能腐', '不想腐']),
    ).toBeUndefined();
  });

  it('finds the glossary’s members where each is a clause that something is said of', () => {
    const members = ['严以修身', '严以用权', '谋事要实'];
    const text = '“三条”要记牢。严以修身，就是常照镜子。严以用权，就是按规矩办。谋事要实，就是不唱高调。';
    expect(expansionOf(text, '三条', members)?.members).toEqual(members);
    const other = '“三条”要记牢。严以修身的人多。严以用权，就是按规矩办。谋事要实，就是不唱高调。';
    expect(expansionOf(other, '三条', members)).toBeUndefined();
  });

  it('gives the glossary’s words with the subjects that the article puts before them', () => {
    const members = ['敢想', '敢试', '敢闯'];
    const text = '让牧民敢想、社员敢试、能人敢闯，“三敢”蔚然成风。';
    expect(expansionOf(text, '三敢', members)?.members).toEqual(['牧民敢想', '社员敢试', '能人敢闯']);
    const verbs = '北接花海、南连雪山，“两景”相映。';
    expect(expansionOf(verbs, '两景', ['花海', '雪山'])?.members).toEqual(['花海', '雪山']);
  });

  it('at a distance does not contradict the glossary', () => {
    const text = `代表听取行政机关、监察机关、审判机关、检察机关的工作汇报。${'大家认真审议。'.repeat(25)}按照“四个机关”要求加强建设。`;
    expect(expansionOf(text, '四个机关', ['政治机关', '权力机关', '工作机关', '民意机关'])).toBeUndefined();
  });

  it('does not take a name for its own list', () => {
    expect(expansionOf('防止返贫致贫。', '返贫致贫', ['返贫', '致贫'])).toBeUndefined();
  });

  it('gives offsets into the text as it is', () => {
    const text = '开展进社区 、 进单 位、进学\u3000校"三进"活动';
    const read = spellOut(text, mentionsOf(text, '三进'), unknown);
    expect(read.map((m) => spelled(text, m))).toEqual([['进社区', '进单 位', '进学\u3000校']]);
  });

  it('keeps what it does not understand as it is', () => {
    const text = '高质量发展';
    const terms = mentionsOf(text, '高质量发展', 'formula');
    expect(spellOut(text, terms, unknown)).toEqual(terms);
  });
});

/** Pieces that articles are made of, put together at random. */
const PIECE = fc.constantFrom(
  '“三抓”',
  '"四议 两公开"',
  '抓学习',
  '、',
  '，',
  '。',
  '；',
  '：',
  '\n',
  '“',
  '”',
  '（',
  '）',
  '"',
  '一是',
  '二是',
  '三是',
  '第一，',
  '一、',
  '和',
  '等',
  '即',
  '包括',
  '坚持发展',
  '坚持',
  '“1+6+X”',
  '这',
  '的',
  '千村示范',
  '“千万工程”',
  '—',
  ' ',
  '\u3000',
  '五级“红网”架构',
  '十六字方针',
  '服务',
  '5',
  '\ud83d',
);
const SLOGANS = ['三抓', '四议 两公开', '三个坚持', '千万工程', '十六字方针', '坚持'];

describe('on any text', { timeout: 60_000 }, () => {
  it('never throws; members lie in the text, are not empty and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 120 }), (pieces) => {
        const text = pieces.join('');
        const terms = SLOGANS.flatMap((s) => mentionsOf(text, s));
        const read = spellOut(text, terms, (id) => ({ members: [id, '抓学习', '坚持发展'] }));
        for (const mention of read) {
          expect(mention.end).toBeGreaterThan(mention.start);
          const spans = (mention.spelledOut?.members ?? []).toSorted((a, b) => a.start - b.start);
          spans.forEach((span, k) => {
            expect(span.start).toBeGreaterThanOrEqual(k === 0 ? 0 : spans[k - 1]!.end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          });
          expect(spans.length === 1).toBe(false);
        }
        expect(read.filter((m) => m.origin !== 'coined')).toHaveLength(terms.length);
      }),
      { numRuns: 400 },
    );
  });

  it('takes text and offsets of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), fc.nat(20), (text, start, length) => {
        const term: Mention = {
          start,
          end: start + length,
          id: 'x',
          origin: 'user',
          kind: 'slogan',
          sense: 0,
        };
        expect(() => spellOut(text, [term], unknown)).not.toThrow();
      }),
    );
  });
});
