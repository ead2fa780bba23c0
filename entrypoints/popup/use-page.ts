import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askFrames } from '../../frames';
import type { PageRequest } from '../../messages';
import { startIn } from '../../start-in';
import { frameAt, mergeFrames, type WholePage } from './merge-frames';

export interface PageHandle {
  /** `undefined` until the page has answered, `null` where Tifa isn't running. */
  state: WholePage | null | undefined;
  /** Of the tab, where the browser tells it: the click on the toolbar button allows that. */
  hostname: string | null;
  /** Set where Tifa could not be started in the page. */
  blocked: boolean;
  switchOn: (on: boolean) => void;
  goTo: (id: string) => void;
  /** Has the engine asked once more. */
  tryAgain: () => void;
  /** Starts Tifa in a page that is not listed: the click on the toolbar button has allowed it. */
  readHere: () => void;
}

const POLL_MS = 700;

/** The page in the active tab with all its frames, as the popup sees it. */
export function usePage(): PageHandle {
  const [state, setState] = useState<WholePage | null | undefined>(undefined);
  const [hostname, setHostname] = useState<string | null>(null);
  const [blocked, setBlocked] = useState(false);
  /** The row clicked last and how often: the next click goes to the term's next place. */
  const went = useRef({ id: '', turn: 0 });
  /** An answer that comes after a later question is out of date: it would flip a switch back. */
  const asked = useRef(0);
  const ask = async (request: PageRequest) => {
    const turn = ++asked.current;
    const tab = await tabOfPopup();
    const page = mergeFrames(tab === null ? [] : await askFrames(tab, request));
    if (turn === asked.current) setState(page);
    return page;
  };

  useEffect(() => {
    let open = true;
    let timer: ReturnType<typeof setTimeout>;
    // The page's terms grow while it is read; the popup is open for seconds only.
    const refresh = async () => {
      await ask({ type: 'page-state' });
      if (open) timer = setTimeout(() => void refresh(), POLL_MS);
    };
    void refresh();
    void hostnameOfTab().then(setHostname);
    return () => {
      open = false;
      clearTimeout(timer);
    };
  }, []);

  return {
    state,
    hostname: state?.hostname ?? hostname,
    blocked,
    switchOn: (on) => void ask({ type: 'switch', on }),
    goTo: (id) => {
      const turn = went.current.id === id ? went.current.turn + 1 : 0;
      went.current = { id, turn };
      const row = state?.digest.find((each) => each.id === id);
      const frame = row && frameAt(row, turn);
      if (frame !== undefined) void ask({ type: 'go-to', id, frame });
    },
    tryAgain: () => void ask({ type: 'try-again' }),
    readHere: () =>
      void startHere()
        .then(() => ask({ type: 'switch', on: true }))
        // A picture opened by itself lets the script in, but there is nothing that could answer.
        .then(
          (page) => setBlocked(!page),
          () => setBlocked(true),
        ),
  };
}

async function startHere(): Promise<void> {
  const tab = await tabOfPopup();
  if (tab === null) throw new Error('no tab');
  await startIn(tab);
}

async function hostnameOfTab(): Promise<string | null> {
  const tab = await tabOfPopup();
  const url = tab === null ? undefined : (await browser.tabs.get(tab).catch(() => undefined))?.url;
  return url && /^https?:/.test(url) ? new URL(url).hostname : null;
}

/** The tab that the popup was opened over. */
async function tabOfPopup(): Promise<number | null> {
  const wanted = new URLSearchParams(location.search).get('tab');
  if (wanted) return Number(wanted);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
