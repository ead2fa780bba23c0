import { useEffect, useState } from 'preact/hooks';
import { getSettings, watchSettings, type Settings } from '../../settings';

/** The settings, `null` until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void getSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
