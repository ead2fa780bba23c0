import type { TermIndex } from '../reading/terms/index';
import { createTermIndex } from '../reading/terms/index';
import { compileGlossary } from './glossary-compile';
import { readGlossaryFile } from './glossary-read';

/** For tests: the index of a glossary written in YAML. Throws what `check:glossary` would print. */
export function testGlossary(yaml: string, notTerms: readonly string[] = []): TermIndex {
  const { entries, problems } = readGlossaryFile('test.yaml', yaml);
  if (problems.length > 0)
    throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return createTermIndex(compileGlossary(entries, notTerms).slice().buffer);
}
