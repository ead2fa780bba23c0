import { Dictionary } from './dictionary';
import { FamiliarWords } from './familiar';
import { Folder } from './fold';
import { Lexicon } from './lexicon';
import { asReadHere, lookUp } from './look-up';
import { PolyphoneModel } from './polyphones';
import { COINED, spellOut } from './spell-out/index';
import { putGivenReadings, Terms, writeCapitals, writeNames, type FoundTerms } from './terms/index';
import { Traditional } from './traditional';
import type {
  Annotation,
  DictionaryEntry,
  Familiar,
  LoadData,
  LookUp,
  Mention,
  PackedWords,
  Reader,
  Term,
  UserTerm,
} from './types';
import { wordEdges, WordReader, type Draft } from './words';

export { unpackWords, type Word } from './packed-words';
export { tellsNames } from './terms/names/index';
export * from './types';

/** Makes the engine from the compiled data; `load` brings a file of `public/data`. Rejects when the lexicon is missing. */
export async function createReader(load: LoadData): Promise<Reader> {
  const [fold, words, model, glossary] = await Promise.all([
    load('fold.bin'),
    load('lexicon.bin'),
    load('polyphones.bin'),
    load('glossary.bin').catch(() => null),
  ]);
  const folder = new Folder(fold);
  const lexicon = new Lexicon(words);
  const reader = new WordReader(folder, lexicon, new PolyphoneModel(model, lexicon));
  return new Engine(
    folder,
    lexicon,
    reader,
    glossary,
    async () => new Dictionary(await load('dictionary.bin')),
  );
}

class Engine implements Reader {
  private readonly terms: Terms;
  private dictionary: Promise<Dictionary> | undefined;
  private traditional: Traditional | undefined;
  private readonly members = new Map<string, { members: string[] }>();

  constructor(
    private readonly folder: Folder,
    private readonly lexicon: Lexicon,
    private readonly words: WordReader,
    glossary: ArrayBuffer | null,
    private readonly loadDictionary: () => Promise<Dictionary>,
  ) {
    this.terms = new Terms(
      glossary,
      (text) => folder.fold(text),
      (text) => words.read(text),
      (text) => wordEdges(words.draft(text)),
    );
  }

  annotate(text: string): Annotation {
    const draft = this.words.draft(text);
    const found = this.terms.find(draft.folded, wordEdges(draft));
    return { words: this.write(draft, found), terms: found.mentions };
  }

  wordsTold(text: string, terms: Mention[]): PackedWords {
    const draft = this.words.draft(text);
    // What is coined moves no cut between words.
    const known = terms.filter(({ origin }) => origin !== 'coined');
    return this.write(draft, this.terms.told(draft.folded, wordEdges(draft), known));
  }

  /** The words with their pinyin, names written as such. */
  private write(draft: Draft, { mentions, names, inBodies, readings }: FoundTerms): PackedWords {
    const words = this.words.finish(draft, mentions);
    writeNames(words, draft.folded, inBodies.length > 0 ? [...mentions, ...inBodies] : mentions);
    putGivenReadings(words, draft.folded, readings);
    writeCapitals(words, draft.folded, names);
    return words;
  }

  readArticle(text: string, terms: Mention[]): Mention[] {
    const fold = (part: string) => this.folder.fold(part);
    const chosen = this.terms.chooseSenses(fold(text), terms);
    const read = spellOut(text, chosen, (id, sense) => this.knownMembers(id, sense), fold);
    return read.filter((mention) => mention.spelledOut || !this.isCoinedWord(text, mention));
  }

  /** 八段锦, 二维码 in quotation marks: a word that the dictionary has is no coinage. */
  private isCoinedWord(text: string, { origin, start, end }: Mention): boolean {
    if (origin !== 'coined') return false;
    const name = text.slice(start, end);
    return this.words.draft(name).segments.count === 1;
  }

  /** Kept from article to article: to read an entry costs more than to look for its members. */
  private knownMembers(id: string, sense: number): { members: string[] } {
    const key = `${id} ${sense}`;
    let known = this.members.get(key);
    if (!known) this.members.set(key, (known = { members: this.terms.members(id, sense) }));
    return known;
  }

  term(id: string): Term | undefined {
    if (!id.startsWith(COINED)) return this.terms.term(id);
    const term = id.slice(COINED.length);
    return { id, term, kind: 'slogan', pinyin: this.words.read(term), senses: [], see: [] };
  }

  entries(): Iterable<Term> {
    return this.terms.all();
  }

  async lookUp(text: string, offset: number): Promise<LookUp[]> {
    const found = lookUp(text, offset, this.words, await this.loadedDictionary());
    return found.map((word) => ({ ...word, entries: this.asCorrected(word.entries) }));
  }

  /** With the reading that the reader has given the word: of several entries that one's, else the first's. */
  private asCorrected(entries: DictionaryEntry[]): DictionaryEntry[] {
    const [name] = entries;
    const pinyin = name && this.terms.ownReading(name.simplified);
    if (!pinyin) return entries;
    const [first, ...others] = asReadHere(entries, pinyin);
    return first ? [{ ...first, pinyin }, ...others] : entries;
  }

  async toTraditional(text: string): Promise<string> {
    this.traditional ??= new Traditional(await this.loadedDictionary(), this.words);
    return this.traditional.write(text);
  }

  private loadedDictionary(): Promise<Dictionary> {
    this.dictionary ??= this.loadDictionary().catch((error: unknown) => {
      this.dictionary = undefined;
      throw error;
    });
    return this.dictionary;
  }

  knowing(familiar: Familiar): (text: string, words: PackedWords) => string[] {
    const known = new FamiliarWords(this.lexicon, (text) => this.folder.fold(text), familiar);
    return (text, words) => known.in(text, words);
  }

  setUserTerms(terms: UserTerm[]): void {
    this.members.clear();
    this.terms.setUserTerms(terms);
  }
}
