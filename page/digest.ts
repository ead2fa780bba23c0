import type { DigestRow } from '../messages';
import type { Term } from '../reading/types';
import { outermost, type Block } from './block';
import { isUnderlined } from './paint';

/** The page's terms, each once, slogans first, then by first appearance. */
export function digestOf(blocks: readonly Block[], terms: ReadonlyMap<string, Term>): DigestRow[] {
  const rows = new Map<string, DigestRow>();
  for (const block of blocks) {
    for (const mention of outermost(block.mentions.filter(isUnderlined))) {
      const term = terms.get(mention.id);
      const row = rows.get(mention.id) ?? {
        id: mention.id,
        term: term?.term ?? block.text.slice(mention.start, mention.end),
        pinyin: term?.pinyin ?? [],
        english: term?.senses[mention.sense]?.english ?? term?.senses[0]?.english ?? '',
        kind: mention.kind,
        count: 0,
        standing: mention.origin === 'coined' ? 'unexplained' : 'known',
      };
      row.count++;
      if (mention.spelledOut) row.standing = 'spelled-out';
      rows.set(mention.id, row);
    }
  }
  return [...rows.values()].sort((a, b) => Number(b.kind === 'slogan') - Number(a.kind === 'slogan'));
}
