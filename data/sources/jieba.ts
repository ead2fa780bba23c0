import { readFileSync } from 'node:fs';
import { packageFile } from '../paths';

/** A word of jieba's dictionary (MIT; npm `nodejieba` carries it as text). */
export interface JiebaWord {
  word: string;
  /** Times seen in its authors' corpus. */
  frequency: number;
  /** Part of speech, ICTCLAS tags: `n`, `v`, `nr` (person), `ns` (place), `m` (numeral) … */
  tag: string;
}

const FILE = 'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8';

/** Lines are `word frequency tag`; a word may hold spaces (`AT&T 3 nz` does not, `PS 2 3 nz` may). */
export function readJieba(): JiebaWord[] {
  const words: JiebaWord[] = [];
  for (const line of readFileSync(packageFile(FILE), 'utf8').split('\n')) {
    const match = /^(.+) (\d+) (\S+)$/.exec(line.trim());
    if (match) words.push({ word: match[1]!, frequency: Number(match[2]), tag: match[3]! });
  }
  return words;
}
