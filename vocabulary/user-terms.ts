import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { TERM_KINDS, type UserTerm } from '../reading/types';

const Text = v.pipe(v.string(), v.maxLength(8000));
const UserTermSchema = v.object({
  term: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  english: v.optional(Text),
  literal: v.optional(Text),
  meaning: v.optional(Text),
  members: v.optional(v.array(v.object({ zh: Text, en: v.optional(Text) }))),
  kind: v.optional(v.picklist(TERM_KINDS)),
  pinyin: v.optional(v.array(v.string())),
});

const item = storage.defineItem<unknown>('local:userTerms', { fallback: [] });

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

/** Adds terms in front, or replaces those of the same name. */
export async function addUserTerms(terms: readonly UserTerm[]): Promise<void> {
  const names = new Set(terms.map(({ term }) => term));
  await setUserTerms([...terms, ...(await getUserTerms()).filter(({ term }) => !names.has(term))]);
}

export async function removeUserTerm(name: string): Promise<void> {
  await setUserTerms((await getUserTerms()).filter(({ term }) => term !== name));
}

/** Calls back with all terms whenever any page of the extension changes them; returns the stop function. */
export function watchUserTerms(onChange: (terms: UserTerm[]) => void): () => void {
  return item.watch((stored) => onChange(readUserTerms(stored)));
}
