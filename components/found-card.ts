import { ask } from '../messages';
import type { DictionaryEntry, Sense, Term } from '../reading/types';
import type { SavedTerm } from '../vocabulary/database';

/** What the glossary or the dictionary says of a saved term today. */
export type FoundCard = { term: Term } | { entries: DictionaryEntry[] };

/** `null` where they say nothing (a local coinage, an entry that is gone) or can't be asked. */
export async function findCard(key: string, headword: string): Promise<FoundCard | null> {
  try {
    if (key.startsWith('term:')) {
      const term = await ask({ type: 'term', id: key.slice('term:'.length) });
      return term && term.senses.length > 0 ? { term } : null;
    }
    const [longest] = await ask({ type: 'look-up', text: headword, offset: 0 });
    return longest?.end === headword.length ? { entries: longest.entries } : null;
  } catch {
    return null;
  }
}

/** Which sense was saved: by its English; where the reader has written another, by what else was kept of it. */
export function savedSense({ senses }: Term, { english, meaning }: SavedTerm): number {
  const fits = [
    (sense: Sense) => sense.english === english,
    (sense: Sense) => sense.meaning && meaning.endsWith(sense.meaning),
  ];
  return fits.map((fit) => senses.findIndex(fit)).find((at) => at >= 0) ?? 0;
}

/** What a card says in short, as it is kept when it is saved. */
export function textsOf(found: FoundCard, saved: SavedTerm): Pick<SavedTerm, 'pinyin' | 'english'> {
  if ('term' in found) {
    const { pinyin, senses } = found.term;
    return { pinyin: pinyin.join(' '), english: senses[savedSense(found.term, saved)]?.english ?? '' };
  }
  const [first] = found.entries;
  return { pinyin: first?.pinyin.join(' ') ?? '', english: first?.senses.join('; ') ?? '' };
}

/** The card with what the reader has written in place of what it says. */
export function withOwnTexts(found: FoundCard, saved: SavedTerm): FoundCard {
  const { own = [], pinyin, english } = saved;
  const reading = own.includes('pinyin') && { pinyin: pinyin.split(' ') };
  const isOwnEnglish = own.includes('english');
  if ('term' in found) {
    const at = savedSense(found.term, saved);
    const senses = found.term.senses.map((sense, index) =>
      isOwnEnglish && index === at ? { ...sense, english } : sense,
    );
    return { term: { ...found.term, ...reading, senses } };
  }
  const [first, ...shorter] = found.entries;
  if (!first) return found;
  return { entries: [{ ...first, ...reading, ...(isOwnEnglish && { senses: [english] }) }, ...shorter] };
}
