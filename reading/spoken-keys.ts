import { sums } from './keys';
import { Lines, packLines } from './lines';
import type { Sections } from './sections';

/** What {@link packReadings} is given: the pinyin of an entry, and the key it stands under. */
export interface SpokenKey {
  key: string;
  pinyin: readonly string[];
}

/**
 * Readings of entries, a byte a character: which of the readings that the character has anywhere, the commonest first.
 * A tenth of what the pinyin takes in the package. What does not go character by character is written out.
 *
 * Five sections: the bytes; the pinyin written out, a line an entry; the characters; how many readings each has;
 * these, one a line.
 */
export function packReadings(
  entries: readonly SpokenKey[],
): [Uint8Array, Uint8Array, Uint16Array, Uint8Array, Uint8Array] {
  const isRegular = ({ key, pinyin }: SpokenKey) => key.length === pinyin.length;
  const counts = new Map<number, Map<string, number>>();
  for (const entry of entries.filter(isRegular))
    entry.pinyin.forEach((syllable, i) => {
      const unit = entry.key.charCodeAt(i);
      const known = counts.get(unit) ?? new Map<string, number>();
      counts.set(unit, known.set(syllable, (known.get(syllable) ?? 0) + 1));
    });
  const units = [...counts.keys()].sort((a, b) => a - b);
  const readings = new Map(
    units.map((unit) => [
      unit,
      [...counts.get(unit)!].sort(([, a], [, b]) => b - a).map(([syllable]) => syllable),
    ]),
  );
  if ([...readings.values()].some(({ length }) => length > 0xff))
    throw new Error('A character of too many readings');
  return [
    Uint8Array.from(
      entries
        .filter(isRegular)
        .flatMap(({ key, pinyin }) =>
          pinyin.map((syllable, i) => readings.get(key.charCodeAt(i))!.indexOf(syllable)),
        ),
    ),
    packLines(entries.map((entry) => (isRegular(entry) ? '' : entry.pinyin.join(' ')))),
    Uint16Array.from(units),
    Uint8Array.from(units, (unit) => readings.get(unit)!.length),
    packLines(units.flatMap((unit) => readings.get(unit)!)),
  ];
}

/** The readings that {@link packReadings} packed. */
export class SpokenKeys {
  readonly #choices: Uint8Array;
  readonly #writtenOut: Lines;
  /** Where each entry's choices begin. */
  readonly #starts: Uint32Array;
  /** For each unit the first of its readings. */
  readonly #first = new Map<number, number>();
  readonly #readings: Lines;

  /** `first`: the first of the five sections; `keyLengths`: for each entry the length of its key. */
  constructor(sections: Sections, first: number, keyLengths: Uint8Array) {
    this.#choices = sections.u8(first);
    this.#writtenOut = new Lines(sections.u8(first + 1), keyLengths.length);
    this.#starts = sums(keyLengths.map((length, entry) => (this.#writtenOut.isEmpty(entry) ? length : 0)));
    const starts = sums(sections.u8(first + 3));
    sections.u16(first + 2).forEach((unit, i) => this.#first.set(unit, starts[i]!));
    this.#readings = new Lines(sections.u8(first + 4), starts.at(-1)!);
  }

  /** The syllables of an entry under `key`. */
  pinyin(entry: number, key: string): string[] {
    if (!this.#writtenOut.isEmpty(entry)) return this.#writtenOut.line(entry).split(' ');
    return Array.from({ length: key.length }, (_, i) => {
      const choice = this.#choices[this.#starts[entry]! + i]!;
      return this.#readings.line(this.#first.get(key.charCodeAt(i))! + choice);
    });
  }
}
