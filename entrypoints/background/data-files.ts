import { browser, type PublicPath } from 'wxt/browser';

/** What `createReader` asks for. */
const AT_START = ['fold.bin', 'lexicon.bin', 'polyphones.bin', 'glossary.bin'];

/**
 * A page most often wakes the background, and waits for it. The files are on their way while the rest of the script is
 * evaluated, which takes as long as to bring them: this module has to be the first.
 */
const ahead = new Map(AT_START.map((name) => [name, bring(name)]));

/** A file of `public/data`. Rejects where it can't be read; the next try asks for it anew. */
export function dataFile(name: string): Promise<ArrayBuffer> {
  const asked = ahead.get(name) ?? bring(name);
  ahead.delete(name);
  return asked;
}

async function bring(name: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/data/${name}` as PublicPath));
  if (!response.ok) throw new Error(`data file ${name}: ${response.status}`);
  return response.arrayBuffer();
}

// Nobody may ask for them.
for (const file of ahead.values()) file.catch(() => undefined);
