import { setBit } from '../reading/bits';
import { packSections } from '../reading/sections';
import { packEntry, type StoredEntry, type StoredSense } from '../reading/terms/stored-entry';
import { BLOCKED, GLOSSARY_VERSION, HAS_PINYIN, IS_NAME } from '../reading/terms/glossary-file';
import { TERM_KINDS } from '../reading/types';
import { packBytePairs } from './byte-pairs';
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
  const breaks = new Uint8Array((pool.codes.length + 7) >> 3);
  let start = 0;
  for (const row of rows) {
    for (const after of row.breaks) setBit(breaks, start + after - 1);
    start += row.plain.length;
  }
  const ids = utf16(entries.map((entry) => entry.id));
  const text = packBytePairs(entries.map((entry) => packEntry(toStored(entry))));

  return packSections([
    Uint32Array.of(GLOSSARY_VERSION),
    pool.lengths,
    Uint16Array.from(rows, (row) => row.entry),
    Uint8Array.from(rows, (row) => row.flags),
    pool.codes,
    breaks,
    Uint8Array.from(entries, kindByte),
    ids.lengths,
    ids.codes,
    lengthsOf(text.packed),
    new Uint8Array(Buffer.concat(text.packed)),
    new Uint8Array(Buffer.from(ordinaryWords.join('\n'), 'utf8')),
    text.pairs,
  ]);
}

function kindByte({ kind, pinyin, senses }: GlossaryEntry): number {
  const isName = /^\p{Lu}/u.test(senses[0]?.english ?? '');
  return TERM_KINDS.indexOf(kind) | (pinyin ? HAS_PINYIN : 0) | (isName ? IS_NAME : 0);
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

function utf16(strings: readonly string[]): { lengths: Uint8Array; codes: Uint16Array } {
  const lengths = strings.map(({ length }) => length);
  if (lengths.some((length) => length > 0xff)) throw new Error('A form or id of the glossary is too long');
  return {
    lengths: Uint8Array.from(lengths),
    codes: Uint16Array.from(strings.join('').split(''), (unit) => unit.charCodeAt(0)),
  };
}

function lengthsOf(parts: readonly Uint8Array[]): Uint16Array {
  if (parts.some(({ length }) => length > 0xffff)) throw new Error('An entry of the glossary is too long');
  return Uint16Array.from(parts, ({ length }) => length);
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
