import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { syllableAt, unpackWords } from '../reading/packed-words';
import { splitTone } from '../reading/pinyin';
import { PolyphoneModel } from '../reading/polyphones';
import { WordReader } from '../reading/words';
import { cppExamples, frameExamples, ownExamples, phraseExamples, type Example } from './examples';
import { ROOT } from './paths';
import { CaseMaker, withoutShare, type Case } from './polyphone-cases';
import { generator, pack, train, type Weights } from './polyphone-weights';

/**
 * Trains the model that reads polyphones and writes `data/polyphones.bin`: `npm run train`, under a minute,
 * deterministic. `npm run train -- --cross-validate` measures instead: five folds of the CPP development part.
 */

/** An own example inside a dictionary word tells what the dictionary says anyway, and nothing of how often. */
const INSIDE_WEIGHT = 0.02;
/** How much an example of each kind counts: chosen on the folds. */
const OWN_WEIGHT = 1;
const CPP_WEIGHT = 2.5;
const PHRASE_WEIGHT = 2;
/** A frame is made by a rule, and there are many. */
const FRAME_WEIGHT = 0.2;
const FOLDS = 5;

/** How many of `examples` the engine reads with these weights as they say; and how many if a neutral tone may pass. */
function readRight(maker: CaseMaker, weights: Weights, examples: readonly Example[]): [number, number] {
  const { folder, lexicon } = maker;
  const model = new PolyphoneModel(pack(maker, weights).slice().buffer as ArrayBuffer, lexicon);
  const reader = new WordReader(folder, lexicon, model);
  let strict = 0;
  let lenient = 0;
  for (const { text, at, reading } of examples) {
    const words = unpackWords(reader.finish(reader.draft(text), []));
    const got = splitTone((syllableAt(text, words, at) ?? '').toLowerCase());
    const wanted = splitTone(reading);
    const sameTone = got.tone === wanted.tone;
    if (got.base !== wanted.base) continue;
    if (sameTone) strict++;
    if (sameTone || got.tone === 5 || wanted.tone === 5) lenient++;
  }
  return [strict, lenient];
}

/** Measures the whole engine on CPP, each fifth of it with a model that has not seen it. */
function crossValidate(maker: CaseMaker, examples: readonly Example[], always: readonly Case[]): void {
  const cases = examples.map((example) => maker.sentences([example], CPP_WEIGHT, CPP_WEIGHT));
  const random = generator(777);
  const foldOf = examples.map(() => Math.floor(random() * FOLDS));
  let strict = 0;
  let lenient = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = cases.filter((_, i) => foldOf[i] !== fold).flat();
    const unseen = examples.filter((_, i) => foldOf[i] === fold);
    const [exactly, nearly] = readRight(maker, train(maker, [...seen, ...always]), unseen);
    strict += exactly;
    lenient += nearly;
  }
  const share = (part: number) => `${((100 * part) / examples.length).toFixed(2)} %`;
  console.log(
    `${share(strict)} of ${examples.length} CPP sentences, ${FOLDS} folds; ${share(lenient)} if a neutral tone may pass`,
  );
}

const cpp = cppExamples();
const own = ownExamples();
const phrases = phraseExamples();
const frames = frameExamples();
const maker = new CaseMaker([...cpp, ...own, ...phrases]);
const rest = [
  ...maker.sentences(own, OWN_WEIGHT, INSIDE_WEIGHT),
  ...maker.sentences(phrases, PHRASE_WEIGHT, INSIDE_WEIGHT).map(withoutShare),
  ...maker.sentences(frames, FRAME_WEIGHT, 0).map(withoutShare),
  ...maker.words(),
];
if (process.argv.includes('--cross-validate')) crossValidate(maker, cpp, rest);
else {
  const file = pack(maker, train(maker, [...maker.sentences(cpp, CPP_WEIGHT, CPP_WEIGHT), ...rest]));
  writeFileSync(path.join(ROOT, 'data/polyphones.bin'), file);
  console.log(`polyphones.bin: ${file.byteLength} bytes, ${gzipSync(file).byteLength} compressed`);
}
