import { compact } from './compact';
import { Folder } from './fold';
import { Lexicon } from './lexicon';
import { pronounce } from './pronounce';
import { segment } from './segment';
import { COINED, spellOut } from './spell-out/index';
import { Terms, withGivenReadings } from './terms/index';
import type { Annotation, LoadData, LookUp, Mention, Reader, Term, UserTerm, Word } from './types';

export * from './types';

/** Makes the engine from the compiled data; `load` brings a file of `public/data`. Rejects when the lexicon is missing. */
export async function createReader(load: LoadData): Promise<Reader> {
  const [fold, lexicon, glossary] = await Promise.all([
    load('fold.bin'),
    load('lexicon.bin'),
    load('glossary.bin').catch(() => null),
  ]);
  return new Engine(new Folder(fold), new Lexicon(lexicon), glossary);
}

class Engine implements Reader {
  private readonly terms: Terms;

  constructor(
    private readonly folder: Folder,
    private readonly lexicon: Lexicon,
    glossary: ArrayBuffer | null,
  ) {
    this.terms = new Terms(
      glossary,
      (text) => folder.fold(text),
      (text) => this.words(text, folder.fold(text)).flatMap(({ pinyin }) => pinyin),
    );
  }

  annotate(text: string): Annotation {
    const folded = this.folder.fold(text);
    const words = this.words(text, folded);
    const { mentions, readings } = this.terms.find(folded, words);
    return { words: withGivenReadings(words, folded, readings), terms: mentions };
  }

  private words(text: string, folded: string): Word[] {
    const view = compact(text, folded);
    const segments = segment(view, this.lexicon, undefined);
    const syllables = pronounce(view, text, segments, this.lexicon);
    const words: Word[] = [];
    for (let s = 0; s < segments.count; s++) {
      const start = segments.starts[s]!;
      const end = segments.ends[s]!;
      const pinyin: string[] = [];
      for (let i = start; i < end; i++) pinyin.push(this.lexicon.syllable(syllables[i]!));
      words.push({ start: view.at[start]!, end: endOf(text, view.at[end - 1]!), pinyin });
    }
    return words;
  }

  readArticle(text: string, terms: Mention[]): Mention[] {
    const fold = (part: string) => this.folder.fold(part);
    const chosen = this.terms.chooseSenses(fold(text), terms);
    return spellOut(text, chosen, (id, sense) => this.knownMembers(id, sense), fold);
  }

  private knownMembers(id: string, sense: number): { members: string[] } | undefined {
    const members = this.terms.term(id)?.senses[sense]?.members;
    return members && { members: members.map(({ zh }) => zh) };
  }

  term(id: string): Term | undefined {
    if (!id.startsWith(COINED)) return this.terms.term(id);
    const term = id.slice(COINED.length);
    const pinyin = this.words(term, this.folder.fold(term)).flatMap((word) => word.pinyin);
    return { id, term, kind: 'slogan', pinyin, senses: [], see: [] };
  }

  lookUp(_text: string, _offset: number): Promise<LookUp[]> {
    return Promise.resolve([]);
  }

  setUserTerms(terms: UserTerm[]): void {
    this.terms.setUserTerms(terms);
  }
}

/** Where the character that begins at `at` ends. */
function endOf(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
