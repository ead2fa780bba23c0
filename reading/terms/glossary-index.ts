import type { Mention, Sense, Term } from '../types';
import type { StoredSense } from './stored-entry';
import { BLOCKED, openGlossary } from './glossary-file';
import { formTable, matchForms, tidy } from './match';
import { createPlainTextMaker } from './plain-text';
import { byPlace } from './stretches';

/** The compiled glossary, ready to be looked up in texts. */
export interface TermIndex {
  /**
   * The terms of a text, by start, the longer first; one may contain others.
   * `text`: half width, simplified, as long as the text it stands for (`fold`).
   * `boundaries`: not 0 at each offset where a word starts or ends; short terms count only on whole words.
   */
  match(text: string, boundaries?: Uint8Array): Mention[];
  /** The entry with this id; its `pinyin` is empty where the glossary does not give one. */
  term(id: string): Term | undefined;
  /** Of all entries. */
  ids(): Iterable<string>;
  /** Words that begin with a surname and are no names (高兴). */
  ordinaryWords: ReadonlySet<string>;
  /** The reading that the glossary gives an entry, one syllable a Han character of its term. */
  givenPinyin(id: string): string[] | undefined;
  /** Whether the entry is a proper name. */
  isName(id: string): boolean;
  /** The scope of an entry that has one sense: for a place its province. */
  scope(id: string): string | undefined;
  /** For each sense of an entry the words that speak for it; `undefined` where there is one sense only. */
  senseClues(id: string): SenseClues[] | undefined;
}

/** What helps to choose a sense. */
export interface SenseClues {
  scope?: string;
  since?: string;
  words: string[];
}

/** What stands in for a glossary that can't be read: the page still gets its pinyin. */
export const NO_TERMS: TermIndex = {
  match: () => [],
  term: () => undefined,
  ids: () => [],
  givenPinyin: () => undefined,
  isName: () => false,
  scope: () => undefined,
  senseClues: () => undefined,
  ordinaryWords: new Set(),
};

/** Opens `glossary.bin`. Throws when the buffer is none. */
export function createTermIndex(buffer: ArrayBuffer): TermIndex {
  const file = openGlossary(buffer);
  const { pool, offsets, flags, breaks } = file;
  const table = formTable({ pool, offsets, flags, breaks });
  const plainText = createPlainTextMaker();
  const scopesMet = new Map<string, string>();
  const pinyinMet = new Map<number, string[] | undefined>();
  const read = (id: string) => {
    const entry = file.find(id);
    return entry === undefined ? undefined : { kind: file.kind(entry), ...file.read(entry) };
  };

  return {
    match(text, boundaries) {
      const plain = plainText(text);
      const matches = tidy(matchForms(table, plain, boundaries), ({ row }) => file.entry[row] === BLOCKED);
      const mentions: Mention[] = [];
      for (const { row, from, to } of matches) {
        const entry = file.entry[row]!;
        const { start, end } = withQuotes(text, plain.at[from]!, plain.at[to - 1]! + 1);
        const kind = file.kind(entry);
        mentions.push({ start, end, id: file.id(entry), origin: 'glossary', kind, sense: 0 });
      }
      return mentions.sort(byPlace);
    },
    term(id) {
      const stored = read(id);
      if (!stored) return undefined;
      return {
        id,
        term: stored.term ?? id,
        kind: stored.kind,
        pinyin: stored.pinyin ?? [],
        senses: stored.senses.map(toSense),
        see: stored.see ?? [],
      };
    },
    *ids() {
      for (let entry = 0; entry < file.entries; entry++) yield file.id(entry);
    },
    ordinaryWords: file.ordinaryWords(),
    givenPinyin(id) {
      const entry = file.find(id);
      if (entry === undefined || !file.hasPinyin(entry)) return undefined;
      if (!pinyinMet.has(entry)) pinyinMet.set(entry, file.read(entry).pinyin);
      return pinyinMet.get(entry);
    },
    isName(id) {
      const entry = file.find(id);
      return entry !== undefined && file.isName(entry);
    },
    scope(id) {
      const met = scopesMet.get(id);
      if (met !== undefined) return met || undefined;
      const [sense, second] = read(id)?.senses ?? [];
      const scope = second ? undefined : sense?.scope;
      scopesMet.set(id, scope ?? '');
      return scope;
    },
    senseClues(id) {
      const stored = read(id);
      if (!stored || stored.senses.length < 2) return undefined;
      return stored.senses.map(({ scope, since, words = [] }) => ({ scope, since, words }));
    },
  };
}

/** Takes in the quotation mark that closes one inside the term, or opens it: 共建“一带一路”, “内卷式”竞争. */
function withQuotes(text: string, start: number, end: number): { start: number; end: number } {
  let open = 0;
  let unopened = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === OPENING) open++;
    else if (unit === CLOSING) {
      if (open > 0) open--;
      else unopened++;
    }
  }
  return {
    start: unopened > 0 && text.charCodeAt(start - 1) === OPENING ? start - 1 : start,
    end: open > 0 && text.charCodeAt(end) === CLOSING ? end + 1 : end,
  };
}

const OPENING = '“'.charCodeAt(0);
const CLOSING = '”'.charCodeAt(0);

function toSense(stored: StoredSense): Sense {
  const { words: _, also = [], members = [], ...rest } = stored;
  return { ...rest, also, members };
}
