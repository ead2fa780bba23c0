import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { inTurn } from '../in-turn';
import type { Familiar } from '../reading/types';

/** No list of words has more: the largest dictionaries have so many. */
const MOST_LISTED = 200_000;
/** Characters: a saying in two halves; a longer run of them is a sentence. */
const LONGEST_WORD = 12;

export const FamiliarSchema = v.object({
  common: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  listed: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MOST_LISTED)),
});

const NONE: Familiar = { common: 0, listed: [] };

export const FAMILIAR_KEY = 'familiar';
const item = storage.defineItem<unknown>(`local:${FAMILIAR_KEY}`, { fallback: null });

function readFamiliar(stored: unknown): Familiar {
  const read = v.safeParse(FamiliarSchema, stored);
  return read.success ? read.output : NONE;
}

/** Words that the reader knows without having saved them. */
export async function getFamiliar(): Promise<Familiar> {
  return readFamiliar(await item.getValue());
}

const inOrder = inTurn();

/** Changes made quickly after one another keep their order. Resolves to what is stored now. */
export function changeFamiliar(change: (before: Familiar) => Partial<Familiar>): Promise<Familiar> {
  return inOrder(async () => {
    const before = await getFamiliar();
    const after = { ...before, ...change(before) };
    await item.setValue(after);
    return after;
  });
}

/** Calls back whenever any page of the extension changes them; returns the stop function. */
export function watchFamiliar(onChange: (familiar: Familiar) => void): () => void {
  return item.watch((stored) => onChange(readFamiliar(stored)));
}

/** A list with more words, each once. */
export function addWords(listed: readonly string[], words: readonly string[]): string[] {
  return [...new Set([...listed, ...words])].slice(0, MOST_LISTED);
}

const HAN_RUN = /\p{Script=Han}+/gu;
/** What stands between words where a line holds nothing but words. */
const BETWEEN = /^[\p{Script=Han}\s、，,;；/|·．.\d]*$/u;

/**
 * The words of a list, each once: one or more a line, or the first of each line of a table (Anki's, Pleco's and
 * spreadsheets' exports, lists of examinations).
 */
export function parseWordList(text: string): string[] {
  const words = new Set<string>();
  for (const line of text.split(/\r?\n|\r/)) {
    const runs = line.match(HAN_RUN) ?? [];
    const taken = BETWEEN.test(line) && !line.includes('\t') ? runs : runs.slice(0, 1);
    for (const run of taken) if (run.length <= LONGEST_WORD) words.add(run);
  }
  return [...words];
}
