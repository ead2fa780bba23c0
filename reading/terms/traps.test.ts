import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '../../data/build';
import { ROOT } from '../../data/paths';
import type { Reader } from '../index';
import { createReader } from '../index';

let reader: Reader;
beforeAll(async () => {
  await buildData();
  reader = await createReader((name) => {
    const file = readFileSync(path.join(ROOT, 'public/data', name));
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  });
}, 300_000);

/** What the shipped glossary finds in a sentence, as `text kind`. */
const found = (text: string) =>
  reader.annotate(text).terms.map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);
const slogans = (text: string) => found(text).filter((term) => term.endsWith(' slogan'));

describe('what only looks like a slogan', () => {
  it.each([
    ['a count', '两个月里，三名干部走遍四个村，解决了五个方面的问题。'],
    ['a count and 地', '活动设四地分会场，两地群众同看一台戏。'],
    ['a count and 中心', '县里建成五个中心区和三个中心村。'],
    ['a count that runs on', '仓库里三新两旧，一共五台机器。'],
    ['a score', '主队五比一获胜，客队三进三出。'],
    ['a longer number', '全市二十四个意识形态责任区完成检查。'],
    ['a part of a number', '第四条标准公路通车，一百两个维护点同时开工。'],
    ['a grade', '省里启动四级应急响应，降为五级。'],
    ['a place', '从四川到三亚，再经三江源去六盘水。'],
    ['a date', '五一放假，七一表彰，八一建了军营，三八评了先进。'],
    ['a coast', '一带沿海渔民已经归港。'],
    ['foreign arms', '该国展示了“三位一体”核力量。'],
    ['a war', '第二次世界大战结束后，第三批移民到来。'],
    ['an idiom', '千方百计送到四面八方。'],
    ['a fraction', '三分之一的农户，四成的牧户。'],
    ['two maintainers', '公司设两个维护站，雇两个维护工。'],
    ['measure words', '他买了三包药，打了三通电话，这话有两重含义。'],
    ['a semi-final', '女排闯进四强。'],
    ['a thing', '这是一件事，那是一张图。'],
    ['a year', '学校共有2345名学生。'],
    ['an adjective', '她有两个健康的孩子，他两手抓着方向盘。'],
    ['a product', '“神舟二十一号”和“九章四号”亮相。'],
  ])('%s', (_, text) => expect(slogans(text)).toEqual([]));

  it('a date or a word that only holds one', () => {
    expect(found('五一放假，七一表彰。')).toEqual([]);
    expect(found('中国人民银行')).not.toContain('国人 people');
  });
});

describe('what is one', () => {
  it.each([
    ['增强“四个意识”、坚定“四个自信”、做到“两个维护”。', ['“四个意识”', '“四个自信”', '“两个维护”']],
    ['严格落实"四议 两公开"工作法。', ['四议 两公开']],
    ['做到两个维护，落实三会一课。', ['两个维护', '三会一课']],
    ['切实做到敢为、敢闯、敢干、敢首创。', ['敢为、敢闯、敢干、敢首创']],
  ])('%s', (text, expected) => {
    const texts = reader.annotate(text).terms.map(({ start, end }) => text.slice(start, end));
    for (const slogan of expected) expect(texts).toContain(slogan.replace(/[“”]/g, ''));
  });
});
