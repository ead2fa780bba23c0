import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf } from './data/imports';

/** The files at the root, which the rooms share: messages, settings, sites … */
const ROOT = /^[^/]+$/;

/** What each room may import beside itself, types aside: the table of `docs/architecture.md`. */
const MAY_IMPORT: Record<string, readonly (string | RegExp)[]> = {
  reading: [],
  vocabulary: [ROOT, 'reading/types', 'reading/pinyin', 'reading/alike', 'reading/terms/user-terms'],
  components: [ROOT, 'reading/types', 'reading/pinyin-display', 'reading/alike'],
  page: [ROOT, 'components', 'reading/pinyin', 'reading/pinyin-display', 'reading/packed-words'],
  data: ['package.json', 'reading'],
  cli: ['reading', 'data'],
};

const sourcesIn = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/test-|\/testing\./.test(file));

const isIn = (target: string, place: string | RegExp) =>
  typeof place === 'string' ? target === place || target.startsWith(`${place}/`) : place.test(target);

describe('a room', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports what it may, and no more', (room, allowed) => {
    const strangers = sourcesIn(room).flatMap((file) =>
      importsOf(file)
        .filter((target) => ![room, ...allowed].some((place) => isIn(target, place)))
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('is seen to import at all: the check would notice', () => {
    expect(sourcesIn('page').flatMap(importsOf)).toContain('components/TermCard');
    expect(sourcesIn('data').flatMap(importsOf)).toContain('data/compile-lexicon');
  });
});
