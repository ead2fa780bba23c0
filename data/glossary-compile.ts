import { packSections } from '../reading/sections';
import { packEntry, type StoredEntry, type StoredSense } from '../reading/terms/stored-entry';
import { BLOCKED, GLOSSARY_VERSION, HAS_PINYIN } from '../reading/terms/glossary-file';
import { TERM_KINDS } from '../reading/types';
import type { Form } from './glossary-forms';
import { blockingForm, formsOf, SOURCES } from './glossary-forms';
import type { GlossaryEntry, GlossarySense } from './glossary-schema';

interface Row extends Form {
  entry: number;
}

/**
 * Compiles entries into `glossary.bin` (its layout: reading/terms/glossary-file.ts).
 * Where two entries share a form, a name goes before a variant, that before members in full; then the earlier entry.
 * `notTerms`: strings in which no shorter term counts. `ordinaryWords`: words that look like names and are none.
 */
export function compileGlossary(
  entries: readonly GlossaryEntry[],
  notTerms: readonly string[],
  ordinaryWords: readonly string[] = [],
): Uint8Array {
  if (entries.length >= BLOCKED) throw new Error(`Too many glossary entries: ${entries.length}`);
  const rows = sortedRows(entries, notTerms);
  const pool = utf16(rows.map((row) => row.plain));
  const breaks = new Uint8Array(pool.codes.length);
  rows.forEach((row, n) => {
    for (const after of row.breaks) breaks[pool.starts[n]! + after - 1] = 1;
  });
  const ids = utf16(entries.map((entry) => entry.id));
  const text = utf8(entries.map((entry) => packEntry(toStored(entry))));

  return packSections([
    Uint32Array.of(GLOSSARY_VERSION),
    pool.starts,
    Uint16Array.from(rows, (row) => row.entry),
    Uint8Array.from(rows, (row) => row.flags),
    pool.codes,
    breaks,
    Uint8Array.from(entries, (entry) => TERM_KINDS.indexOf(entry.kind) | (entry.pinyin ? HAS_PINYIN : 0)),
    ids.starts,
    ids.codes,
    text.starts,
    text.bytes,
    new Uint8Array(Buffer.from(ordinaryWords.join('\n'), 'utf8')),
  ]);
}

function sortedRows(entries: readonly GlossaryEntry[], notTerms: readonly string[]): Row[] {
  const rows = new Map<string, Row>();
  for (const source of SOURCES)
    entries.forEach((entry, n) => {
      for (const form of formsOf(entry))
        if (form.source === source && !rows.has(form.plain)) rows.set(form.plain, { ...form, entry: n });
    });
  for (const written of [...notTerms, ...entries.flatMap((entry) => entry.not)]) {
    const form = blockingForm(written);
    if (!rows.has(form.plain)) rows.set(form.plain, { ...form, entry: BLOCKED });
  }
  return [...rows.values()].sort((a, b) => (a.plain < b.plain ? -1 : 1));
}

function utf16(strings: readonly string[]): { starts: Uint32Array; codes: Uint16Array } {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((string, n) => (starts[n + 1] = starts[n]! + string.length));
  const codes = new Uint16Array(starts[strings.length]!);
  strings.forEach((string, n) => {
    for (let k = 0; k < string.length; k++) codes[starts[n]! + k] = string.charCodeAt(k);
  });
  return { starts, codes };
}

function utf8(strings: readonly string[]): { starts: Uint32Array; bytes: Uint8Array } {
  const parts = strings.map((string) => Buffer.from(string, 'utf8'));
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach((part, n) => (starts[n + 1] = starts[n]! + part.length));
  return { starts, bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** Only what is not empty. */
function toStored(entry: GlossaryEntry): StoredEntry {
  return {
    ...(entry.term === entry.id ? {} : { term: entry.term }),
    ...(entry.pinyin ? { pinyin: entry.pinyin } : {}),
    senses: entry.senses.map(toStoredSense),
    ...(entry.see.length > 0 ? { see: entry.see } : {}),
  };
}

function toStoredSense(sense: GlossarySense): StoredSense {
  const { scope, english, also, literal, members, meaning, since, source, confidence, words } = sense;
  return {
    ...(scope ? { scope } : {}),
    english,
    ...(also?.length ? { also } : {}),
    ...(literal ? { literal } : {}),
    ...(members.length > 0 ? { members: members.map(({ zh, en }) => (en ? { zh, en } : { zh })) } : {}),
    ...(meaning ? { meaning } : {}),
    ...(since ? { since } : {}),
    ...(source ? { source } : {}),
    confidence,
    ...(words?.length ? { words } : {}),
  };
}
