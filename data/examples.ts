import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths';
import { toMarks } from '../reading/pinyin';

/** A sentence with one character whose reading is known. */
export interface Example {
  text: string;
  /** Offset of the character. */
  at: number;
  /** In tone marks. */
  reading: string;
}

const SENTENCES = 'data/sentences';
const CPP = 'data/cpp/dev.tsv';

/** One `sentence with ▁character▁ TAB reading` line; lines that begin with # are remarks. */
function parse(file: string): Example[] {
  const examples: Example[] = [];
  for (const line of readFileSync(path.join(ROOT, file), 'utf8').split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [sentence = '', reading = ''] = line.split('\t');
    const at = sentence.indexOf('▁');
    if (at < 0 || !reading) throw new Error(`${file}: no marked character or no reading in "${line}"`);
    examples.push({
      text: sentence.replaceAll('▁', ''),
      at,
      reading: toMarks(reading.trim()).normalize('NFC'),
    });
  }
  return examples;
}

/** The public CPP set's development part. */
export function cppExamples(): Example[] {
  return parse(CPP);
}

/** Sentences written for this project, in the genre it reads. */
export function ownExamples(): Example[] {
  return readdirSync(path.join(ROOT, SENTENCES))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => parse(`${SENTENCES}/${name}`));
}
