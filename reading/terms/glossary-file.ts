import { sums } from '../keys';
import { BytePairs } from './byte-pairs';
import { Sections } from '../sections';
import type { TermKind } from '../types';
import { TERM_KINDS } from '../types';
import { unpackEntry, type StoredEntry } from './stored-entry';

/**
 * `glossary.bin`, the compiled glossary: sections (see `Sections`) in this order.
 *
 *   header   u32 × 1             version
 *   lengths  u8 × forms           of each form; forms are sorted by code unit
 *   entry    u16 × forms          which entry a form leads to; BLOCKED for a string that is no term
 *   flags    u8 × forms           FORM_… flags
 *   pool     u16                  the forms without white space, quotes and commas, in lower case
 *   breaks   u8 × pool / 8        a bit a character: a comma may stand after it
 *   kinds    u8 × entries         index into TERM_KINDS; with HAS_PINYIN where the entry gives its reading, IS_NAME
 *   lengths  u8 × entries         of each entry's id
 *   ids      u16
 *   lengths  u16 × entries        of each entry's text
 *   text     packed               one JSON row an entry (`packEntry`), in byte pairs, unpacked when a card asks
 *   ordinary UTF-8                words that begin with a surname and are no names (高兴), one a line
 *   pairs    u8 × 512             of each byte of the text the two it stands for (`BytePairs`)
 */
export interface GlossaryFile {
  entries: number;
  entry: Uint16Array;
  pool: Uint16Array;
  /** Where each form starts in the pool; one more at the end. */
  offsets: Uint32Array;
  flags: Uint8Array;
  /** For each character of the pool a bit: a comma may stand after it. */
  breaks: Uint8Array;
  id(entry: number): string;
  kind(entry: number): TermKind;
  /** Whether the entry's text gives a reading, told without decoding it. */
  hasPinyin(entry: number): boolean;
  /** Whether the entry is a proper name, which its English has with a capital: Hengqin, but not the mainland. */
  isName(entry: number): boolean;
  /** The number of the entry with this id. */
  find(id: string): number | undefined;
  /** Words that begin with a surname and are no names. */
  ordinaryWords(): ReadonlySet<string>;
  /** Decoded at each call: keep what you need. */
  read(entry: number): StoredEntry;
}

export const GLOSSARY_VERSION = 5;
/** What an entry's byte says beside its kind. */
export const HAS_PINYIN = 0x80;
export const IS_NAME = 0x40;
const KIND = 0x3f;
/** In `entry`: a longer string in which a shorter form is no term (三通一平). */
export const BLOCKED = 0xffff;

/** Counts only where it starts and ends with a word. */
export const FORM_WHOLE_WORDS = 1;
/** Counts only in quotation marks: unquoted it is a plain count (四地, 五个中心). */
export const FORM_QUOTED = 2;
/** Counts only at the end of a line or a bracket: a press convention of one character (摄). */
export const FORM_LAST = 4;

/** Opens a compiled glossary; throws when the buffer is none or of another version. */
export function openGlossary(buffer: ArrayBuffer): GlossaryFile {
  const sections = new Sections(buffer);
  if (sections.u32(0)[0] !== GLOSSARY_VERSION) throw new Error('glossary.bin is of another version');
  const offsets = sums(sections.u8(1));
  const entry = sections.u16(2);
  const flags = sections.u8(3);
  const pool = sections.u16(4);
  const breaks = sections.u8(5);
  const kinds = sections.u8(6);
  const idAt = sums(sections.u8(7));
  const ids = sections.u16(8);
  const textAt = sums(sections.u16(9));
  const text = sections.u8(10);
  const entries = kinds.length;

  const unpacking = new BytePairs(sections.u8(12));
  const idsMet: (string | undefined)[] = Array.from({ length: entries });
  const id = (n: number) => (idsMet[n] ??= String.fromCharCode(...ids.subarray(idAt[n], idAt[n + 1])));
  let byId: Map<string, number> | undefined;
  return {
    entries,
    offsets,
    entry,
    pool,
    flags,
    breaks,
    id,
    kind: (n) => TERM_KINDS[kinds[n]! & KIND]!,
    hasPinyin: (n) => (kinds[n]! & HAS_PINYIN) !== 0,
    isName: (n) => (kinds[n]! & IS_NAME) !== 0,
    find: (wanted) => {
      byId ??= new Map(Array.from({ length: entries }, (_, n) => [id(n), n]));
      return byId.get(wanted);
    },
    ordinaryWords: () => new Set(sections.text(11).split('\n')),
    read: (n) => unpackEntry(unpacking.text(text.subarray(textAt[n], textAt[n + 1]))),
  };
}
