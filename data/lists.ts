import { readFileSync } from 'node:fs';

/** The lines of a list in `data/lists/`, without comments (`#`) and empty lines. */
export function readList(name: string): string[] {
  return readFileSync(new URL(`./lists/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** The lines of a list whose cells are parted by tabs. */
export function readTable(name: string): string[][] {
  return readList(name).map((line) => line.split('\t').map((cell) => cell.trim()));
}
