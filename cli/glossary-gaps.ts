/**
 * `npm run -s glossary:gaps -- FILE...`: likely slogans in these texts that no glossary entry covers, most frequent
 * first: texts, times, phrase, kind, where it stands. Kinds: `numeric` (quoted, with a number), `count` (N个…
 * without quotation marks), `quoted` (a quoted phrase that recurs).
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildGlossary } from '../data/glossary';
import { findGaps } from '../data/glossary-gaps';
import { createTermIndex } from '../reading/terms/index';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run -s glossary:gaps -- FILE...');
  process.exitCode = 2;
} else {
  const index = createTermIndex(buildGlossary('glossary').buffer as ArrayBuffer);
  const texts = files.map((file) => [basename(file), readFileSync(file, 'utf8')] as const);
  for (const { texts: count, times, phrase, kind, example } of findGaps(index, texts))
    console.log([count, times, phrase, kind, example].join('\t'));
}
