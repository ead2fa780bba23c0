import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { inTurn } from '../in-turn';
import { LONGEST_NAME, LONGEST_TEXT } from '../reading/terms/user-terms';
import { TERM_KINDS, type UserTerm } from '../reading/types';

const Text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** What is stored and backed up; an import refuses what would not pass. */
export const UserTermSchema = v.object({
  term: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  english: v.optional(Text),
  literal: v.optional(Text),
  meaning: v.optional(Text),
  members: v.optional(v.array(v.object({ zh: Text, en: v.optional(Text) }))),
  kind: v.optional(v.picklist(TERM_KINDS)),
  pinyin: v.optional(v.array(Text)),
});

export const USER_TERMS_KEY = 'userTerms';
const item = storage.defineItem<unknown>(`local:${USER_TERMS_KEY}`, { fallback: [] });

/** What is whole of whatever was stored; a damaged term costs no other. */
export function readUserTerms(stored: unknown): UserTerm[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each: unknown) => {
    const term = v.safeParse(UserTermSchema, each);
    return term.success ? [term.output] : [];
  });
}

/** The reader's own glossary terms and corrected readings. */
export async function getUserTerms(): Promise<UserTerm[]> {
  return readUserTerms(await item.getValue());
}

export async function setUserTerms(terms: UserTerm[]): Promise<void> {
  await item.setValue(terms);
}

const inOrder = inTurn();

/** Changes made quickly after one another keep their order. */
export function changeUserTerms(change: (before: UserTerm[]) => UserTerm[]): Promise<void> {
  return inOrder(async () => setUserTerms(change(await getUserTerms())));
}

/**
 * Changes one term, in its place, or adds it in front. `change` gets it as it is then, and gives it as it shall be;
 * what it gives otherwise is what is wrong: nothing is stored then, and it is returned.
 */
export async function changeUserTerm<P extends string>(
  name: string,
  change: (before: UserTerm | undefined, taken: ReadonlySet<string>) => UserTerm | P,
): Promise<P | null> {
  let wrong: P | null = null;
  await changeUserTerms((terms) => {
    const others = new Set(terms.map(({ term }) => term));
    others.delete(name);
    const before = terms.find(({ term }) => term === name);
    const after = change(before, others);
    wrong = typeof after === 'string' ? after : null;
    if (typeof after === 'string') return terms;
    return before ? terms.map((each) => (each === before ? after : each)) : [after, ...terms];
  });
  return wrong;
}

export function removeUserTerm(name: string): Promise<void> {
  return changeUserTerms((before) => before.filter(({ term }) => term !== name));
}

/** Undoes a removal; `at`: where in the list it was. A term added under its name since then stays. */
export function putUserTermBack(removed: UserTerm, at: number): Promise<void> {
  return changeUserTerms((before) =>
    before.some(({ term }) => term === removed.term) ? before : before.toSpliced(at, 0, removed),
  );
}

/** Calls back with all terms whenever any page of the extension changes them; returns the stop function. */
export function watchUserTerms(onChange: (terms: UserTerm[]) => void): () => void {
  return item.watch((stored) => onChange(readUserTerms(stored)));
}
