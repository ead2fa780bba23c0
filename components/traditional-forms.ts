import { ask } from '../messages';
import type { Term } from '../reading/types';
import type { Settings } from '../settings';

/** What one request may ask for. */
const AT_ONCE = 500;

/** How headwords are written. */
export interface Writing {
  characters: Settings['characters'];
  /** A headword in these characters; as it is until its form is known. */
  written: (text: string) => string;
}

export const SIMPLIFIED: Writing = { characters: 'simplified', written: (text) => text };

/** What a term's card shows of its own in Chinese. */
export function headwordsOf({ term, senses }: Term): string[] {
  return [term, ...senses.flatMap(({ members }) => members.map(({ zh }) => zh))];
}

/** Traditional forms of headwords, kept once they have been asked for. */
export class TraditionalForms {
  readonly #known = new Map<string, string>();
  readonly writing: Writing = {
    characters: 'traditional',
    written: (text) => this.#known.get(text) ?? text,
  };

  /**
   * Asks for what is not known yet; says whether anything was learnt. Without an answer texts stay as they are, until
   * they are asked for again.
   */
  async learn(texts: readonly string[]): Promise<boolean> {
    const asked = [...new Set(texts)].filter((text) => text !== '' && !this.#known.has(text));
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const forms = await ask({ type: 'traditional', texts: some }).catch(() => null);
      if (!forms) return from > 0;
      some.forEach((text, i) => this.#known.set(text, forms[i] ?? text));
    }
    return asked.length > 0;
  }
}
