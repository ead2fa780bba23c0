import { storage } from 'wxt/utils/storage';
import type { UserTerm } from '../reading/types';

const item = storage.defineItem<UserTerm[]>('local:userTerms', { fallback: [] });

/** The reader's own glossary terms. */
export async function getUserTerms(): Promise<UserTerm[]> {
  return item.getValue();
}

export async function setUserTerms(terms: UserTerm[]): Promise<void> {
  await item.setValue(terms);
}

/** Calls back with all terms whenever any page of the extension changes them; returns the stop function. */
export function watchUserTerms(onChange: (terms: UserTerm[]) => void): () => void {
  return item.watch((terms) => onChange(terms ?? []));
}
