import { describe, expect, it } from 'vitest';
import type { FrameState } from '../../frames';
import type { DigestRow } from '../../messages';
import { frameAt, mergeFrames } from './merge-frames';

const row = (id: string, own: Partial<DigestRow> = {}): DigestRow => ({
  id,
  term: id,
  english: '',
  kind: 'slogan',
  count: 1,
  pinyin: [],
  standing: 'known',
  ...own,
});
const frame = (name: string, digest: DigestRow[], own: Partial<FrameState> = {}): FrameState => ({
  frame: name,
  top: false,
  on: true,
  hostname: `${name}.example`,
  editing: false,
  unreachable: false,
  digest,
  ...own,
});

describe('the frames of a page', () => {
  it('are one page: each term once, with all its places', () => {
    const page = mergeFrames([
      frame('inner', [row('党建', { kind: 'formula' }), row('四敢', { count: 2, standing: 'spelled-out' })]),
      frame('outer', [row('四敢')], { top: true }),
    ]);
    expect(page?.hostname).toBe('outer.example');
    expect(page?.digest.map(({ id, count, standing }) => [id, count, standing])).toEqual([
      ['四敢', 3, 'spelled-out'],
      ['党建', 1, 'known'],
    ]);
  });
  it('are gone through place by place, the top one first', () => {
    const page = mergeFrames([
      frame('inner', [row('四敢', { count: 2 })]),
      frame('outer', [row('四敢')], { top: true }),
    ]);
    const [merged] = page?.digest ?? [];
    expect(merged && [0, 1, 2, 3].map((turn) => frameAt(merged, turn))).toEqual([
      'outer',
      'inner',
      'inner',
      'outer',
    ]);
  });
  it('are on as the top one is; without it, when any is', () => {
    const off = frame('outer', [], { top: true, on: false });
    expect(mergeFrames([frame('inner', []), off])?.on).toBe(false);
    expect(mergeFrames([frame('a', [], { on: false }), frame('b', [])])?.on).toBe(true);
  });
  it('are no page where there is none', () => expect(mergeFrames([])).toBeNull());
});
