import { i18n } from '#i18n';
import { formatNumber } from '../../../components/format';
import { makeBackup } from '../../../vocabulary/backup/backup';
import { noteBackup } from '../../../vocabulary/last-backup';
import { vocabulary } from '../../../vocabulary/open';
import { toCsv } from '../../../vocabulary/export/csv';
import { exportRows, isoDate } from '../../../vocabulary/export/rows';
import { toTsv } from '../../../vocabulary/export/tsv';
import { readExtras } from './extras';
import { saveFile } from './save-file';

export type ExportFormat = 'backup' | 'apkg' | 'tsv' | 'csv';

/** Writes the vocabulary into a file the reader gets; says what was written. */
export async function exportAs(format: ExportFormat): Promise<string> {
  const now = Date.now();
  const name = `tifa-${isoDate(now)}`;
  if (format === 'backup') {
    const backup = await makeBackup(vocabulary(), await readExtras(), now);
    saveFile(JSON.stringify(backup), 'application/json', `${name}.json`);
    await noteBackup(now);
    return saidOf(backup.terms.length, `${name}.json`);
  }
  const rows = await exportRows(vocabulary());
  if (format === 'apkg') {
    const [{ toApkg }, { loadSqlite }] = await Promise.all([
      import('../../../vocabulary/export/apkg'),
      import('./load-sqlite'),
    ]);
    const file = await toApkg(rows, await loadSqlite(), now);
    saveFile(new Uint8Array(file), 'application/octet-stream', `${name}.apkg`);
  } else if (format === 'tsv') saveFile(toTsv(rows), 'text/tab-separated-values', `${name}.txt`);
  else saveFile(toCsv(rows), 'text/csv', `${name}.csv`);
  return saidOf(rows.length, `${name}.${format === 'tsv' ? 'txt' : format}`);
}

function saidOf(terms: number, file: string): string {
  return i18n.t('backup.written', terms, [formatNumber(terms), file]);
}
