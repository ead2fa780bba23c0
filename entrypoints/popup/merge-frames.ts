import type { FrameState } from '../../frames';
import type { DigestRow, PageState } from '../../messages';

/** A term of the page with the frames that hold it, the top one first, and how often each does. */
export interface PageRow extends DigestRow {
  frames: { frame: string; count: number }[];
}

export interface WholePage extends PageState {
  digest: PageRow[];
}

const STANDINGS = ['unexplained', 'known', 'spelled-out'] as const;

/** What all frames of a page say, as one page; null where there is none. */
export function mergeFrames(frames: readonly FrameState[]): WholePage | null {
  // The page around the frames speaks for them where Tifa runs in it.
  const inOrder = frames.toSorted((a, b) => Number(b.top) - Number(a.top));
  const [first] = inOrder;
  if (!first) return null;
  const rows = new Map<string, PageRow>();
  for (const { frame, digest } of inOrder) {
    for (const row of digest) {
      const known = rows.get(row.id);
      const here = { frame, count: row.count };
      if (!known) rows.set(row.id, { ...row, frames: [here] });
      else {
        known.count += row.count;
        known.frames.push(here);
        if (STANDINGS.indexOf(row.standing) > STANDINGS.indexOf(known.standing))
          known.standing = row.standing;
      }
    }
  }
  return {
    ...first,
    on: first.top ? first.on : frames.some(({ on }) => on),
    editing: frames.some(({ editing }) => editing),
    unreachable: frames.some(({ unreachable }) => unreachable),
    digest: [...rows.values()].toSorted((a, b) => Number(b.kind === 'slogan') - Number(a.kind === 'slogan')),
  };
}

/** The frame that a row's `turn`-th click goes to: through each frame's places, then from the start again. */
export function frameAt({ frames, count }: PageRow, turn: number): string | undefined {
  let left = turn % count;
  return frames.find((each) => (left -= each.count) < 0)?.frame;
}
