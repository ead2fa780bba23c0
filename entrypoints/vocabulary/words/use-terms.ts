import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useAlike } from '../../../components/use-alike';
import type { SavedTerm } from '../../../vocabulary/database';
import { NO_FILTER, TermList, type ListFilter, type Sort } from '../../../vocabulary/list';
import { vocabulary } from '../../../vocabulary/open';
import { inWords } from '../../../vocabulary/problems';
import { metOn, sites } from '../../../vocabulary/saved-terms';

export interface Terms {
  /** `null` until read. */
  all: readonly SavedTerm[] | null;
  shown: SavedTerm[];
  filter: ListFilter;
  setFilter: (change: Partial<ListFilter>) => void;
  sort: Sort;
  setSort: (sort: Sort) => void;
  site: string;
  setSite: (site: string) => void;
  sites: string[];
  problem: string | null;
}

/** The saved terms that fit the filter; follows the database, wherever it is written. */
export function useTerms(): Terms {
  const list = useMemo(() => new TermList(), []);
  const alike = useAlike();
  const [all, setAll] = useState<readonly SavedTerm[] | null>(null);
  const [filter, setWholeFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<Sort>('newest');
  const [site, setSite] = useState('');
  const [known, setKnown] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const setFilter = (change: Partial<ListFilter>) => setWholeFilter((before) => ({ ...before, ...change }));

  useEffect(() => {
    let idle = 0;
    const prepare = (deadline: IdleDeadline) => {
      if (list.prepare(deadline.timeRemaining())) idle = requestIdleCallback(prepare);
    };
    const live = liveQuery(() => vocabulary().terms.toArray()).subscribe({
      next: (terms) => {
        list.take(terms);
        setAll(terms);
        setProblem(null);
        cancelIdleCallback(idle);
        idle = requestIdleCallback(prepare);
      },
      error: (error: unknown) => setProblem(inWords(error)),
    });
    return () => {
      live.unsubscribe();
      cancelIdleCallback(idle);
    };
  }, [list]);

  useEffect(() => {
    const live = liveQuery(() => sites(vocabulary())).subscribe({
      next: (hosts) => setKnown(hosts),
      error: () => setKnown([]),
    });
    return () => live.unsubscribe();
  }, []);

  useEffect(() => {
    if (site === '') return setFilter({ onSite: null });
    const live = liveQuery(() => metOn(vocabulary(), site)).subscribe({
      next: (onSite) => setFilter({ onSite }),
      error: (error: unknown) => setProblem(inWords(error)),
    });
    return () => live.unsubscribe();
  }, [site]);

  const shown = useMemo(() => {
    list.use(alike);
    return all ? list.select(filter, sort, Date.now()) : [];
  }, [list, alike, all, filter, sort]);
  return { all, shown, filter, setFilter, sort, setSort, site, setSite, sites: known, problem };
}
