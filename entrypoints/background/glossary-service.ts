import { i18n } from '#i18n';
import type { Answers } from '../../messages';
import { makeAlike } from '../../reading/alike';
import { watchUserTerms } from '../../vocabulary/user-terms';
import { dataFile } from './data-files';
import { reader } from './engine';
import { TermSearch } from './term-search';

/** Made by the first search; anew when the reader's own terms change. */
let search: Promise<TermSearch> | undefined;

async function make(): Promise<TermSearch> {
  const [engine, fold] = await Promise.all([reader(), dataFile('fold.bin')]);
  return new TermSearch(engine.entries(), makeAlike(fold));
}

export function followTermsToSearch(): void {
  watchUserTerms(() => (search = undefined));
}

/** What the glossary has for what was typed. Rejects in words fit for the reader. */
export async function searchTerms(typed: string): Promise<Answers['search-terms']> {
  try {
    const [engine, made] = await Promise.all([reader(), (search ??= make())]);
    const query = typed.trim();
    const whole = engine
      .annotate(query)
      .terms.filter(({ start, end, origin }) => start === 0 && end === query.length && origin !== 'name');
    return made.find(
      query,
      whole.map(({ id }) => id),
    );
  } catch {
    search = undefined;
    throw new Error(i18n.t('problem.glossary'));
  }
}
