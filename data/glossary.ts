import { isIn } from '../reading/character-set';
import { ANY_SURNAMES } from '../reading/terms/names/surnames';
import { createPlainTextMaker } from '../reading/terms/plain-text';
import { compileGlossary } from './glossary-compile';
import { formsOf } from './glossary-forms';
import { placeEntries } from './glossary-places';
import { listedPlaces } from './glossary-listed-places';
import { readGlossary } from './glossary-read';
import type { GlossaryEntry } from './glossary-schema';
import { readList } from './lists';
import { isCapital, readCedict } from './sources/cedict';
import { readJieba } from './sources/jieba';

/**
 * Compiles the folder of YAML files and the gazetteer into the bytes of `glossary.bin`. An entry with an error is
 * left out: the build goes on, `npm run check:glossary` is what fails.
 */
export function buildGlossary(folder: string): Uint8Array {
  const { entries } = readGlossary(folder);
  return compileGlossary([...entries, ...gazetteer(entries)], readList('not-terms.txt'), surnameWords());
}

/** Words of two or three characters that begin with a surname and that CC-CEDICT, or our own list, knows as more than a name. */
function surnameWords(): string[] {
  const words = readCedict().filter(
    ({ simplified, pinyin }) =>
      /^\p{Script=Han}{2,3}$/u.test(simplified) &&
      isIn(ANY_SURNAMES, simplified.charCodeAt(0)) &&
      !isCapital(pinyin[0]),
  );
  return [...new Set([...words.map(({ simplified }) => simplified), ...readList('not-persons.txt')])].sort();
}

/** The places that no written entry is about. */
function gazetteer(written: readonly GlossaryEntry[]): GlossaryEntry[] {
  const taken = new Set(written.flatMap((entry) => formsOf(entry).map(({ plain }) => plain)));
  const plainText = createPlainTextMaker();
  const isTaken = (name: string) => {
    const { codes, length } = plainText(name);
    return taken.has(String.fromCharCode(...codes.subarray(0, length)));
  };
  const places = placeEntries(readCedict(), readJieba(), isTaken);
  const known = new Map(
    [...written, ...places].flatMap(({ term, variants, senses }) =>
      [...variants, term].map((name) => [name, senses[0]] as const),
    ),
  );
  const listed = listedPlaces(
    (name) => known.get(name),
    (name) => known.has(name) || isTaken(name),
  );
  return [...places, ...listed];
}
