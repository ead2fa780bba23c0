import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildData } from '../data/build';
import { ROOT } from '../data/paths';
import { createReader, type Reader } from './index';

/** The engine over the compiled data as it ships, built first where it is missing or old. For tests. */
export async function realReader(): Promise<Reader> {
  await buildData();
  return createReader(async (name) => {
    const file = await readFile(path.join(ROOT, 'public/data', name));
    return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  });
}
