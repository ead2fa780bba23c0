import type { UserTermFields } from '../../messages';
import { parseUserTerms, type ImportProblem } from '../../reading';
import { addUserTerms } from '../../vocabulary/user-terms';

/** Checks what the reader typed as an import would be checked, and stores it. Resolves to what is wrong, if anything. */
export async function addUserTerm(fields: UserTermFields): Promise<ImportProblem | null> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const { terms, problems } = parseUserTerms(JSON.stringify([given]), 'json');
  const [problem] = problems;
  if (problem) return problem.message;
  await addUserTerms(terms);
  return null;
}
