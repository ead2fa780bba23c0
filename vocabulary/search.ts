import { AS_WRITTEN, type Alike } from '../reading/alike';
import { toMarks } from '../reading/pinyin';
import type { SavedTerm } from './database';

/** A term as searches see it: folded once, so that a key press only compares. */
export interface Folded {
  /** Characters, notes and tags, in lower case and in characters that are {@link Alike}. */
  plain: string;
  /** Pinyin with its tone marks, without blanks. */
  toned: string;
  /** Pinyin, English, notes and tags without tone marks and blanks. */
  letters: string;
}

/** A search, folded in the same way; `null` where there is nothing to look for. */
export type Query = { field: 'plain' | 'letters'; wanted: string } | { toned: RegExp } | null;

const TONE_MARKS = '\u0304\u0301\u030c\u0300';
const TONES = /[\u0304\u0301\u030c\u0300]/g;
const OTHER_MARKS = /[\u0300-\u036f]/g;
const BETWEEN = /[\s'’·-]+/g;
const PLAIN = /^[\x20-\x7f]*$/;
const HAN = /\p{Script=Han}/u;
const NUMBERED = /^(?:[a-zü]+[1-5][\s'’]*)+[a-zü]*$/i;
const SYLLABLE = /[a-zü]+[1-5]/gi;

type Searchable = Pick<SavedTerm, 'headword' | 'pinyin' | 'english' | 'notes' | 'tags'>;

export function foldTerm(
  { headword, pinyin, english, notes, tags }: Searchable,
  alike: Alike = AS_WRITTEN,
): Folded {
  return {
    plain: alike([headword, notes, ...tags].join('\n')).toLowerCase(),
    toned: tonedPinyin(pinyin),
    letters: [pinyin, english, notes, ...tags].map(bare).join('\n'),
  };
}

/**
 * Reads what was typed. Characters are looked for in the term, its notes and tags; pinyin with tones (`sì gǎn`,
 * `si4 gan`) among readings with these tones where one is given; all else in pinyin without tones and in English.
 */
export function foldQuery(typed: string, alike: Alike = AS_WRITTEN): Query {
  const query = typed.trim();
  if (query === '') return null;
  if (HAN.test(query)) return { field: 'plain', wanted: alike(query).toLowerCase() };
  if (NUMBERED.test(query))
    return { toned: tonedPattern(query.replace(SYLLABLE, (numbered) => toMarks(numbered))) };
  if (query.normalize('NFD').match(TONES)) return { toned: tonedPattern(query) };
  return { field: 'letters', wanted: bare(query) };
}

export function matches(term: Folded, query: Query): boolean {
  if (!query) return true;
  return 'toned' in query ? query.toned.test(term.toned) : term[query.field].includes(query.wanted);
}

/** A vowel typed without a tone takes any. */
function tonedPattern(typed: string): RegExp {
  const escaped = tonedPinyin(typed).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(escaped.replace(/[aeiou](?![\u0304\u0301\u030c\u0300])/g, `$&[${TONE_MARKS}]?`));
}

/** Without blanks, its tone marks apart from the letters. */
export function tonedPinyin(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(BETWEEN, '')
    .replace(/v|u\u0308/g, 'u');
}

/** Without tone marks, blanks and capitals. */
export function bare(text: string): string {
  // Nearly all English: half the work is for the rest.
  if (PLAIN.test(text)) return text.replace(BETWEEN, '').toLowerCase().replaceAll('v', 'u');
  return text
    .normalize('NFD')
    .replace(OTHER_MARKS, '')
    .replace(BETWEEN, '')
    .toLowerCase()
    .replaceAll('v', 'u');
}
