import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spellOut } from './index';
import { mentionsOf } from './testing';

/** Steps: how often the blocks of this folder's code run. Unlike time they do not depend on the machine. */
const session = new Session();

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
});

afterAll(() => {
  session.disconnect();
});

async function stepsOf(work: () => void): Promise<number> {
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  const ours = result.filter(({ url }) => url.includes('spell-out/') && !url.includes('.test.'));
  return ours
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

const HEADS = ['抓', '进', '聚焦', '坚持', '家园', '服务', '行动', '工程', '改革', '面向'];

/** An article of `pages` pages; each page has slogans, lists, ordinals and plain sentences. */
function article(pages: number): string {
  return Array.from({ length: pages }, (_, page) => {
    const head = HEADS[page % HEADS.length]!;
    const other = HEADS[(page + 3) % HEADS.length]!;
    return [
      `县里突出“三个${head}”，推进产业、就业、教育、医疗“四件实事”，办好实事。`,
      `一是${head}党建引领，建强队伍；二是${head}为民办事，用心用情；三是${head}项目落地，跟踪问效。`,
      `大家表示，${other}学习，${other}落实，${other}提高，“三个${other}”指明了方向，还要久久为功、善作善成。`,
      `全镇${'种好青稞，养好牦牛，修好道路，'.repeat(6)}“六个${other}”深入人心。`,
    ].join('\n');
  }).join('\n');
}

function read(text: string): void {
  const slogans = HEADS.flatMap((head) => [`三个${head}`, `六个${head}`]).concat('四件实事');
  const terms = slogans.flatMap((slogan) => mentionsOf(text, slogan));
  spellOut(text, terms, () => ({ members: ['不敢腐', '不能腐'] }));
}

describe('work', { timeout: 60_000 }, () => {
  it('grows with the text: ten times the text, at most fifteen times the steps', async () => {
    read(article(5));
    const one = await stepsOf(() => read(article(5)));
    const ten = await stepsOf(() => read(article(50)));
    expect(one).toBeGreaterThan(1000);
    expect(ten / one).toBeLessThan(15);
  });

  it('does not explode on one endless line, quotation or list', async () => {
    const make = [
      (n: number) => '抓学习、'.repeat(n),
      (n: number) => '“三抓”'.repeat(n),
      (n: number) => '“'.repeat(n),
      (n: number) => '（“'.repeat(n),
      (n: number) => '一是抓学习，'.repeat(n),
      (n: number) => '抓学习\n'.repeat(n),
      (n: number) => '和抓与'.repeat(n),
    ];
    for (const text of make) {
      const work = (n: number) => () => {
        const whole = `“三抓”。${text(n)}“三抓”`;
        spellOut(whole, mentionsOf(whole, '三抓'), () => undefined);
      };
      const one = await stepsOf(work(100));
      const ten = await stepsOf(work(1000));
      expect({ text: text(2), linear: ten / one < 15 }).toEqual({ text: text(2), linear: true });
    }
  });
});
