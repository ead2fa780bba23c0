import type { UserTerm } from '../reading/types';
import { equal } from './equal';
import { changeUserTerms } from './user-terms';

/** What an import has done to the reader's own terms. */
export interface UserTermImport {
  imported: readonly UserTerm[];
  /** How many had no term of their name before, and how many are in place of one that said something else. */
  added: number;
  replaced: number;
  /** The list as it was. */
  before: readonly UserTerm[];
}

/** Adds terms in front, or in place of those of the same name. */
export async function importUserTerms(imported: readonly UserTerm[]): Promise<UserTermImport> {
  let before: readonly UserTerm[] = [];
  await changeUserTerms((terms) => {
    before = terms;
    const names = byName(imported);
    return [...imported, ...terms.filter(({ term }) => !names.has(term))];
  });
  const old = byName(before);
  const others = imported.filter((each) => !equal(each, old.get(each.term)));
  const added = others.filter(({ term }) => !old.has(term)).length;
  return { imported, added, replaced: others.length - added, before };
}

/** Puts the list back as it was. What the reader has changed, added or removed since the import stays so. */
export async function undoImport({ imported, before }: UserTermImport): Promise<void> {
  await changeUserTerms((terms) => {
    const given = byName(imported);
    const left = byName(terms.filter((each) => !equal(each, given.get(each.term))));
    const undone = new Set(terms.map(({ term }) => term).filter((name) => !left.has(name)));
    const old = byName(before);
    const since = [...left.values()].filter(({ term }) => !old.has(term));
    return [
      ...since,
      ...before.flatMap((each) => {
        const now = undone.has(each.term) ? each : left.get(each.term);
        return now ? [now] : [];
      }),
    ];
  });
}

const byName = (terms: readonly UserTerm[]) => new Map(terms.map((each) => [each.term, each]));
