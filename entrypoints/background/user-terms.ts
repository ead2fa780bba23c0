import type { UserTermFields } from '../../requests';
import { parseUserTerms, type ImportProblem } from '../../reading/terms/user-terms';
import { saying } from '../../vocabulary/problems';
import { addUserTerms } from '../../vocabulary/user-terms';

/** Checks what the reader typed as an import would be checked, and stores it. Resolves to what is wrong, if anything. */
export async function addUserTerm(fields: UserTermFields): Promise<ImportProblem | null> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const { terms, problems } = parseUserTerms(JSON.stringify([given]), 'json');
  const [problem] = problems;
  if (problem) return problem.message;
  await saying(addUserTerms(terms));
  return null;
}
