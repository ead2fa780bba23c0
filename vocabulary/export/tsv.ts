import { ANKI_FIELDS, ankiFields, ankiTags } from './anki-fields';
import type { ExportRow } from './rows';

/** Text for Anki's import, with the lines that tell Anki what the columns are. */
export function toTsv(rows: readonly ExportRow[]): string {
  const columns = ['GUID', ...ANKI_FIELDS, 'Tags'];
  const head = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    `#tags column:${columns.length}`,
    `#columns:${columns.join('\t')}`,
  ];
  const lines = rows.map((row) =>
    [row.guid, ...ankiFields(row), ankiTags(row).join(' ')]
      .map((cell) => cell.replaceAll('\t', ' '))
      .join('\t'),
  );
  return `${[...head, ...lines].join('\n')}\n`;
}
