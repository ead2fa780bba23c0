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
const PHRASES = 'data/phrases';
const FRAME_CLASSES = 'data/frames/classes.tsv';
const FRAME_READINGS = 'data/frames/readings.tsv';
const CPP = 'data/cpp/dev.tsv';

function linesOf(file: string): string[] {
  return readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));
}

const marks = (reading: string) => toMarks(reading.trim()).normalize('NFC');

/** `character TAB reading TAB example/example/…`; an example's character is its first, or the one between ▁ marks. */
function parseOwn(file: string): Example[] {
  return linesOf(file).flatMap((line) => {
    const [character = '', reading = '', examples = ''] = line.split('\t');
    return examples.split('/').map((example) => {
      const marked = example.indexOf('▁');
      const at = marked < 0 ? example.indexOf(character) : marked;
      const text = example.replaceAll('▁', '');
      if (!character || text[at] !== character) throw new Error(`${file}: no ${character} in "${example}"`);
      return { text, at, reading: marks(reading) };
    });
  });
}

/** The public CPP set's development part: `sentence with ▁character▁ TAB reading`. */
export function cppExamples(): Example[] {
  return linesOf(CPP).map((line) => {
    const [sentence = '', reading = ''] = line.split('\t');
    return { text: sentence.replaceAll('▁', ''), at: sentence.indexOf('▁'), reading: marks(reading) };
  });
}

/** Clauses and phrases written for this project, in the genre it reads. */
export const ownExamples = (): Example[] => inFolder(SENTENCES);

/** Words and phrases of general language, written for this project: what a reading stands with, not how often. */
export const phraseExamples = (): Example[] => inFolder(PHRASES);

/**
 * Function words around a character that stands alone, made of what class of word each reading is: a verb before 了, a
 * noun after 的, a surname before 先生.
 */
export function frameExamples(): Example[] {
  const frames = new Map(
    linesOf(FRAME_CLASSES).map((line) => {
      const [name = '', shapes = ''] = line.split('\t');
      return [name, shapes.split(' ')];
    }),
  );
  return linesOf(FRAME_READINGS).flatMap((line) => {
    const [character = '', reading = '', classes = ''] = line.split('\t');
    return classes.split(' ').flatMap((name) => {
      const shapes = frames.get(name);
      if (!shapes) throw new Error(`${FRAME_READINGS}: no class ${name}`);
      return shapes.map((shape) => ({
        text: shape.replace('X', character),
        at: shape.indexOf('X'),
        reading: marks(reading),
      }));
    });
  });
}

function inFolder(folder: string): Example[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => parseOwn(`${folder}/${name}`));
}
