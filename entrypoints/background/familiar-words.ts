import type { PackedWords } from '../../reading/types';
import { tellRereading } from '../../rereading';
import { getFamiliar, watchFamiliar } from '../../vocabulary/familiar';
import { reader } from './engine';

/** Which words of a text the reader knows. */
export type Knows = (text: string, words: PackedWords) => string[];

export interface FamiliarWords {
  /** `null`: none are known so. */
  current(): Promise<Knows | null>;
}

async function read(): Promise<Knows | null> {
  // Unread, all words have their pinyin: more than the reader wished for, and nothing is missing.
  const familiar = await getFamiliar().catch(() => null);
  if (!familiar || (familiar.common === 0 && familiar.listed.length === 0)) return null;
  return (await reader()).knowing(familiar);
}

/** Keeps at hand what the reader knows without having saved it, and has open pages read anew when that changes. */
export function followFamiliarWords(): FamiliarWords {
  let made: Promise<Knows | null> | undefined;
  watchFamiliar(() => {
    made = undefined;
    void tellRereading().catch(() => undefined);
  });
  const make = () => {
    const making = read();
    making.catch(() => (made = undefined));
    return making;
  };
  return { current: () => (made ??= make()) };
}
