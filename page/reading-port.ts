import { browser, type Browser } from 'wxt/browser';
import { READING_PORT, type ReadingRequest, type ReadingResponse, type Unsent } from '../messages';

/** Longer than any batch takes on a slow machine; after it the message counts as lost. */
const ANSWER_WITHIN_MS = 15_000;

/**
 * The page's line to the engine. The background may be put to sleep or killed at any time: the port is opened again
 * with the next request, and a request that was under way is sent once more.
 */
export class ReadingPort {
  #port: Browser.runtime.Port | undefined;
  #nextId = 1;
  #waiting = new Map<
    number,
    { request: ReadingRequest; tries: number; settle: (answer: ReadingResponse | null) => void }
  >();

  constructor() {
    // The browser closes the port of a page that it keeps for going back to, and tells neither side.
    addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) return;
      this.#port?.disconnect();
      this.#port = undefined;
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) for (const id of this.#waiting.keys()) this.#send(id);
    });
  }

  /** Wakes the background before it is needed. */
  open(): void {
    this.#connect();
  }

  /** The answer, or null where the background can't be reached or failed. Never rejects. */
  ask(request: Unsent<ReadingRequest>): Promise<ReadingResponse | null> {
    const numbered = { ...request, id: this.#nextId++ } as ReadingRequest;
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(null), ANSWER_WITHIN_MS);
      const settle = (answer: ReadingResponse | null) => {
        clearTimeout(timer);
        this.#waiting.delete(numbered.id);
        resolve(answer);
      };
      this.#waiting.set(numbered.id, { request: numbered, tries: 0, settle });
      this.#send(numbered.id);
    });
  }

  close(): void {
    for (const { settle } of this.#waiting.values()) settle(null);
    this.#port?.disconnect();
    this.#port = undefined;
  }

  #send(id: number): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    if (waiting.tries++ >= 2) return waiting.settle(null);
    try {
      this.#connect().postMessage(waiting.request);
    } catch {
      // The extension was updated or removed: this page's half can never reach the new one.
      this.#port = undefined;
      waiting.settle(null);
    }
  }

  #connect(): Browser.runtime.Port {
    if (this.#port) return this.#port;
    const port = browser.runtime.connect({ name: READING_PORT });
    this.#port = port;
    port.onMessage.addListener((message: ReadingResponse) => {
      this.#waiting.get(message.id)?.settle(message.type === 'failed' ? null : message);
    });
    port.onDisconnect.addListener(() => {
      if (this.#port === port) this.#port = undefined;
      for (const id of this.#waiting.keys()) this.#send(id);
    });
    return port;
  }
}
