import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AS_WRITTEN, makeAlike, type Alike } from '../reading/alike';

async function load(): Promise<Alike> {
  const file = await fetch(browser.runtime.getURL('/data/fold.bin'));
  return makeAlike(await file.arrayBuffer());
}

/** Makes traditional characters count as simplified ones in a search; until its table is read, none do. */
export function useAlike(): Alike {
  const [alike, setAlike] = useState(() => AS_WRITTEN);
  useEffect(() => {
    void load().then(
      (made) => setAlike(() => made),
      () => undefined,
    );
  }, []);
  return alike;
}
