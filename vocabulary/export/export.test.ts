import { createHash } from 'node:crypto';
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import initSqlJs, { type Database } from 'sql.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCsv } from '../../reading/terms/csv';
import { VocabularyDatabase } from '../database';
import { saveTerm } from '../saved-terms';
import { meeting, savedTerm, vocabularies } from '../test-vocabulary';
import { ANKI_FIELDS, ankiFields, html } from './anki-fields';
import { toApkg } from './apkg';
import { toCsv } from './csv';
import { exportRows } from './rows';
import { toTsv } from './tsv';

let db: VocabularyDatabase;
beforeEach(() => {
  db = new VocabularyDatabase('export-test');
});
afterEach(() => db.delete());

const AT = new Date(2026, 0, 5, 12).getTime();

async function fill() {
  await db.terms.bulkAdd([
    savedTerm({
      key: 'term:四敢',
      meaning: '敢想 – dare to think\n敢做 – dare to act',
      notes: 'a < b & "c"',
      tags: ['基层 治理', 'HSK'],
      savedAt: AT,
    }),
    savedTerm({ key: 'word:河谷', kind: 'word', known: 1, savedAt: AT, changedAt: AT + 5000 }),
  ]);
  await db.meetings.bulkAdd([
    meeting({ id: 'old', key: 'term:四敢', sentence: '“四敢”', start: 1, end: 3, at: AT - 1 }),
    meeting({
      id: 'new',
      key: 'term:四敢',
      sentence: '从四敢<b>到四敢',
      start: 1,
      end: 3,
      at: AT,
      title: '推进会 & 部署',
    }),
  ]);
}

async function openApkg(file: Uint8Array): Promise<Database> {
  const entries = unzipSync(file);
  expect(Object.keys(entries).toSorted()).toEqual(['collection.anki2', 'media']);
  expect(strFromU8(entries.media!)).toBe('{}');
  const sqlite = await initSqlJs();
  return new sqlite.Database(entries['collection.anki2']);
}

const all = (file: Database, sql: string) => file.exec(sql)[0]?.values ?? [];

