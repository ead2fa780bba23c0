import { strToU8, zipSync } from 'fflate';
import type { SqlJsStatic } from 'sql.js';
import { ankiFields, ankiTags } from './anki-fields';
import { collection, SCHEMA } from './anki-collection';
import type { ExportRow } from './rows';

/**
 * An Anki package: SQLite in the schema that every Anki since 2.0 reads (version 11), zipped with an empty list of
 * media. Notes keep their guid from one export to the next, so that importing again updates them.
 */
export async function toApkg(
  rows: readonly ExportRow[],
  sqlite: SqlJsStatic,
  now = Date.now(),
): Promise<Uint8Array> {
  const db = new sqlite.Database();
  try {
    db.run(SCHEMA);
    const { row, model, deck } = collection(now);
    db.run(`insert into col values (${row.map(() => '?').join(',')})`, row);
    const notes = db.prepare('insert into notes values (?,?,?,?,?,?,?,?,?,?,?)');
    const cards = db.prepare('insert into cards values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)');
    const ids = new Ids();
    const sums = await Promise.all(rows.map(({ term }) => checksum(term)));
    db.run('begin');
    for (const [index, note] of rows.entries()) {
      const id = ids.next(note.savedAt);
      const seconds = Math.floor(note.changedAt / 1000);
      const tags = ` ${ankiTags(note).join(' ')} `;
      notes.run([
        ...[id, note.guid, model, seconds, -1, tags, ankiFields(note).join('\u001f'), note.term],
        ...[sums[index] ?? 0, 0, ''],
      ]);
      // New cards in the order they were saved; what is known comes suspended.
      cards.run([
        id,
        id,
        deck,
        0,
        seconds,
        -1,
        0,
        note.known ? -1 : 0,
        index + 1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        '',
      ]);
    }
    db.run('commit');
    notes.free();
    cards.free();
    return zipSync({ 'collection.anki2': db.export(), media: strToU8('{}') });
  } finally {
    db.close();
  }
}

/** Anki's ids are the milliseconds of making, each used once. */
class Ids {
  readonly #used = new Set<number>();

  next(at: number): number {
    let id = Math.max(1, at);
    while (this.#used.has(id)) id++;
    this.#used.add(id);
    return id;
  }
}

/** By which Anki finds notes with the same first field: the first 32 bits of its SHA-1. */
async function checksum(field: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(field));
  return new DataView(digest).getUint32(0);
}
