import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../reading/fold';
import { compileFold } from './compile-fold';
import { wordsBySource } from './lexicon-words';
import { ROOT } from './paths';

/**
 * Counts how often the lexicon's words stand in news and writes `data/lists/press-counts.tsv`: `npm run count -- FILE...`
 * (text or HTML; 6 million characters take a minute). Whether a character is a word or part of one no text says, so the
 * counts are what is to be expected of all ways to cut it (forward and backward sums over the words' probabilities, those
 * of the last turn for the next: expectation maximisation).
 */

const OUTPUT = 'data/lists/press-counts.tsv';
const TURNS = 3;
const LONGEST = 12;
/** Words that are seen more seldom are left out. */
const FEWEST = 5;
/** From this length on a word is one wherever its characters stand: 实事求是. */
const ALWAYS_ONE = 4;
/** Of the next turn's probabilities, how much is what was counted. */
const LEARNT = 0.5;
/** Of a character that is no word in any source, in nats. */
const UNKNOWN = 16;
/** Keeps the products of probabilities within what a number holds: some such factor a character is lost. */
const SCALE = 1000;

interface Arc {
  from: number;
  to: number;
  word: string;
  weight: number;
}

/** How likely each word is before anything has been counted. */
function knownWords(): Map<string, number> {
  const words = [...wordsBySource().values()];
  const total = words.reduce((sum, { frequency }) => sum + frequency, 0);
  return new Map(words.map(({ key, frequency }) => [key, frequency / total]));
}

function arcsOf(run: string, probability: ReadonlyMap<string, number>): Arc[] {
  const arcs: Arc[] = [];
  for (let from = 0; from < run.length; from++)
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to++) {
      const word = run.slice(from, to);
      const p = probability.get(word) ?? (to === from + 1 ? Math.exp(-UNKNOWN) : 0);
      if (p > 0) arcs.push({ from, to, word, weight: p * SCALE ** (to - from) });
    }
  return arcs;
}

function countRun(run: string, probability: ReadonlyMap<string, number>, counts: Map<string, number>): void {
  const arcs = arcsOf(run, probability);
  const forward = new Float64Array(run.length + 1);
  const backward = new Float64Array(run.length + 1);
  forward[0] = backward[run.length] = 1;
  for (const { from, to, weight } of arcs) forward[to]! += forward[from]! * weight;
  for (const { from, to, weight } of arcs.toReversed()) backward[from]! += backward[to]! * weight;
  const all = forward[run.length]!;
  if (!(all > 0) || !Number.isFinite(all)) return;
  for (const { from, to, word, weight } of arcs) {
    const expected = word.length >= ALWAYS_ONE ? 1 : (forward[from]! * weight * backward[to]!) / all;
    counts.set(word, (counts.get(word) ?? 0) + expected);
  }
}

function count(runs: readonly string[], words: ReadonlyMap<string, number>): Map<string, number> {
  let probability = words;
  let counts = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn++) {
    counts = new Map();
    for (const run of runs) countRun(run, probability, counts);
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    probability = new Map(
      [...words].map(([word, p]) => [word, (1 - LEARNT) * p + (LEARNT * (counts.get(word) ?? 0)) / total]),
    );
  }
  return counts;
}

function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('usage: npm run count -- FILE...');
    return 1;
  }
  const folder = new Folder(compileFold().slice().buffer);
  const text = files.map((file) => folder.fold(readFileSync(file, 'utf8').replace(/<[^>]*>|&\w+;/g, '\n')));
  const runs = text.flatMap((one) => one.match(/[\u4e00-\u9fff]+/g) ?? []);
  const rows = [...count(runs, knownWords())]
    .map(([word, n]) => [word, Math.round(n)] as const)
    .filter(([, n]) => n >= FEWEST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const characters = runs.reduce((sum, { length }) => sum + length, 0);
  const title = `# How often words are to be expected in ${files.length} files of news, ${characters} characters; npm run count.\n`;
  writeFileSync(path.join(ROOT, OUTPUT), title + rows.map((row) => `${row.join('\t')}\n`).join(''));
  console.log(`${rows.length} words in ${OUTPUT}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
