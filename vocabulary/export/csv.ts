import { isoDate, type ExportRow } from './rows';

const COLUMNS: readonly (readonly [name: string, of: (row: ExportRow) => string])[] = [
  ['Term', ({ term }) => term],
  ['Pinyin', ({ pinyin }) => pinyin],
  ['English', ({ english }) => english],
  ['Meaning', ({ meaning }) => meaning],
  ['Kind', ({ kind }) => kind],
  ['Known', ({ known }) => (known ? 'yes' : 'no')],
  ['Tags', ({ tags }) => tags.join(', ')],
  ['Notes', ({ notes }) => notes],
  ['Sentence', ({ sentence }) => sentence],
  ['Source title', ({ title }) => title],
  ['URL', ({ url }) => url],
  ['Met on', ({ at }) => isoDate(at)],
  ['Saved on', ({ savedAt }) => isoDate(savedAt)],
  ['Due on', ({ due }) => isoDate(due)],
];

/** For spreadsheets: RFC 4180, with the byte order mark without which Excel takes UTF-8 for something else. */
export function toCsv(rows: readonly ExportRow[]): string {
  const lines = [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))];
  return `\ufeff${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** Text from a web page must not become a formula: a spreadsheet takes what follows an apostrophe as text. */
function cellOf(text: string): string {
  const harmless = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
