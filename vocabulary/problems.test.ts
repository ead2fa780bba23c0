import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { inWords, saying } from './problems';

it.each([
  [new DOMException('x', 'QuotaExceededError'), /no room left/],
  [new Dexie.AbortError('aborted', new DOMException('x', 'QuotaExceededError')), /no room left/],
  [new Dexie.BulkError('bulk', [new DOMException('x', 'QuotaExceededError')] as never), /no room left/],
  [new Dexie.OpenFailedError(new DOMException('x', 'UnknownError')), /could not open/],
  [new Error('Resource::kQuotaBytes quota exceeded'), /no room left/],
  [new Error('IO error: MANIFEST-000001: No space left on device'), /no room left/],
  [new Dexie.VersionError('x'), /newer version/],
  [new Dexie.DatabaseClosedError('x'), /closed by the browser/],
  [new Dexie.MissingAPIError('x'), /does not let Tifa store/],
  [new Error('odd'), /odd/],
  ['odd', /odd/],
])('says what to do about %s', (error, words) => expect(inWords(error)).toMatch(words));

it('passes a result on, and a failure in words', async () => {
  await expect(saying(Promise.resolve(3))).resolves.toBe(3);
  await expect(saying(Promise.reject(new Dexie.VersionError('x')))).rejects.toThrow('newer version');
});
