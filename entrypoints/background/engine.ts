import { browser, type PublicPath } from 'wxt/browser';
import { createReader, type Reader } from '../../reading';

async function load(name: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/data/${name}` as PublicPath));
  if (!response.ok) throw new Error(`data file ${name}: ${response.status}`);
  return response.arrayBuffer();
}

let made: Promise<Reader> | undefined;

/** The one engine of all tabs. A failed start is tried again at the next request. */
export function reader(): Promise<Reader> {
  if (made) return made;
  const making = createReader(load);
  made = making;
  making.catch(() => (made = undefined));
  return making;
}
