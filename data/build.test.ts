import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesBehind } from './imports';
import { ROOT } from './paths';

it('a data file is compiled anew when any module changes that it is made by', () => {
  expect([...filesBehind('data/glossary.ts')]).toEqual(
    expect.arrayContaining(['data/glossary.ts', 'data/lists.ts', 'reading/terms/stored-entry.ts']),
  );
  expect([...filesBehind('data/compile-lexicon.ts')]).toContain('reading/terms/names/tibetan-parts.ts');
});

it('steps name the modules that they run', () => {
  const steps = readFileSync(path.join(ROOT, 'data/build.ts'), 'utf8').split('output:').slice(1);
  const named = steps.map((step) => /module: 'data\/([\w-]+)\.ts'/.exec(step)?.[1]);
  expect(named.filter(Boolean).length).toBeGreaterThan(4);
  expect(steps.map((step) => /\bimport\('\.\/([\w-]+)'\)/.exec(step)?.[1])).toEqual(named);
});
