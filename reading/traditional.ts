import { FIELD, type Dictionary } from './dictionary';
import { asReadHere, readings } from './look-up';
import type { WordReader } from './words';

/**
 * Writes simplified text in traditional characters: the reviewed words first, then each word as the dictionary
 * writes it, then characters one by one. What is traditional already stays.
 */
export class Traditional {
  readonly #dictionary: Dictionary;
  readonly #words: WordReader;
  readonly #characters = new Map<number, number>();
  readonly #reviewed = new Map<string, string>();
  readonly #longest: number;

  constructor(dictionary: Dictionary, words: WordReader) {
    this.#dictionary = dictionary;
    this.#words = words;
    const { characters, reviewed } = dictionary.traditional;
    for (let i = 0; i + 1 < characters.length; i += 2)
      this.#characters.set(characters[i]!, characters[i + 1]!);
    for (const line of reviewed.split('\n')) {
      const [simplified = '', traditional = ''] = line.split(FIELD);
      this.#reviewed.set(simplified, traditional);
    }
    this.#longest = Math.max(...[...this.#reviewed.keys()].map(({ length }) => length));
  }

  /** Of the same length as `text`, unit for unit. */
  write(text: string): string {
    const draft = this.#words.draft(text);
    const { view, segments } = draft;
    const syllables = readings(draft, this.#words);
    const written = Array.from({ length: text.length }, (_, i) => text.charAt(i));
    const put = (at: number, form: string) => {
      for (let i = 0; i < form.length; i++) {
        const place = view.at[at + i]!;
        if (text.charCodeAt(place) === view.units[at + i]) written[place] = form.charAt(i);
      }
      return form.length;
    };
    let at = 0;
    for (let s = 0; s < segments.count; s++) {
      at = Math.max(at, segments.starts[s]!);
      while (at < segments.ends[s]!)
        at += put(
          at,
          this.#reviewedAt(view.units.subarray(at, view.length)) ??
            this.#wordAt(view.units, at, segments.ends[s]!, syllables) ??
            this.#character(view.units[at]!),
        );
    }
    return written.join('');
  }

  #reviewedAt(units: Uint16Array): string | undefined {
    for (let length = Math.min(this.#longest, units.length); length > 1; length--) {
      const form = this.#reviewed.get(String.fromCharCode(...units.subarray(0, length)));
      if (form) return form;
    }
    return undefined;
  }

  /** A single character alone says too little: 后, 里 and 干 have several forms. */
  #wordAt(units: Uint16Array, at: number, end: number, syllables: readonly string[]): string | undefined {
    for (const { length, entries } of this.#dictionary.match(units, at, end - at)) {
      if (length === 1) return undefined;
      const [entry] = asReadHere(entries, syllables.slice(at, at + length));
      if (entry?.traditional.length === length) return entry.traditional;
    }
    return undefined;
  }

  #character(unit: number): string {
    return String.fromCharCode(this.#characters.get(unit) ?? unit);
  }
}
