import type { Member, TermKind, UserTerm } from '../types';
import { TERM_KINDS } from '../types';
import { parseCsv, toCsvLine } from './csv';

export type UserTermFormat = 'csv' | 'json';

/** What is wrong with a line of an import; the reader's language turns the code into words. */
export type ImportProblem =
  | 'notJson'
  | 'notAList'
  | 'noTermColumn'
  | 'noTerm'
  | 'nothingSaid'
  | 'unknownKind'
  | 'pinyinCount'
  | 'badMembers'
  | 'badField'
  | 'tooLong'
  | 'unclosedQuote'
  | 'twice';

export interface ParsedUserTerms {
  /** Every good line. */
  terms: UserTerm[];
  /** `line`: of the file (CSV), or the how-manieth item of the list (JSON), from 1. */
  problems: { line: number; message: ImportProblem }[];
}

/** Code units of a term's name, and of anything said of it: what is longer would not be stored. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 8000;

const COLUMNS = ['term', 'english', 'literal', 'meaning', 'members', 'kind', 'pinyin'] as const;
type Column = (typeof COLUMNS)[number];
type Fields = Partial<Record<Column, unknown>>;

/** Reads an import. Never throws: what is wrong is reported, what is good is kept. */
export function parseUserTerms(text: string, format: UserTermFormat): ParsedUserTerms {
  const result: ParsedUserTerms = { terms: [], problems: [] };
  const rows = format === 'csv' ? csvRows(text, result) : jsonRows(text, result);
  const seen = new Set<string>();
  for (const { line, fields } of rows) {
    const term = toUserTerm(fields);
    if (typeof term === 'string') result.problems.push({ line, message: term });
    else if (seen.has(term.term)) result.problems.push({ line, message: 'twice' });
    else {
      seen.add(term.term);
      result.terms.push(term);
    }
  }
  return result;
}

/** What is to be said of a term, as typed; an empty text takes away what was said. */
export type UserTermChanges = Partial<Record<'term' | 'pinyin' | 'english' | 'meaning' | 'members', string>>;

/** A term as it is after some of it has been typed anew; `before`: as it was, or its name alone. */
export function changedUserTerm(before: UserTerm, changes: UserTermChanges): UserTerm | ImportProblem {
  const given = Object.entries(changes).map(([field, value]) => [field, value.trim() || undefined] as const);
  return toUserTerm({ ...before, ...Object.fromEntries(given) });
}

/**
 * Writes terms so that `parseUserTerms` gives them back. CSV: members as `formatMembers` has them, pinyin with spaces,
 * a byte order mark first (spreadsheets need it), lines ended by CRLF.
 */
export function formatUserTerms(terms: readonly UserTerm[], format: UserTermFormat): string {
  if (format === 'json') return `${JSON.stringify(terms, null, 2)}\n`;
  const lines = terms.map((term) =>
    COLUMNS.map((column) => {
      if (column === 'members') return formatMembers(term.members ?? []);
      if (column === 'pinyin') return (term.pinyin ?? []).join(' ');
      return term[column] ?? '';
    }),
  );
  return '\ufeff' + [[...COLUMNS], ...lines].map(toCsvLine).join('\r\n') + '\r\n';
}

/** `中文=English; …`, with a backslash before what would part a text. */
export function formatMembers(members: readonly Member[]): string {
  const escaped = (text: string, special: RegExp) => text.replace(special, '\\$&');
  return members
    .map(({ zh, en }) => escaped(zh, /[\\;；=]/g) + (en ? `=${escaped(en, /[\\;；]/g)}` : ''))
    .join('; ');
}

interface Row {
  line: number;
  fields: Fields;
}

