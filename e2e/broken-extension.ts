import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXTENSION, test } from './fixtures';

interface Damage {
  /** In the extension's folder. */
  file: string;
  how: 'cut off' | 'missing';
}

/** With an extension of which a file was damaged on the way to the disk; `unpacked` is its folder. */
export const brokenTest = test.extend<{ damage: Damage; unpacked: string }>({
  damage: [{ file: 'data/lexicon.bin', how: 'cut off' }, { option: true }],
  unpacked: async ({ damage: { file, how } }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tifa-broken-'));
    await cp(EXTENSION, folder, { recursive: true });
    const damaged = path.join(folder, file);
    await (how === 'missing' ? rm(damaged) : truncate(damaged, 100));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  browserOptions: async ({ unpacked }, use) => use({ extension: unpacked }),
});

/** Gives back a file that was damaged. */
export async function mend(folder: string, { file }: Damage): Promise<void> {
  await cp(path.join(EXTENSION, file), path.join(folder, file));
}
