import { packKeys } from '../reading/keys';
import { COST_PER_NAT, MANY, MAX_COST, packTrust } from '../reading/lexicon';
import { packSections } from '../reading/sections';
import { thinOut } from '../reading/sparse';
import { lexiconWords, type LexiconWord } from './lexicon-words';
import { characterReadings } from './sources/hanzi';

/** Every Han character's readings, the commonest first. */
function allCharacterReadings(words: readonly LexiconWord[]): Map<number, string[]> {
  const readings = new Map<number, string[]>();
  const add = (code: number, reading: string) => {
    const known = readings.get(code);
    if (!known) readings.set(code, [reading]);
    else if (!known.includes(reading)) known.push(reading);
  };
  const ranges = [
    [0x3007, 0x3007],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x20000, 0x323af],
  ] as const;
  for (const [from, to] of ranges)
    for (let code = from; code <= to; code++)
      for (const reading of characterReadings(String.fromCodePoint(code))) add(code, reading);
  for (const { key, readings: all } of words)
    for (const reading of all)
      [...key].forEach((character, i) => add(character.codePointAt(0) ?? 0, reading[i] ?? ''));
  return readings;
}

/**
 * `lexicon.bin`. Sections: keys (see `packKeys`) in three, costs, readings (one number a unit: index into the
 * character's readings) in two (see `thinOut`), trust (see `packTrust`); then the characters: codes, how many readings
 * each has, syllable ids; then the syllables as text; the words' capitals (`Lexicon.capitals`) in two.
 */
export function compileLexicon(): Uint8Array {
  const words = lexiconWords().filter(({ key }) => [...key].length === key.length && key.length < 0x100);
  const characters = allCharacterReadings(words);
  const syllables = [...new Set([...characters.values()].flat())].sort();
  const syllableIds = new Map(syllables.map((s, i) => [s, i]));

  const rows = words.flatMap(({ key, frequency, readings, trust, capitals }) =>
    (key.length === 1 ? readings.slice(0, 1) : readings).map((reading) => ({
      key,
      frequency,
      reading,
      trust,
      capitals,
    })),
  );
  const total = words.reduce((sum, { frequency }) => sum + frequency, 0);
  const indexes = new Int8Array(rows.reduce((sum, { key }) => sum + key.length, 0));
  let at = 0;
  for (const { key, reading } of rows)
    for (let i = 0; i < key.length; i++, at++)
      indexes[at] = characters.get(key.charCodeAt(i))?.indexOf(reading[i] ?? '') ?? 0;
  const codes = [...characters.keys()].sort((a, b) => a - b);
  const readings = thinOut(indexes);
  const capitals = thinOut(Int8Array.from(rows, (row) => capitalBits(row.capitals)));
  const ids = codes.flatMap((code) => (characters.get(code) ?? []).map((s) => syllableIds.get(s) ?? 0));
  return packSections([
    ...packKeys(rows.map(({ key }) => key)),
    Uint8Array.from(rows, ({ frequency }) =>
      Math.min(MAX_COST, Math.round(Math.log(total / frequency) * COST_PER_NAT)),
    ),
    readings.bits,
    readings.values,
    packTrust(rows.map(({ trust }) => trust)),
    Uint32Array.from(codes),
    Uint8Array.from(codes, (code) => characters.get(code)?.length ?? 0),
    Uint16Array.from(ids),
    new TextEncoder().encode(syllables.join('\n')),
    capitals.bits,
    capitals.values,
  ]);
}

/** As `Lexicon.capitals` has them. */
function capitalBits(places: readonly number[]): number {
  return places.reduce((bits, i) => bits | (1 << Math.min(i, MANY)), 0);
}
