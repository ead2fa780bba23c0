import { expect, it } from 'vitest';
import { compileFold } from '../data/compile-fold';
import { compileLexicon } from '../data/compile-lexicon';
import { compact } from './compact';
import { Folder } from './fold';
import { Lexicon } from './lexicon';
import { EVIDENCE_KINDS, gatherEvidence } from './polyphone-features';
import { segment } from './segment';

it('counts what a dictionary word says by a kind that has a weight, long names included', () => {
  const lexicon = new Lexicon(compileLexicon().slice().buffer as ArrayBuffer);
  const folder = new Folder(compileFold().slice().buffer as ArrayBuffer);
  const text = '布宜诺斯艾利斯和乌兹别克斯坦、中华人民共和国全国人民代表大会';
  const view = compact(text, folder.fold(text));
  const segments = segment(view, lexicon);
  const kinds: number[] = [];
  for (let at = 0; at < view.length; at++) {
    const place = {
      text: view,
      at,
      segments,
      segment: segments.ends.findIndex((end) => end > at),
      fragment: false,
    };
    const found: number[] = [];
    const filled = gatherEvidence(place, lexicon, found);
    for (let i = 0; i < filled; i += 2) kinds.push(found[i] ?? -1);
  }
  expect(kinds.length).toBeGreaterThan(text.length);
  expect(Math.min(...kinds)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...kinds)).toBeLessThan(EVIDENCE_KINDS);
}, 60_000);
