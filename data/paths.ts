import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A file inside an installed package: what the data packages hold is mostly not among their exports. */
export function packageFile(name: string): string {
  return path.join(ROOT, 'node_modules', name);
}
