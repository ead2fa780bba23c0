import { browser } from 'wxt/browser';

/**
 * Stands in for WXT's own, which announces each script to the page and watches its address: several milliseconds on
 * every page. Here a script is only announced where there may be an older one of an extension that was updated since.
 */
export class ContentScriptContext {
  readonly #newer: string;

  constructor(name: string) {
    this.#newer = `${browser.runtime.id}:${name}:started`;
    // A document that is still being read has had no script before this one.
    if (document.readyState !== 'loading') document.dispatchEvent(new Event(this.#newer));
  }

  /** Calls back when a newer script has started in this document. */
  onInvalidated(callback: () => void): void {
    document.addEventListener(this.#newer, callback, { once: true });
  }
}
