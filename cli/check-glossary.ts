/**
 * `npm run check:glossary [-- FOLDER]`: prints each problem of the glossary with file and line.
 * Exit code 1 when there is an error; warnings alone do not fail.
 */
import { checkGlossary } from '../data/glossary-check';
import { readGlossary } from '../data/glossary-read';

const folder = process.argv[2] ?? 'glossary';
const { entries, problems } = readGlossary(folder);
const all = [...problems, ...checkGlossary(entries)];
for (const { file, line, severity, message } of all)
  console.log(`${folder}/${file}:${line}: ${severity}: ${message}`);
const errors = all.filter(({ severity }) => severity === 'error').length;
console.log(`${entries.length} entries, ${errors} errors, ${all.length - errors} warnings`);
if (errors > 0) process.exitCode = 1;
