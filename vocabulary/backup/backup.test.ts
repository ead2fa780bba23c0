import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_NAME, LONGEST_TEXT, parseUserTerms } from '../../reading/terms/user-terms';
import { VocabularyDatabase, type Rows } from '../database';
import { meeting, savedTerm, vocabularies } from '../test-vocabulary';
import { makeBackup } from './backup';
import { BackupError, LARGEST_BACKUP, parseBackup, readBackupFile, type Backup } from './format';
import { previewRestore, restore, restoreWithExtras, type RestorePreview } from './restore';

const NO_EXTRAS = { settings: null, userTerms: [], familiar: null };
let db: VocabularyDatabase;
beforeEach(() => {
  db = new VocabularyDatabase('backup-test');
});
afterEach(() => db.delete());

async function fill({ terms, meetings, reviews }: Rows): Promise<void> {
  await db.transaction('rw', db.terms, db.meetings, db.reviews, async () => {
    await Promise.all([db.terms.clear(), db.meetings.clear(), db.reviews.clear()]);
    await db.terms.bulkAdd(terms);
    await db.meetings.bulkAdd(meetings);
    await db.reviews.bulkAdd(reviews);
  });
}

async function content(): Promise<Rows> {
  const { terms, meetings, reviews } = await makeBackup(db, NO_EXTRAS);
  return { terms, meetings, reviews };
}

const throughFile = async () => parseBackup(JSON.stringify(await makeBackup(db, NO_EXTRAS, 1)));
const problemOf = (source: string): string => {
  try {
    parseBackup(source);
    return 'none';
  } catch (error) {
    return error instanceof BackupError ? `${error.problem} ${error.where}`.trim() : String(error);
  }
};
const untouched = (preview: RestorePreview) =>
  Object.values(preview).every(({ added, changed, removed }) => added + changed + removed === 0);

