/**
 * The backup file: one JSON object with everything the reader has. What comes in may be damaged or made to do damage,
 * so every field is checked for its type and size, and only fields named here are taken (`__proto__` is none of them).
 */
import * as v from 'valibot';
import type { Familiar, UserTerm } from '../../reading/types';
import { LONGEST_KEY } from '../../requests';
import { OWN_TEXTS, type Rows } from '../database';
import { FamiliarSchema } from '../familiar';
import { joinSameWords, placeOf } from '../same-word';
import { UserTermSchema } from '../user-terms';

export const BACKUP_FORMAT = 'tifa-vocabulary';
export const BACKUP_VERSION = 1;
/** Bytes. 20,000 terms with two sentences each are about 25 MB. */
export const LARGEST_BACKUP = 100 * 1024 * 1024;

export interface Backup extends Rows {
  format: typeof BACKUP_FORMAT;
  version: typeof BACKUP_VERSION;
  exportedAt: number;
  /** As stored; whoever takes them reads them through `readSettings`. */
  settings: Record<string, unknown> | null;
  userTerms: UserTerm[];
  familiar: Familiar | null;
}

export type BackupProblem =
  | 'tooLarge'
  | 'notJson'
  | 'notABackup'
  | 'newer'
  /** A field is missing, of the wrong type or too long. */
  | 'wrongField'
  /** Two rows with one key. */
  | 'twice'
  /** A sentence or review of a term that is not in the file. */
  | 'noTerm';

/** Why a file can't be restored. `where`: the place in it, such as `terms[12].pinyin`. */
export class BackupError extends Error {
  readonly problem: BackupProblem;
  readonly where: string;

  constructor(problem: BackupProblem, where = '') {
    super(`${problem} ${where}`.trim());
    this.name = 'BackupError';
    this.problem = problem;
    this.where = where;
  }
}

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_KEY));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The range of Date. */
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const measure = v.pipe(v.number(), v.finite(), v.minValue(0));

const scheduleFields = {
  due: time,
  stability: measure,
  difficulty: measure,
  state: v.picklist([0, 1, 2, 3]),
  step: count,
  interval: measure,
  reps: count,
  lapses: count,
  reviewedAt: v.nullable(time),
};

const TermRow = v.object({
  key: id,
  headword: id,
  kind: text(40),
  pinyin: text(4000),
  english: text(4000),
  meaning: text(8000),
  own: v.optional(v.pipe(v.array(v.picklist(OWN_TEXTS)), v.maxLength(OWN_TEXTS.length))),
  known: v.picklist([0, 1, 2]),
  // More than the fields take: what two rows of one word had was joined.
  notes: text(100_000),
  tags: v.pipe(v.array(v.pipe(text(60), v.minLength(1))), v.maxLength(1000)),
  savedAt: time,
  changedAt: time,
  ...scheduleFields,
});

const MeetingRow = v.object({
  id,
  key: id,
  sentence: text(4000),
  start: count,
  end: count,
  title: text(1000),
  url: text(4000),
  host: text(300),
  at: time,
});

const ReviewRow = v.object({
  id,
  key: id,
  at: time,
  grade: v.picklist([1, 2, 3, 4]),
  before: v.object(scheduleFields),
});

const BackupFile = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  exportedAt: time,
  terms: v.array(TermRow),
  meetings: v.array(MeetingRow),
  reviews: v.array(ReviewRow),
  settings: v.nullable(v.record(v.string(), v.unknown())),
  userTerms: v.array(UserTermSchema),
  // Backups from before there was such a list have none.
  familiar: v.optional(v.nullable(FamiliarSchema), null),
});

const Header = v.object({ format: v.literal(BACKUP_FORMAT), version: v.number() });

/** Reads a chosen file. Rejects with a {@link BackupError}; one that is too large is refused before it is read. */
export async function readBackupFile(file: Blob): Promise<Backup> {
  if (file.size > LARGEST_BACKUP) throw new BackupError('tooLarge');
  return parseBackup(await file.text());
}

/**
 * Checks a backup through and through. A word that was saved twice, as a word and as a term, comes out as one row.
 * Throws a {@link BackupError}.
 */
export function parseBackup(source: string): Backup {
  let given: unknown;
  try {
    given = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    throw new BackupError('notJson');
  }
  const header = v.safeParse(Header, given);
  if (!header.success) throw new BackupError('notABackup');
  if (header.output.version > BACKUP_VERSION) throw new BackupError('newer');
  const parsed = v.safeParse(BackupFile, given, { abortEarly: true });
  if (!parsed.success) throw new BackupError('wrongField', pathOf(parsed.issues[0]));
  const backup = parsed.output;
  const keys = unique(backup.terms, 'terms', ({ key }) => key);
  for (const [name, rows] of [
    ['meetings', backup.meetings],
    ['reviews', backup.reviews],
  ] as const) {
    unique<{ id: string }>(rows, name, (row) => row.id);
    for (const [index, { key }] of rows.entries())
      if (!keys.has(key)) throw new BackupError('noTerm', `${name}[${index}]`);
  }
  unique(backup.meetings, 'meetings', placeOf);
  unique(backup.userTerms, 'userTerms', ({ term }) => term);
  return { ...backup, ...joinSameWords(backup) };
}

function unique<T>(rows: readonly T[], name: string, keyOf: (row: T) => string): Set<string> {
  const keys = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    if (keys.has(key)) throw new BackupError('twice', `${name}[${index}]`);
    keys.add(key);
  }
  return keys;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
}
