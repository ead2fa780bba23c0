import type { Mention } from '../../types';
import { firstFrom } from '../stretches';

/** Places of the glossary over whose edges a word runs, and those that only seem to stand over two names. */

/**
 * The glossary's places over the border of two names found by their shape, inside none of them: 镇安 in 勒秀镇|安果村.
 * `terms` by start; `places`: found by their shape.
 */
export function tornByNames(terms: readonly Mention[], places: readonly Mention[]): ReadonlySet<Mention> {
  const torn = new Set<Mention>();
  if (places.length < 2) return torn;
  const borders = new Set(places.map(({ start }) => start));
  const chained = places.filter(({ kind, end }) => kind === 'place' && borders.has(end));
  for (const { start, end } of chained)
    for (let at = firstFrom(terms, start + 1); at < terms.length && terms[at]!.start < end; at++) {
      const term = terms[at]!;
      if (term.kind === 'place' && end < term.end) torn.add(term);
    }
  return torn;
}

/**
 * The glossary's short names of places made whole before a name found by its shape, where a word runs over the end of
 * the full name: 临洮|县衙|下集镇.
 */
export function withWholeNames(
  text: string,
  terms: readonly Mention[],
  names: readonly Mention[],
): readonly Mention[] {
  if (names.length === 0) return terms;
  const starts = new Set(names.map(({ start }) => start));
  const isShort = ({ start, end, id, kind }: Mention) =>
    kind === 'place' &&
    starts.has(end + 1) &&
    id === text.slice(start, end + 1) &&
    !terms.some((term) => term.start === start && term.end === end + 1);
  return terms.some(isShort)
    ? terms.map((term) => (isShort(term) ? { ...term, end: term.end + 1 } : term))
    : terms;
}
