import { useEffect, useState } from 'preact/hooks';
import { changeSettings, getSettings, watchSettings, type Settings } from '../settings';

export type ChangeSettings = (change: Partial<Settings>) => void;

/**
 * The settings (`null` until they are read) and how to change them. A change shows at once and is stored at once; a
 * change made elsewhere shows too.
 */
export function useSettings(): [Settings | null, ChangeSettings] {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void getSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  const change: ChangeSettings = (part) => {
    setSettings((now) => now && { ...now, ...part });
    void changeSettings(part);
  };
  return [settings, change];
}
