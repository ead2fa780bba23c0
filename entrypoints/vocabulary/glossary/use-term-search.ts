import { useEffect, useState } from 'preact/hooks';
import { problemOf, type Problem } from '../../../components/ProblemNote';
import { ask, type Answers } from '../../../messages';

export interface Search {
  /** What was typed when this was asked for. */
  asked: string;
  /** Undefined before the first answer, and where nothing was typed. */
  found?: Answers['search-terms'];
  problem?: Problem;
}

/** What the glossary has for what is typed; until there is a new answer the last one stands. */
export function useTermSearch(query: string): Search {
  const [search, setSearch] = useState<Search>({ asked: '' });
  useEffect(() => {
    if (query.trim() === '') return setSearch({ asked: '' });
    let current = true;
    ask({ type: 'search-terms', query }).then(
      (found) => current && setSearch({ asked: query, found }),
      (error: unknown) => current && setSearch({ asked: query, problem: problemOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [query]);
  return search;
}
