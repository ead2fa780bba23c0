import { browser } from 'wxt/browser';
import { isOrphaned } from '../orphan';

/** All that a card says, save the form for corrections: nothing could be stored. */
const KEPT = {
  card: 'speak label spelledOut jump partial elsewhere coined coinedHere recognised wordByWord literally likely unsure likelyName notFound classifiers related otherSenses',
  save: 'unsaved saving saved takeBack known markKnown notKnown',
  problem: 'tryAgain orphaned reload',
};

let kept: Map<string, string> | undefined;

/**
 * An extension that is updated or removed takes its messages along: `getMessage` throws in the pages that are open,
 * though their cards can still be read. So the card's words are kept while they can be had.
 */
export function keepWords(): void {
  if (kept || isOrphaned()) return;
  const words = new Map<string, string>();
  kept = words;
  const { i18n } = browser;
  const get = i18n.getMessage.bind(i18n);
  for (const [group, names] of Object.entries(KEPT))
    for (const name of names.split(' '))
      words.set(`${group}_${name}`, get(`${group}_${name}` as Parameters<typeof get>[0], ['$1']));
  i18n.getMessage = ((name: string, given?: string[]) =>
    isOrphaned()
      ? (words.get(name) ?? '').replace('$1', () => given?.[0] ?? '')
      : get(name as Parameters<typeof get>[0], given)) as typeof i18n.getMessage;
}
