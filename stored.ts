import { browser } from 'wxt/browser';

/** One value in the extension's local storage, which all its contexts share. What comes out is as it was put in. */
export interface Stored<T> {
  /** `undefined` where nothing is stored. */
  get: () => Promise<T | undefined>;
  set: (value: T) => Promise<void>;
  /** Calls back when any context has stored something else; returns the stop function. */
  watch: (onChange: (value: T | undefined) => void) => () => void;
}

/** The storage itself, without WXT's layer over it: that would weigh on every page. */
export function stored<T>(key: string): Stored<T> {
  return {
    get: async () => (await browser.storage.local.get<Record<string, T | undefined>>(key))[key],
    set: (value) => browser.storage.local.set({ [key]: value }),
    watch: (onChange) => {
      const listen = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change) onChange(change.newValue as T | undefined);
      };
      browser.storage.local.onChanged.addListener(listen);
      return () => browser.storage.local.onChanged.removeListener(listen);
    },
  };
}
