import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXTENSION, test } from './fixtures';

interface Damage {
  /** In the extension's folder. */
  file: string;
  /** On its way to the disk; or what a script does first, to break what the browser offers it. */
  how: 'cut off' | 'missing' | { does: string };
}

/** With an extension that has a damaged file; `unpacked` is its folder. */
export const brokenTest = test.extend<{ damage: Damage; unpacked: string }>({
  damage: [{ file: 'data/lexicon.bin', how: 'cut off' }, { option: true }],
  unpacked: async ({ damage: { file, how } }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tifa-broken-'));
    await cp(EXTENSION, folder, { recursive: true });
    const damaged = path.join(folder, file);
    if (how === 'missing') await rm(damaged);
    else if (how === 'cut off') await truncate(damaged, 100);
    else await writeFile(damaged, `${how.does}\n${await readFile(damaged, 'utf8')}`);
    await use(folder);
    await rm(folder, { recursive: true });
  },
  browserOptions: async ({ unpacked }, use) => use({ extension: unpacked }),
});

/** Gives back a file that was damaged. */
export async function mend(folder: string, { file }: Damage): Promise<void> {
  await cp(path.join(EXTENSION, file), path.join(folder, file));
}
