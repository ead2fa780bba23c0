import { useCallback, useEffect, useState } from 'preact/hooks';
import { currentAccess, watchAccess, type Access } from '../site-access';

/**
 * Where the reader allows Tifa (`null` until it is known), and how to look again: browsers tell of what is allowed or
 * taken back, not of a refusal.
 */
export function useAccess(): [Access | null, () => void] {
  const [access, setAccess] = useState<Access | null>(null);
  const refresh = useCallback(() => void currentAccess().then(setAccess), []);
  useEffect(() => {
    refresh();
    return watchAccess(refresh);
  }, [refresh]);
  return [access, refresh];
}
