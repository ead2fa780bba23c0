import { useEffect, useState } from 'preact/hooks';
import { changeSettings, DEFAULT_SETTINGS, getSettings, watchSettings, type Settings } from '../settings';

export type ChangeSettings = (change: Partial<Settings>) => void;

/**
 * The settings (`null` until they are read), how to change them, and whether the last change could not be stored. A
 * change shows at once and is stored at once; one that can't be stored is taken back. A change made elsewhere shows too.
 */
export function useSettings(): [Settings | null, ChangeSettings, boolean] {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void getSettings().then(setSettings, () => setSettings(DEFAULT_SETTINGS));
    return watchSettings(setSettings);
  }, []);
  const change: ChangeSettings = (part) => {
    setSettings((now) => now && { ...now, ...part });
    changeSettings(part).then(
      () => setFailed(false),
      () => {
        setFailed(true);
        void getSettings().then(setSettings, () => undefined);
      },
    );
  };
  return [settings, change, failed];
}
