import { i18n } from '#i18n';

const NAMES = {
  QuotaExceededError: 'database.full',
  VersionError: 'database.newer',
  DatabaseClosedError: 'database.closed',
  MissingAPIError: 'database.missing',
  InvalidStateError: 'database.missing',
  OpenFailedError: 'database.notOpened',
  UnknownError: 'database.notOpened',
} as const;

/** What went wrong with the database, in words that tell the reader what to do. */
export function inWords(error: unknown): string {
  // Dexie wraps: an AbortError around the QuotaExceededError, a BulkError around its failures.
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    if (Object.hasOwn(NAMES, at.name)) return i18n.t(NAMES[at.name as keyof typeof NAMES]);
    const { inner, failures } = at as { inner?: unknown; failures?: unknown[] };
    at = inner ?? failures?.[0] ?? at.cause;
  }
  // `storage` has no names for its errors: Chromium's are “… quota exceeded” and “… No space left on device”.
  if (/quota|no.?space/i.test(String(error))) return i18n.t('database.full');
  return i18n.t('database.failed', [error instanceof Error ? error.message : String(error)]);
}

/** Passes a result on; a failure as an error in the reader's words. */
export async function saying<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(inWords(error), { cause: error });
  }
}
