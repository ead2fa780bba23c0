import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';

/** The earliest a zip can tell, in local time as zips have it. */
const LONG_AGO = new Date(1980, 0, 1);

/** Writes a zip anew so that the same files always make the same bytes: names in order, no times, no folders. */
export async function makeReproducible(file: string): Promise<void> {
  const files = Object.entries(unzipSync(await readFile(file)))
    .filter(([name]) => !name.endsWith('/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(file, zipSync(Object.fromEntries(files), { level: 9, mtime: LONG_AGO }));
}