describe('.apkg', () => {
  it('holds every field, tag and source in a sound collection', async () => {
    await fill();
    const file = await openApkg(await toApkg(await exportRows(db), await initSqlJs(), AT));
    expect(all(file, 'pragma integrity_check')).toEqual([['ok']]);
    const [[version, models, decks] = []] = all(file, 'select ver, models, decks from col');
    expect(version).toBe(11);
    const [model] = Object.values(
      JSON.parse(String(models)) as Record<string, { id: number; flds: { name: string }[] }>,
    );
    expect(model?.flds.map(({ name }) => name)).toEqual([...ANKI_FIELDS]);
    const notes = all(file, 'select id, mid, tags, flds, sfld, mod from notes order by id');
    expect(notes.map(([, mid]) => mid)).toEqual([model?.id, model?.id]);
    expect(String(notes[0]?.[3]).split('\u001f')).toEqual([
      '四敢',
      'sì gǎn',
      'the “Four Dares”',
      '敢想 – dare to think<br>敢做 – dare to act',
      '从<b>四敢</b>&lt;b&gt;到<b>四敢</b>',
      '推进会 &amp; 部署',
      'https://example.org/1',
      '2026-01-05',
      'a &lt; b &amp; &quot;c&quot;',
    ]);
    expect(notes[0]?.[2]).toBe(' tifa tifa::slogan 基层_治理 HSK ');
    expect(notes[1]?.[2]).toBe(' tifa tifa::word tifa::known ');
    expect(notes[1]?.[5]).toBe(Math.floor((AT + 5000) / 1000));
    const cards = all(file, 'select nid, did, queue, due from cards order by id');
    const deck = Object.keys(JSON.parse(String(decks)) as object).find((id) => id !== '1');
    expect(cards).toEqual([
      [notes[0]?.[0], Number(deck), 0, 1],
      [notes[1]?.[0], Number(deck), -1, 2],
    ]);
    file.close();
  });

  it('gives a term the same guid each time, and each its own', async () => {
    await fill();
    const guids = async () => {
      const file = await openApkg(await toApkg(await exportRows(db), await initSqlJs()));
      return all(file, 'select guid from notes order by id').map(([guid]) => guid);
    };
    const first = await guids();
    expect(new Set(first).size).toBe(2);
    await db.terms.update('term:四敢', { notes: 'changed', changedAt: AT + 1 });
    expect(await guids()).toEqual(first);
    await saveTerm(db, { ...SAVE, key: 'term:河谷', headword: '河谷' }, AT + 1);
    expect(await guids()).toEqual(first);
  });

  it('is newer where a sentence was added: Anki takes no other note in place of the one it has', async () => {
    await fill();
    const note = async () => {
      const file = await openApkg(await toApkg(await exportRows(db), await initSqlJs()));
      return all(file, "select mod, flds from notes where sfld = '四敢'")[0];
    };
    const [before] = (await note()) ?? [];
    await saveTerm(db, SAVE, AT + 60_000);
    const [after, fields] = (await note()) ?? [];
    expect(fields).toContain('再见');
    expect(Number(after)).toBeGreaterThan(Number(before));
  });

  it('leaves the reader’s own card template and style: only another template of ours is newer', async () => {
    const model = async (at: number) => {
      const file = await openApkg(await toApkg([], await initSqlJs(), at));
      const models = JSON.parse(String(all(file, 'select models from col')[0]?.[0])) as object;
      return (Object.values(models) as { mod: number; css: string; tmpls: unknown; flds: unknown }[])[0]!;
    };
    const { mod, css, tmpls, flds } = await model(AT);
    expect(await model(AT + 86_400_000)).toMatchObject({ mod, css });
    const digest = createHash('sha256')
      .update(JSON.stringify([css, tmpls, flds]))
      .digest('hex');
    // Another digest: MODEL_CHANGED must be another too.
    expect([mod, digest.slice(0, 16)]).toEqual([1_767_225_600, 'e915c68b159dbbe8']);
  });

  it('brings any vocabulary back field by field', async () => {
    const sqlite = await initSqlJs();
    await fc.assert(
      fc.asyncProperty(vocabularies(20), async ({ terms, meetings }) => {
        await Promise.all([db.terms.clear(), db.meetings.clear()]);
        await db.terms.bulkAdd(terms);
        await db.meetings.bulkAdd(meetings);
        const rows = await exportRows(db);
        const file = await openApkg(await toApkg(rows, sqlite));
        const back = all(file, 'select guid, flds from notes');
        const wanted = rows.map((row) => [row.guid, ankiFields(row).join('\u001f')]);
        expect(back.toSorted()).toEqual(wanted.toSorted());
        for (const [, fields] of back)
          expect(String(fields).split('\u001f')).toHaveLength(ANKI_FIELDS.length);
        file.close();
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});

describe('CSV', () => {
  it('is read back cell by cell, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (english) => {
        fc.pre(!/\r/.test(english));
        const row = { ...ROW, english };
        const { rows } = parseCsv(toCsv([row]));
        const cell = rows[1]?.cells[2] ?? '';
        expect([english, `'${english}`]).toContain(cell);
      }),
    );
  });

  it('starts with the byte order mark, ends lines with CRLF, and lets no cell be a formula', () => {
    const csv = toCsv([
      { ...ROW, english: '=HYPERLINK("https://evil.example")', notes: ' +1', meaning: '@x', title: '-2' },
    ]);
    expect(csv.startsWith('\ufeffTerm,Pinyin,English')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    const [names, row] = parseCsv(csv).rows;
    expect(row?.cells).toHaveLength(names?.cells.length ?? 0);
    for (const cell of row?.cells ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });
});

describe('TSV for Anki', () => {
  it('names its columns and keeps one note a line', () => {
    const [, , guid, tags, columns, line, end] = toTsv([{ ...ROW, meaning: 'a\tb\nc', tags: ['x y'] }]).split(
      '\n',
    );
    expect(guid).toBe('#guid column:1');
    const names = columns?.slice('#columns:'.length).split('\t') ?? [];
    expect(tags).toBe(`#tags column:${names.length}`);
    const cells = line?.split('\t') ?? [];
    expect(cells).toHaveLength(names.length);
    expect(cells[names.indexOf('Meaning')]).toBe('a b<br>c');
    expect(cells.at(-1)).toBe('tifa tifa::slogan x_y');
    expect(end).toBe('');
  });
});

it('text from a page is text in Anki', () => {
  expect(html('<img src=x onerror="alert(1)">')).toBe('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
});

const SAVE = {
  ...{ key: 'term:四敢', headword: '四敢', kind: 'slogan', pinyin: '', english: '', meaning: '' },
  ...{ sentence: '再见“四敢”', start: 3, end: 5, title: '', url: 'https://example.org/2' },
};

const ROW = {
  guid: 'g',
  term: '四敢',
  kind: 'slogan',
  pinyin: 'sì gǎn',
  english: '',
  meaning: '',
  sentence: '践行“四敢”要求。',
  start: 3,
  end: 5,
  title: '',
  url: '',
  at: AT,
  savedAt: AT,
  changedAt: AT,
  due: AT,
  known: false,
  notes: '',
  tags: [] as string[],
};
