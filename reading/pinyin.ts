/** Pinyin syllables between their two spellings: tone marks (`lǜ`) and tone digits (`lü4`, also `lu:4`, `lv4`). */

const MARKED = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
  m: 'm̄ḿm̌m̀',
  n: 'n̄ńňǹ',
  ê: 'ê̄ếê̌ề',
};
type Vowel = keyof typeof MARKED;

/** The four marked forms of each letter, split by grapheme (some have no composed form). */
const FORMS = new Map<string, string[]>(
  Object.entries(MARKED).map(([letter, forms]) => [letter, forms.match(/\P{M}\p{M}*/gu) ?? []]),
);
const UNMARKED = new Map<string, { letter: string; tone: number }>();
for (const [letter, forms] of FORMS) forms.forEach((form, i) => UNMARKED.set(form, { letter, tone: i + 1 }));

/** Where the mark stands: on a or e, on the o of ou, else on the last vowel; syllabic m and n carry it themselves. */
function markedLetter(syllable: string): number {
  const open = syllable.search(/[aeê]/);
  if (open >= 0) return open;
  const ou = syllable.indexOf('ou');
  if (ou >= 0) return ou;
  for (let i = syllable.length - 1; i >= 0; i--) if ('iouü'.includes(syllable[i] ?? '')) return i;
  return syllable.search(/[mn]/);
}

/** `lu:4` → `lǜ`, `Xi1` → `Xī`, `de5` and `de` → `de`. What is no syllable with a tone digit comes back as it is. */
export function toMarks(numbered: string): string {
  const match = /^([A-Za-zÜüÊê:]+)([0-5])$/.exec(numbered);
  if (!match) return numbered.replace(/u:|v/g, 'ü').replace(/U:|V/g, 'Ü');
  const base = match[1]!.replace(/u:|v/g, 'ü').replace(/U:|V/g, 'Ü');
  const tone = Number(match[2]) % 5;
  if (tone === 0) return base;
  const at = markedLetter(base.toLowerCase());
  if (at < 0) return base;
  const letter = base[at]!;
  const form = FORMS.get(letter.toLowerCase() as Vowel)?.[tone - 1] ?? letter;
  const cased = letter === letter.toLowerCase() ? form : form.toUpperCase();
  return base.slice(0, at) + cased + base.slice(at + 1);
}

/** A syllable as it is written where a name begins: `ān` → `Ān`. */
export function withCapital(syllable: string): string {
  return syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

/** Whether a syllable is written with a capital. */
export function hasCapital(syllable: string): boolean {
  const first = syllable.charAt(0);
  return first !== first.toLowerCase();
}

/** The syllable without its mark, and its tone: 1–4, 5 where there is none. `lǜ` → `{base: 'lü', tone: 4}`. */
export function splitTone(marked: string): { base: string; tone: number } {
  let base = '';
  let tone = 5;
  for (const form of marked.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []) {
    const plain = UNMARKED.get(form.toLowerCase());
    if (plain) {
      tone = plain.tone;
      base += form === form.toLowerCase() ? plain.letter : plain.letter.toUpperCase();
    } else base += form;
  }
  return { base, tone };
}
