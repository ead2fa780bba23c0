/**
 * How popup and background ask a page. An article may stand in any frame, and a message to a tab brings one frame's
 * answer alone; a port to a tab reaches every frame we run in, and closes by itself where there is none. Part
 * of it is in every page: what it brings along must stay small.
 */
import { browser, type Browser } from 'wxt/browser';
import type { PageRequest, PageState } from './messages';

export const PAGE_PORT = 'page';
/** A frame may be busy, or in a process of its own: so long after an answer another one is waited for. */
const NEXT_WITHIN_MS = 250;

export interface FrameState extends PageState {
  /** What the frame calls itself. */
  frame: string;
  top: boolean;
}

/**
 * Asks all frames of a tab that Tifa runs in, or one of them; none answers where it does not run. Never rejects.
 * `nextWithin`: milliseconds.
 */
export function askFrames(
  tabId: number,
  request: PageRequest,
  { frameId, nextWithin = NEXT_WITHIN_MS }: { frameId?: number; nextWithin?: number } = {},
): Promise<FrameState[]> {
  return new Promise((resolve) => {
    const states: FrameState[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const port = browser.tabs.connect(tabId, { name: PAGE_PORT, frameId });
    const end = () => {
      clearTimeout(timer);
      resolve(states);
    };
    port.onMessage.addListener((state: FrameState) => {
      states.push(state);
      clearTimeout(timer);
      timer = setTimeout(() => {
        port.disconnect();
        end();
      }, nextWithin);
    });
    port.onDisconnect.addListener(() => {
      // Chromium logs an error that nobody has looked at: no frame of this tab listens.
      void browser.runtime.lastError;
      end();
    });
    port.postMessage(request);
  });
}

/** Answers {@link askFrames} in a frame. What is no request gets null, and no answer. Returns the stop function. */
export function answerFrames(
  answer: (message: unknown, frame: string) => Promise<PageState | null>,
): () => void {
  const frame = Math.random().toString(36).slice(2);
  const listen = (port: Browser.runtime.Port) => {
    if (port.name !== PAGE_PORT) return;
    port.onMessage.addListener((message: unknown) => {
      void answer(message, frame).then((state) => {
        if (!state) return port.disconnect();
        try {
          port.postMessage({ ...state, frame, top: window === top } satisfies FrameState);
        } catch {
          // The popup has closed meanwhile.
        }
      });
    });
  };
  browser.runtime.onConnect.addListener(listen);
  return () => browser.runtime.onConnect.removeListener(listen);
}