function csvRows(text: string, { problems }: ParsedUserTerms): Row[] {
  const { rows, unclosedAt } = parseCsv(text);
  if (unclosedAt !== undefined) problems.push({ line: unclosedAt, message: 'unclosedQuote' });
  const [head, ...body] = rows;
  if (!head) return [];
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  if (!names.includes('term')) {
    problems.push({ line: head.line, message: 'noTermColumn' });
    return [];
  }
  return body.map(({ line, cells }) => ({
    line,
    fields: Object.fromEntries(
      COLUMNS.map((column) => [column, cells[names.indexOf(column)]?.trim() || undefined] as const),
    ),
  }));
}

function jsonRows(text: string, { problems }: ParsedUserTerms): Row[] {
  let list: unknown;
  try {
    list = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    problems.push({ line: 1, message: 'notJson' });
    return [];
  }
  if (!Array.isArray(list)) {
    problems.push({ line: 1, message: 'notAList' });
    return [];
  }
  return list.map((item: unknown, index) => ({
    line: index + 1,
    fields: typeof item === 'object' && item !== null ? (item as Fields) : {},
  }));
}

/** The term, or what is wrong with it. */
function toUserTerm(fields: Fields): UserTerm | ImportProblem {
  const term = words(fields.term);
  if (!term || !/\p{Script=Han}|[\p{L}\p{N}]/u.test(term)) return 'noTerm';
  const result: UserTerm = { term };
  for (const column of ['english', 'literal', 'meaning'] as const) {
    const value = fields[column] ?? undefined;
    if (value === undefined) continue;
    if (typeof value !== 'string') return 'badField';
    if (value.trim()) result[column] = value.trim();
  }
  const kind = fields.kind ?? undefined;
  if (kind !== undefined) {
    if (!TERM_KINDS.includes(kind as TermKind)) return 'unknownKind';
    result.kind = kind as TermKind;
  }
  const members = toMembers(fields.members ?? undefined);
  if (members === null) return 'badMembers';
  if (members.length > 0) result.members = members;
  const pinyin = toSyllables(fields.pinyin ?? undefined);
  if (pinyin === null) return 'badField';
  if (pinyin.length > 0) {
    if (pinyin.length !== (term.match(/\p{Script=Han}/gu)?.length ?? 0)) return 'pinyinCount';
    result.pinyin = pinyin;
  }
  if (isTooLong(result)) return 'tooLong';
  return Object.keys(result).length > 1 ? result : 'nothingSaid';
}

function isTooLong({ term, english, literal, meaning, members = [], pinyin = [] }: UserTerm): boolean {
  const texts = [english, literal, meaning, ...members.flatMap(({ zh, en }) => [zh, en]), ...pinyin];
  return term.length > LONGEST_NAME || texts.some((text) => (text?.length ?? 0) > LONGEST_TEXT);
}

const words = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** `敢为=dare to act; 敢闯`, or a list of texts or of `{zh, en}`; null when it is neither. */
function toMembers(value: unknown): Member[] | null {
  if (value === undefined) return [];
  const items: unknown[] | null =
    typeof value === 'string'
      ? partsAt(/[;；]/, value).filter((part) => part.trim())
      : Array.isArray(value)
        ? value
        : null;
  if (!items) return null;
  const members = items.map((item) => {
    if (typeof item === 'string') {
      const [zh = '', ...en] = partsAt(/=/, item);
      return { zh: plain(zh), en: plain(en.join('=')) };
    }
    const { zh, en } = (item ?? {}) as Record<string, unknown>;
    return { zh: words(zh), en: words(en) };
  });
  if (members.some(({ zh }) => zh === '')) return null;
  return members.map(({ zh, en }) => (en ? { zh, en } : { zh }));
}

/** Parts a text at marks that have no backslash before them; backslashes stay. */
function partsAt(mark: RegExp, text: string): string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(/\\.|[^]/g)) {
    if (piece.length === 1 && mark.test(piece)) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** Without the backslashes that {@link formatMembers} has put in. */
const plain = (text: string) => text.trim().replace(/\\([\\;；=])/g, '$1');

function toSyllables(value: unknown): string[] | null {
  if (value === undefined) return [];
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean);
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : null;
}
