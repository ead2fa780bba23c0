import { i18n } from '#i18n';
import { createReader, type LookUp, type Reader } from '../../reading';
import { tellRereading } from '../../rereading';
import { getUserTerms, watchUserTerms } from '../../vocabulary/user-terms';
import { dataFile } from './data-files';

async function make(): Promise<Reader> {
  const [engine, terms] = await Promise.all([createReader(dataFile), getUserTerms().catch(() => [])]);
  engine.setUserTerms(terms);
  return engine;
}

let made: Promise<Reader> | undefined;

/** The one engine of all tabs. A failed start is tried again at the next request. */
export function reader(): Promise<Reader> {
  if (made) return made;
  const making = make();
  made = making;
  making.catch(() => (made = undefined));
  return making;
}

/** What the dictionary says at a place of a text. Rejects in words fit for the reader. */
export async function lookUp(text: string, offset: number): Promise<LookUp[]> {
  try {
    return await (await reader()).lookUp(text, offset);
  } catch {
    throw new Error(i18n.t('problem.dictionary'));
  }
}

/** Takes the reader's own terms whenever they change, and has open pages read anew. */
export function followUserTerms(): void {
  watchUserTerms((terms) => {
    // An engine that starts later takes them as it starts: without pages to read none need start now.
    const taken = made?.then((engine) => engine.setUserTerms(terms)) ?? Promise.resolve();
    taken.then(tellRereading).catch(() => undefined);
  });
}
