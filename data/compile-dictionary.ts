import { foldingTable } from './compile-fold';
import { reviewedForms, traditionalCharacters } from './compile-traditional';
import { readTable } from './lists';
import { FIELD, ITEM, SAME } from '../reading/dictionary';
import { packKeys } from '../reading/keys';
import { packLines } from '../reading/lines';
import { toMarks } from '../reading/pinyin';
import { packSections } from '../reading/sections';
import { packReadings } from '../reading/spoken-keys';
import { prominence, readCedict, type CedictEntry } from './sources/cedict';

const REFERENCE = String.raw`(?:(\S+?)\|)?([^\s|[\]]+)\[([^\]]+)\]`;
const BARE_REFERENCE = new RegExp(
  String.raw`^(?:see(?: also)?|(?:(?:old|archaic|erroneous|unofficial|ancient|Japanese) )?variant of|same as|equivalent to) ${REFERENCE}$`,
);
const ANY_REFERENCE = new RegExp(REFERENCE, 'g');
const PRONOUNCED = /\[([a-zA-Z:]+[1-5](?: [a-zA-Z:]+[1-5])*)\]/g;

const marks = (numbered: string) =>
  numbered
    .split(' ')
    .map((syllable) => toMarks(syllable))
    .join(' ');

/** `那曲市[Na4 qu3 Shi4]` → `那曲市 (Nà qǔ Shì)`; of `為|为` the simplified form is kept. */
function readable(sense: string): string {
  return sense
    .replaceAll('u : ', 'u:')
    .replace(ANY_REFERENCE, (_, _traditional: string | undefined, simplified: string, pinyin: string) => {
      return `${simplified} (${marks(pinyin)})`;
    })
    .replace(PRONOUNCED, (_, pinyin: string) => marks(pinyin));
}

interface Arranged {
  entry: CedictEntry;
  senses: string[];
}

const keyOf = (word: string, pinyin: string) => `${word} ${pinyin.toLowerCase()}`;

/** Follows a bare “see X” to what X means, saying so first; at most twice. */
function resolve(entry: CedictEntry, find: (key: string) => CedictEntry | undefined, depth = 0): string[] {
  return entry.senses.flatMap((sense) => {
    const match = BARE_REFERENCE.exec(sense);
    const target = match && find(keyOf(match[2]!, match[3]!));
    if (!target || target === entry || depth > 1) return [readable(sense)];
    const same = target.simplified === entry.simplified;
    return [
      ...(same ? [] : [`= ${readable(`${match[2]}[${match[3]}]`)}`]),
      ...resolve(target, find, depth + 1),
    ];
  });
}

const byProminence = (a: CedictEntry, b: CedictEntry) => prominence(b) - prominence(a);

/** Entries of one headword in the order a reader wants; old spellings of another of them are left out. */
function arrange(entries: CedictEntry[], find: (key: string) => CedictEntry | undefined): Arranged[] {
  const isSpellingOf = (entry: CedictEntry) =>
    entries.some(
      (other) =>
        other !== entry &&
        other.simplified === entry.simplified &&
        other.pinyin.join(' ').toLowerCase() === entry.pinyin.join(' ').toLowerCase() &&
        entry.senses.length > 0 &&
        entry.senses.every((sense) => BARE_REFERENCE.exec(sense)?.[2] === entry.simplified),
    );
  return entries
    .filter((entry) => entries.length === 1 || !isSpellingOf(entry))
    .sort(byProminence)
    .map((entry) => ({ entry, senses: [...new Set(resolve(entry, find))] }));
}

/** Spellings a text may use for an entry: folded, small letters. */
interface Keys {
  /** The folded simplified form: entries are filed under it. */
  own: Map<string, CedictEntry[]>;
  /** The folded traditional form where it is another: 乾燥, whose 乾 is a simplified character too. */
  other: Map<string, CedictEntry[]>;
}

function fileUnder(map: Map<string, CedictEntry[]>, key: string, entry: CedictEntry): void {
  const group = map.get(key);
  if (group) group.push(entry);
  else map.set(key, [entry]);
}

function keysOf(entries: readonly CedictEntry[]): Keys {
  const table = foldingTable();
  const fold = (text: string) =>
    text
      .replace(/[^]/g, (c) => String.fromCharCode(table.get(c.charCodeAt(0)) ?? c.charCodeAt(0)))
      .toLowerCase();
  const keys: Keys = { own: new Map(), other: new Map() };
  for (const entry of entries) {
    const own = fold(entry.simplified);
    const other = fold(entry.traditional);
    fileUnder(keys.own, own, entry);
    if (other !== own) fileUnder(keys.other, other, entry);
  }
  return keys;
}

function referenceIndex(entries: readonly CedictEntry[]): Map<string, CedictEntry> {
  const index = new Map<string, CedictEntry>();
  for (const entry of entries)
    for (const word of new Set([entry.simplified, entry.traditional])) {
      const key = keyOf(word, entry.pinyin.join(' '));
      const known = index.get(key);
      if (!known || prominence(known) < prominence(entry)) index.set(key, entry);
    }
  return index;
}

/**
 * `dictionary.bin`. Sections: the sorted keys, front-coded (see `packKeys`), in three; how many entries each key
 * owns; pairs of key and entry for other spellings; then of the entries, a line each, spellings, traditional forms,
 * classifiers and senses (alike things together deflate better); their readings (see `packReadings`), in five; the
 * units of Tibetan names as text; pairs of simplified and traditional characters; reviewed traditional words as text.
 */
export function compileDictionary(): Uint8Array {
  const entries = readCedict();
  const references = referenceIndex(entries);
  const { own, other } = keysOf(entries);
  const keys = [...new Set([...own.keys(), ...other.keys()])].sort((a, b) => (a < b ? -1 : 1));
  const rows: (Arranged & { key: string })[] = [];
  const ids = new Map<CedictEntry, number>();
  const owned = keys.map((key) => {
    const arranged = arrange(own.get(key) ?? [], (k) => references.get(k));
    for (const each of arranged) {
      ids.set(each.entry, rows.length);
      rows.push({ key, ...each });
    }
    return arranged.length;
  });
  const others = keys.flatMap((key, i) =>
    (other.get(key) ?? []).sort(byProminence).flatMap((entry) => {
      const id = ids.get(entry);
      return id === undefined ? [] : [i, id];
    }),
  );
  const names = readTable('tibetan-names.tsv').map((cells) => cells.join(FIELD));
  const encoder = new TextEncoder();
  return packSections([
    ...packKeys(keys),
    Uint8Array.from(owned),
    Uint32Array.from(others),
    packLines(rows.map(({ key, entry }) => (entry.simplified === key ? '' : entry.simplified))),
    packLines(rows.map(({ entry }) => traditionalForm(entry))),
    packLines(rows.map(({ entry }) => entry.classifiers.map(({ simplified }) => simplified).join(ITEM))),
    packLines(rows.map(({ senses }) => senses.join(ITEM))),
    ...packReadings(
      rows.map(({ key, entry }) => ({ key, pinyin: entry.pinyin.map((said) => toMarks(said)) })),
    ),
    encoder.encode(names.join('\n')),
    traditionalCharacters(),
    encoder.encode(reviewedForms()),
  ]);
}

/** Only the characters that differ from the simplified form; empty where none does. */
function traditionalForm({ simplified, traditional }: CedictEntry): string {
  if (traditional === simplified) return '';
  const original = [...simplified];
  return [...traditional].map((c, i) => (c === original[i] ? SAME : c)).join('');
}
