import { browser, type Browser } from 'wxt/browser';
import { ANSWER_WITHIN_MS, READING_PORT, type ReadingResponse } from '../messages';
import type { ReadingRequest, Unsent } from '../requests';

/** A request is sent so often at most. */
const TRIES = 2;

interface Waiting {
  request: ReadingRequest;
  tries: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  settle: (answer: ReadingResponse | null) => void;
}

/**
 * The page's line to the engine. The background may be put to sleep or killed at any time, and a message may be lost:
 * the port is opened again with the next request, and what was under way is sent once more.
 */
export class ReadingPort {
  #port: Browser.runtime.Port | undefined;
  #nextId = 1;
  readonly #waiting = new Map<number, Waiting>();

  constructor() {
    // The browser closes the port of a page that it keeps for going back to, and tells neither side.
    addEventListener('pagehide', ({ persisted }) => {
      if (persisted) this.#hangUp();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#sendAgain();
    });
  }

  /** Wakes the background before it is needed. */
  open(): void {
    try {
      this.#connect();
    } catch {
      // The extension is gone; the first request tells.
    }
  }

  /** The answer, or null where the background can't be reached or failed. Never rejects. */
  ask(request: Unsent<ReadingRequest>): Promise<ReadingResponse | null> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const waiting: Waiting = {
        request: { ...request, id } as ReadingRequest,
        tries: 0,
        timer: undefined,
        settle: (answer) => {
          clearTimeout(waiting.timer);
          this.#waiting.delete(id);
          resolve(answer);
        },
      };
      this.#waiting.set(id, waiting);
      this.#send(waiting);
    });
  }

  close(): void {
    for (const { settle } of [...this.#waiting.values()]) settle(null);
    this.#hangUp();
  }

  #send(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    if (waiting.tries++ >= TRIES) return waiting.settle(null);
    waiting.timer = setTimeout(() => this.#sendAgain(), ANSWER_WITHIN_MS);
    try {
      this.#connect().postMessage(waiting.request);
    } catch {
      // The extension was updated or removed: this page's half can never reach the new one.
      this.#port = undefined;
      waiting.settle(null);
    }
  }

  /** Over a new port: whatever became of the old one, nothing more comes from it. */
  #sendAgain(): void {
    this.#hangUp();
    for (const waiting of [...this.#waiting.values()]) this.#send(waiting);
  }

  #hangUp(): void {
    this.#port?.disconnect();
    this.#port = undefined;
  }

  #connect(): Browser.runtime.Port {
    if (this.#port) return this.#port;
    const port = browser.runtime.connect({ name: READING_PORT });
    this.#port = port;
    port.onMessage.addListener((message: ReadingResponse) => {
      this.#waiting.get(message.id)?.settle(message.type === 'failed' ? null : message);
    });
    port.onDisconnect.addListener(() => {
      // Chromium logs an error that nobody has looked at, such as the page's going into the back/forward cache.
      void browser.runtime.lastError;
      if (this.#port !== port) return;
      this.#port = undefined;
      this.#sendAgain();
    });
    return port;
  }
}
