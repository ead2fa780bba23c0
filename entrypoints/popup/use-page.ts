import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askPage, type PageState } from '../../messages';

export interface PageHandle {
  /** `undefined` until the page has answered, `null` where Tifa isn't running. */
  state: PageState | null | undefined;
  /** Of the tab, where the browser tells it: the click on the toolbar button allows that. */
  hostname: string | null;
  /** Set where Tifa could not be started in the page. */
  blocked: boolean;
  switchOn: (on: boolean) => void;
  goTo: (id: string) => void;
  /** Starts Tifa in a page that is not listed: the click on the toolbar button has allowed it. */
  readHere: () => void;
}

const POLL_MS = 700;

/** The page in the active tab, as the popup sees it. */
export function usePage(): PageHandle {
  const [state, setState] = useState<PageState | null | undefined>(undefined);
  const [hostname, setHostname] = useState<string | null>(null);
  const [blocked, setBlocked] = useState(false);

  useEffect(() => {
    // The page's terms grow while it is read; the popup is open for seconds only.
    const refresh = async () => setState(await withTab((tab) => askPage(tab, { type: 'page-state' })));
    void refresh();
    void withTab(hostnameOf).then(setHostname);
    const timer = setInterval(() => void refresh(), POLL_MS);
    return () => clearInterval(timer);
  }, []);

  return {
    state,
    hostname: state?.hostname ?? hostname,
    blocked,
    switchOn: (on) => void withTab((tab) => askPage(tab, { type: 'switch', on })).then(setState),
    goTo: (id) => void withTab((tab) => askPage(tab, { type: 'go-to', id })),
    readHere: () =>
      void withTab(async (tab) => {
        await browser.scripting.executeScript({
          target: { tabId: tab, allFrames: true },
          files: ['/content-scripts/annotate.js'],
        });
        return askPage(tab, { type: 'switch', on: true });
      }).then(setState, () => setBlocked(true)),
  };
}

async function hostnameOf(tabId: number): Promise<string | null> {
  const { url } = await browser.tabs.get(tabId);
  if (!url || !/^https?:/.test(url)) return null;
  return new URL(url).hostname;
}

async function withTab<T>(use: (tabId: number) => Promise<T>): Promise<T | null> {
  const wanted = new URLSearchParams(location.search).get('tab');
  if (wanted) return use(Number(wanted));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : use(tab.id);
}
