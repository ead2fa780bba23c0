import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { cppExamples } from '../data/examples';
import { ROOT } from '../data/paths';
import { createReader, type Reader } from '../reading/index';
import { median } from './median';

/** What the engine's speed is told by; ratios are of times taken in the same run. */
export interface ReadingFigures {
  /** How many times as fast as `pinyin-pro`'s `pinyin(text, {type: 'all'})` the whole annotation is. */
  vsPinyinPro: number;
  /** Million characters annotated a second. */
  megacharactersPerSecond: number;
  /** What 1 MB of text costs against 100 kB. */
  tenfoldCost: number;
  /** Milliseconds from nothing loaded to the first block annotated, in a process that has run it before. */
  firstBlockMs: number;
  /** Bytes of data that annotating loads. */
  loadedBytes: number;
}

const REPETITIONS = 7;
const ROUNDS = 11;
const WARM_UP = 3;
const PARAGRAPH = 400;

let loadedBytes = 0;

async function load(name: string): Promise<ArrayBuffer> {
  const file = await readFile(path.join(ROOT, 'public/data', name));
  loadedBytes += file.byteLength;
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

/** Paragraphs of real sentences, `size` characters in all. */
function paragraphs(size: number): string[] {
  const sentences = cppExamples().map(({ text }) => text);
  const made: string[] = [];
  let total = 0;
  let paragraph = '';
  for (let i = 0; total < size; i = (i + 1) % sentences.length) {
    paragraph += sentences[i]!;
    if (paragraph.length < PARAGRAPH) continue;
    made.push(paragraph);
    total += paragraph.length;
    paragraph = '';
  }
  return made;
}

/** Milliseconds that `run` takes for one time, of `times` times. */
function milliseconds(run: () => void, times = 1): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) run();
  return (performance.now() - start) / times;
}

/**
 * What `above` takes in times of what `below` takes: the middle of several ratios, each of times taken one right after
 * the other, one first and the other first by turns. Each side is warmed up, and the quicker one runs as often as it
 * takes to last as long as the other, so that what the machine does beside it at a moment, and the garbage that the one
 * leaves to the other, count alike for both.
 */
function ratio(above: () => void, below: () => void): number {
  for (let i = 0; i < WARM_UP; i++) {
    above();
    below();
  }
  const times = Math.max(1, Math.round(milliseconds(above) / milliseconds(below)));
  return median(
    Array.from({ length: ROUNDS }, (_, round) => {
      if (round % 2 === 0) return milliseconds(above) / milliseconds(below, times);
      const under = milliseconds(below, times);
      return milliseconds(above) / under;
    }),
  );
}

function annotateAll(reader: Reader, texts: readonly string[]): void {
  for (const text of texts) reader.annotate(text);
}

export async function benchReading(): Promise<ReadingFigures> {
  const texts = paragraphs(100_000);
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const first = async () => {
    const start = performance.now();
    const reader = await createReader(load);
    reader.annotate(texts[0]!);
    return performance.now() - start;
  };
  const starts: number[] = [];
  for (let i = 0; i < REPETITIONS; i++) starts.push(await first());
  const files = loadedBytes / REPETITIONS;

  const reader = await createReader(load);
  const ours = () => annotateAll(reader, texts);
  const theirs = () => {
    for (const text of texts) pinyin(text, { type: 'all', toneSandhi: false });
  };
  const vsPinyinPro = ratio(theirs, ours);
  const speed = characters / median(Array.from({ length: REPETITIONS }, () => milliseconds(ours))) / 1000;
  const small = paragraphs(100_000).join('\n');
  const large = paragraphs(1_000_000).join('\n');
  return {
    vsPinyinPro: round(vsPinyinPro),
    megacharactersPerSecond: round(speed),
    tenfoldCost: round(
      ratio(
        () => reader.annotate(large),
        () => reader.annotate(small),
      ),
    ),
    firstBlockMs: round(median(starts)),
    loadedBytes: files,
  };
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