describe('a backup', () => {
  it('takes back every term of the reader’s own that an import takes', async () => {
    const long = 'x'.repeat(LONGEST_TEXT);
    const term = { term: '敢'.repeat(LONGEST_NAME), english: long, members: [{ zh: long, en: long }] };
    const { terms } = parseUserTerms(JSON.stringify([term]), 'json');
    const backup = await makeBackup(db, { settings: null, userTerms: terms, familiar: null }, 1);
    expect(parseBackup(JSON.stringify(backup)).userTerms).toEqual([term]);
  });

  it.each(['merge', 'replace'] as const)(
    'exported, all cleared, imported again (%s): equal field by field, and a second import changes nothing',
    async (mode) => {
      await fc.assert(
        fc.asyncProperty(vocabularies(1000), async (vocabulary) => {
          await fill(vocabulary);
          const before = await content();
          const backup = await throughFile();
          await fill({ terms: [], meetings: [], reviews: [] });
          await restore(db, backup, mode);
          expect(await content()).toEqual(before);
          expect(untouched(await previewRestore(db, backup, mode, []))).toBe(true);
          await restore(db, backup, mode);
          expect(await content()).toEqual(before);
        }),
        { numRuns: 3 },
      );
    },
    120_000,
  );

  it('replaced into any other vocabulary leaves just its own content, as the preview said', async () => {
    await fc.assert(
      fc.asyncProperty(vocabularies(12), vocabularies(9), async (there, here) => {
        await fill(there);
        const wanted = await content();
        const backup = await throughFile();
        await fill(here);
        const { terms } = await previewRestore(db, backup, 'replace', []);
        expect(terms.added + terms.changed + terms.same).toBe(12);
        await restore(db, backup, 'replace');
        expect(await content()).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('merged: the later version of a term wins, sentences and reviews come together, nothing goes', async () => {
    const reviews = [{ id: 'r', key: 'term:a', at: 5, grade: 3 as const, before: savedTerm({ key: 'x' }) }];
    await fill({
      terms: [
        savedTerm({ key: 'term:a', notes: 'theirs', changedAt: 3000 }),
        savedTerm({ key: 'term:b', notes: 'theirs' }),
        savedTerm({ key: 'term:c' }),
      ],
      meetings: [
        meeting({ id: 'same place, other id', key: 'term:a' }),
        meeting({ id: 'm2', key: 'term:c' }),
      ],
      reviews,
    });
    const backup = await throughFile();
    await fill({
      terms: [
        savedTerm({ key: 'term:a', notes: 'ours', changedAt: 2000 }),
        savedTerm({ key: 'term:b', notes: 'ours', changedAt: 2000 }),
        savedTerm({ key: 'term:d' }),
      ],
      meetings: [meeting({ id: 'm1', key: 'term:a' })],
      reviews: [],
    });
    const preview = await previewRestore(db, backup, 'merge', []);
    expect(preview.terms).toEqual({ added: 1, changed: 1, same: 1, removed: 0 });
    expect(preview.meetings).toEqual({ added: 1, changed: 0, same: 1, removed: 0 });
    await restore(db, backup, 'merge');
    const after = await content();
    expect(after.terms.map(({ key, notes }) => [key, notes])).toEqual([
      ['term:a', 'theirs'],
      ['term:b', 'ours'],
      ['term:c', ''],
      ['term:d', ''],
    ]);
    expect(after.meetings.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(after.reviews).toHaveLength(1);
  });

  it('of a word that was kept twice brings one, whatever it is kept as here', async () => {
    const before = savedTerm({ key: 'x' });
    await fill({ terms: [], meetings: [], reviews: [] });
    const file = JSON.stringify({
      ...(await makeBackup(db, NO_EXTRAS, 1)),
      terms: [
        savedTerm({ key: 'word:援藏', kind: 'word', tags: ['a'], stability: 5, reps: 2, reviewedAt: 9 }),
        savedTerm({ key: 'term:援藏', known: 1, tags: ['b'] }),
        savedTerm({ key: 'term:河谷', notes: 'theirs', changedAt: 3000 }),
      ],
      meetings: [
        meeting({ id: '1', key: 'word:援藏' }),
        meeting({ id: '2', key: 'term:援藏' }),
        meeting({ id: '3', key: 'term:河谷', sentence: '在河谷' }),
      ],
      reviews: [
        { id: 'r', key: 'word:援藏', at: 9, grade: 3, before },
        { id: 's', key: 'term:河谷', at: 9, grade: 3, before },
      ],
    });
    const backup = parseBackup(file);
    await fill({
      terms: [savedTerm({ key: 'word:河谷', notes: 'ours', changedAt: 2000 })],
      meetings: [meeting({ id: '4', key: 'word:河谷' })],
      reviews: [],
    });
    const preview = await previewRestore(db, backup, 'merge', []);
    expect(preview.terms).toEqual({ added: 1, changed: 1, same: 0, removed: 0 });
    await restore(db, backup, 'merge');
    const after = await content();
    expect(after.terms).toMatchObject([
      { key: 'term:援藏', known: 1, tags: ['b', 'a'], stability: 5, reps: 2 },
      { key: 'word:河谷', notes: 'theirs' },
    ]);
    const keys = (rows: { id: string; key: string }[]) => rows.map(({ id, key }) => `${id} ${key}`);
    expect(keys(after.meetings)).toEqual(['1 term:援藏', '3 word:河谷', '4 word:河谷']);
    expect(keys(after.reviews)).toEqual(['r term:援藏', 's word:河谷']);
    expect(untouched(await previewRestore(db, backup, 'merge', []))).toBe(true);
    await restore(db, backup, 'replace');
    expect((await content()).terms.map(({ key }) => key)).toEqual(['term:援藏', 'term:河谷']);
  });

  it('that cannot be written leaves everything as it was', async () => {
    await fill({
      terms: [savedTerm({ key: 'term:a' })],
      meetings: [meeting({ id: 'm', key: 'term:a' })],
      reviews: [],
    });
    const before = await content();
    const backup: Backup = {
      ...(await throughFile()),
      terms: [savedTerm({ key: 'term:z' })],
      meetings: [],
      reviews: [],
    };
    const full = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(db.reviews, 'bulkPut').mockRejectedValue(full);
    const written: unknown[] = [];
    const extras = {
      before: { settings: { badge: false }, userTerms: [], familiar: null },
      after: { settings: { badge: true }, userTerms: [], familiar: null },
      write: async (value: unknown) => void written.push(value),
    };
    await expect(restoreWithExtras(db, backup, 'replace', extras)).rejects.toMatchObject({ name: full.name });
    vi.restoreAllMocks();
    expect(await content()).toEqual(before);
    expect(written.at(-1)).toEqual(extras.before);

    const failing = vi.fn<typeof extras.write>().mockRejectedValue(full);
    const writes = restoreWithExtras(db, backup, 'replace', { ...extras, write: failing });
    await expect(writes).rejects.toBe(full);
    expect(await content()).toEqual(before);
    expect(failing).toHaveBeenLastCalledWith(extras.before);
  });
});

describe('a damaged or hostile file', () => {
  const good = {
    format: 'tifa-vocabulary',
    version: 1,
    exportedAt: 1,
    terms: [savedTerm({ key: 'term:a' })],
    meetings: [meeting({ id: 'm', key: 'term:a' })],
    reviews: [],
    settings: null,
    userTerms: [],
    familiar: null,
  };
  const change = (changed: object) => problemOf(JSON.stringify({ ...good, ...changed }));

  it('is refused with the reason and the place', () => {
    expect(change({})).toBe('none');
    expect(problemOf('')).toBe('notJson');
    expect(problemOf('['.repeat(200_000))).toBe('notJson');
    expect(problemOf('null')).toBe('notABackup');
    expect(problemOf('{"terms": []}')).toBe('notABackup');
    expect(change({ version: 2 })).toBe('newer');
    expect(change({ familiar: undefined })).toBe('none');
    expect(change({ familiar: { common: 500, listed: [1] } })).toBe('wrongField familiar.listed[0]');
    expect(change({ terms: {} })).toBe('wrongField terms');
    expect(change({ terms: [{ ...good.terms[0], due: '1' }] })).toBe('wrongField terms[0].due');
    expect(change({ terms: [{ ...good.terms[0], due: 1e300 }] })).toBe('wrongField terms[0].due');
    expect(change({ terms: [{ ...good.terms[0], notes: 'x'.repeat(100_001) }] })).toBe(
      'wrongField terms[0].notes',
    );
    expect(change({ terms: [{ ...good.terms[0], tags: [{}] }] })).toBe('wrongField terms[0].tags[0]');
    expect(change({ terms: [good.terms[0], good.terms[0]] })).toBe('twice terms[1]');
    expect(change({ meetings: [meeting({ id: 'm', key: 'term:b' })] })).toBe('noTerm meetings[0]');
    expect(change({ meetings: [...good.meetings, meeting({ id: 'n', key: 'term:a' })] })).toBe(
      'twice meetings[1]',
    );
  });

  it('of more than the limit is refused unread', async () => {
    const file = { size: LARGEST_BACKUP + 1, text: () => expect.unreachable('read') } as unknown as Blob;
    await expect(readBackupFile(file)).rejects.toMatchObject({ problem: 'tooLarge' });
  });

  it('whatever fields it holds: nothing reaches a prototype, and what is not known is dropped', async () => {
    const source = JSON.stringify(good)
      .replace(
        '"exportedAt"',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"exportedAt"',
      )
      .replace('"headword"', '"__proto__":{"polluted":1},"script":"<script>","headword"')
      .replace('"settings":null', '"settings":{"__proto__":{"polluted":1}}');
    const backup = parseBackup(source);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((backup.terms[0] as unknown as Record<string, unknown>).polluted).toBeUndefined();
    expect(backup.terms[0]).toEqual(good.terms[0]);
    await restore(db, backup, 'merge');
    expect((await content()).terms).toEqual(good.terms);
  });

  it('of any JSON at all is read or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('terms', 'meetings', 'reviews', 'settings', 'userTerms', 'familiar'),
        (json, field) => {
          const value: unknown = JSON.parse(json);
          expect(change({ [field]: value })).toMatch(/^(none|wrongField|twice|noTerm)/);
        },
      ),
    );
  });
});
