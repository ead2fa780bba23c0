import { changedUserTerm, type ImportProblem, type UserTermChanges } from '../../reading/terms/user-terms';
import { saying } from '../../vocabulary/problems';
import { changeUserTerm } from '../../vocabulary/user-terms';

/**
 * Checks what the reader has typed of a term as an import would be checked, and stores it over what was said before.
 * Resolves to what is wrong, if anything: then nothing is stored.
 */
export function changeTerm(name: string, changes: UserTermChanges): Promise<ImportProblem | null> {
  return saying(
    changeUserTerm<ImportProblem>(name, (before, taken) => {
      const after = changedUserTerm(before ?? { term: name }, changes);
      // A new name, or a new term, that would take the place of another.
      return typeof after !== 'string' && taken.has(after.term) ? 'twice' : after;
    }),
  );
}
