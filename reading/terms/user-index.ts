import { setBit } from '../bits';
import type { Mention, Span, Term, UserTerm } from '../types';
import type { FormTable } from './match';
import { formTable, matchForms, tidy } from './match';
import { createPlainTextMaker, GAP_SEPARATOR } from './plain-text';

/** The reader's own terms, ready to be looked up in texts. */
export interface UserIndex {
  /**
   * Mentions of the terms that say something, and the places where a term gives a reading. `boundaries`: not 0 where a
   * word starts or ends; a short term is not looked for inside of words (长 in 长江, 代表 in 代表团).
   */
  match(text: string, boundaries: Uint8Array): { mentions: Mention[]; readings: GivenReading[] };
  get(term: string): UserTerm | undefined;
  names(): Iterable<string>;
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
    match(text, boundaries) {
      const mentions: Mention[] = [];
      const readings: GivenReading[] = [];
      if (rows.length === 0) return { mentions, readings };
      const plain = plainText(text);
      for (const { row, from, to } of tidy(matchForms(table, plain), () => false)) {
        const term = rows[row]!;
        const span = { start: plain.at[from]!, end: plain.at[to - 1]! + 1 };
        if (to - from <= SHORT && isInsideWord(span, boundaries)) continue;
        if (term.pinyin?.length) readings.push({ ...span, pinyin: term.pinyin });
        if (saysSomething(term))
          mentions.push({ ...span, id: term.term, origin: 'user', kind: term.kind ?? 'formula', sense: 0 });
      }
      return { mentions, readings };
    },
    get: (term) => byName.get(term),
    names: () => byName.keys(),
  };
}

/** Up to this length a term of the glossary counts on whole words only. */
const SHORT = 4;

function isInsideWord({ start, end }: Span, boundaries: Uint8Array): boolean {
  if (boundaries[start] !== 0 && boundaries[end] !== 0) return false;
  for (let at = start + 1; at < end; at++) if (boundaries[at] !== 0) return false;
  return true;
}

/**
 * A card for a user's term: what it says, over what the glossary says of the same term. Which of several senses the
 * reader has meant is not known: all that is said of such a term, and any explanation, stands beside them.
 */
export function userCard(user: UserTerm, bundled: Term | undefined): Term {
  const { term, english, literal, meaning, members = [] } = user;
  const card = {
    id: term,
    term,
    kind: user.kind ?? bundled?.kind ?? 'formula',
    pinyin: user.pinyin ?? bundled?.pinyin ?? [],
    see: bundled?.see ?? [],
    own: user,
  };
  const [only, ...others] = bundled?.senses ?? [];
  if (!only) {
    const sense = { also: [], confidence: 'sure' as const, english: english ?? '', members };
    return { ...card, senses: [{ ...sense, ...(literal && { literal }), ...(meaning && { meaning }) }] };
  }
  const isOnly = others.length === 0;
  const listed = members.map(({ zh, en }) => (en ? `${zh} – ${en}` : zh));
  const note = [...(isOnly ? [] : [english, literal, ...listed]), meaning].filter(Boolean).join('\n');
  return {
    ...card,
    senses: isOnly
      ? [
          {
            ...only,
            ...(english && { english }),
            ...(literal && { literal }),
            ...(members.length > 0 && { members }),
          },
        ]
      : [only, ...others],
    ...(note && { note }),
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
