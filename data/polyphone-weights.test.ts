import { beforeAll, expect, it } from 'vitest';
import { PolyphoneModel } from '../reading/polyphones';
import { WordReader } from '../reading/words';
import { syllableAt, unpackWords } from '../reading/packed-words';
import type { Example } from './examples';
import { CaseMaker, withoutShare } from './polyphone-cases';
import { pack, train } from './polyphone-weights';

const example = (text: string, reading: string): Example => ({ text, at: text.indexOf('缪'), reading });
/** A surname alone, and a character of foreign names; the first is far more common here. */
const SURNAME = ['张、王、缪、李', '缪说，', '为缪所见'].map((text) => example(text, 'miào'));
const FOREIGN = ['萨缪尔', '巴缪托'].map((text) => example(text, 'miù'));
const EXAMPLES = [...SURNAME, ...SURNAME, ...FOREIGN];

let maker: CaseMaker;
beforeAll(() => {
  maker = new CaseMaker(EXAMPLES);
}, 120_000);

/** How a model that has learnt from `cases` reads 缪 in a text. */
function read(text: string, cases: ReturnType<CaseMaker['sentences']>): string | undefined {
  const file = pack(maker, train(maker, cases)).slice().buffer as ArrayBuffer;
  const reader = new WordReader(maker.folder, maker.lexicon, new PolyphoneModel(file, maker.lexicon));
  return syllableAt(text, unpackWords(reader.finish(reader.draft(text), [])), text.indexOf('缪'));
}

it('learn what stands beside a reading, and which is common where nothing is known', () => {
  const cases = maker.sentences(EXAMPLES, 1, 1);
  expect(read('萨缪尔', cases)).toBe('miù');
  expect(read('瓣缪蜓', cases)).toBe('miào');
}, 60_000);

it('do not take the balance of examples without a share for that of the language', () => {
  const many = Array.from({ length: 20 }, () => FOREIGN).flat();
  const cases = [...maker.sentences(EXAMPLES, 1, 1), ...maker.sentences(many, 1, 1).map(withoutShare)];
  expect(read('瓣缪蜓', cases)).toBe('miào');
  expect(read('萨缪尔', cases)).toBe('miù');
}, 60_000);

it('are the same, byte for byte, at every run', () => {
  const cases = maker.sentences(EXAMPLES, 1, 1);
  expect(pack(maker, train(maker, cases))).toEqual(pack(maker, train(maker, cases)));
}, 60_000);
