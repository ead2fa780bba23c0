import { setBit } from '../bits';
import type { Mention, Term, UserTerm } from '../types';
import type { FormTable } from './match';
import { formTable, matchForms, tidy } from './match';
import { createPlainTextMaker, GAP_SEPARATOR } from './plain-text';

/** The reader's own terms, ready to be looked up in texts. */
export interface UserIndex {
  /** Mentions of the terms that say something, and the places where a term gives a reading. */
  match(text: string): { mentions: Mention[]; readings: GivenReading[] };
  get(term: string): UserTerm | undefined;
}

/** A reading that stands above the engine's own: one syllable for each Han character from `start` to `end`. */
export interface GivenReading {
  start: number;
  end: number;
  pinyin: readonly string[];
}

/** `fold` makes a term comparable with folded text. Of two terms with the same form the later counts. */
export function createUserIndex(terms: readonly UserTerm[], fold: (text: string) => string): UserIndex {
  const byName = new Map(terms.map((term) => [term.term, term]));
  const { table, rows } = compileTerms([...byName.values()], fold);
  const plainText = createPlainTextMaker();
  return {
    match(text) {
      const mentions: Mention[] = [];
      const readings: GivenReading[] = [];
      if (rows.length === 0) return { mentions, readings };
      const plain = plainText(text);
      for (const { row, from, to } of tidy(matchForms(table, plain), () => false)) {
        const term = rows[row]!;
        const span = { start: plain.at[from]!, end: plain.at[to - 1]! + 1 };
        if (term.pinyin?.length) readings.push({ ...span, pinyin: term.pinyin });
        if (saysSomething(term))
          mentions.push({ ...span, id: term.term, origin: 'user', kind: term.kind ?? 'formula', sense: 0 });
      }
      return { mentions, readings };
    },
    get: (term) => byName.get(term),
  };
}

/** A card for a user's term: what it says, over what the glossary says of the same term. */
export function userCard(user: UserTerm, bundled: Term | undefined): Term {
  const [base, ...others] = bundled?.senses ?? [];
  const { english, literal, meaning, members } = user;
  return {
    id: user.term,
    term: user.term,
    kind: user.kind ?? bundled?.kind ?? 'formula',
    pinyin: user.pinyin ?? bundled?.pinyin ?? [],
    senses: [
      {
        also: [],
        confidence: 'sure',
        ...base,
        english: english ?? base?.english ?? '',
        members: members ?? base?.members ?? [],
        ...(literal === undefined ? {} : { literal }),
        ...(meaning === undefined ? {} : { meaning }),
      },
      ...others,
    ],
    see: bundled?.see ?? [],
  };
}

/** More than a corrected reading. */
function saysSomething({ english, literal, meaning, members, kind }: UserTerm): boolean {
  return Boolean(english ?? literal ?? meaning ?? kind) || (members?.length ?? 0) > 0;
}

function compileTerms(
  terms: readonly UserTerm[],
  fold: (text: string) => string,
): { table: FormTable; rows: UserTerm[] } {
  const plainText = createPlainTextMaker();
  const forms = new Map<string, { term: UserTerm; breaks: number[] }>();
  for (const term of terms) {
    const { codes, gaps, length } = plainText(fold(term.term));
    const breaks = Array.from({ length }, (_, k) => k).filter((k) => k > 0 && gaps[k]! & GAP_SEPARATOR);
    if (length > 0) forms.set(String.fromCharCode(...codes.subarray(0, length)), { term, breaks });
  }
  const sorted = [...forms].sort(([a], [b]) => (a < b ? -1 : 1));
  const offsets = new Uint32Array(sorted.length + 1);
  sorted.forEach(([form], row) => (offsets[row + 1] = offsets[row]! + form.length));
  const pool = new Uint16Array(offsets[sorted.length]!);
  const mayBreak = new Uint8Array((pool.length + 7) >> 3);
  sorted.forEach(([form, { breaks }], row) => {
    for (let k = 0; k < form.length; k++) pool[offsets[row]! + k] = form.charCodeAt(k);
    for (const after of breaks) setBit(mayBreak, offsets[row]! + after - 1);
  });
  return {
    table: formTable({ pool, offsets, flags: new Uint8Array(sorted.length), breaks: mayBreak }),
    rows: sorted.map(([, { term }]) => term),
  };
}
