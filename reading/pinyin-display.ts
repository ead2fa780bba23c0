import { hasCapital, splitTone, withCapital } from './pinyin';

/** A word as it stands in a text, with one syllable for each of its Han characters. */
interface PinyinWord {
  /** The word's Han characters. */
  text: string;
  pinyin: readonly string[];
}

const DIGITS = '零〇一二三四五六七八九十百千万亿两0123456789';

/**
 * The spoken syllables of words that follow each other without punctuation, in the words' shape. 一 keeps its first
 * tone as a numeral (第一, 一九四九, 十一) and at the end; 不 changes before a fourth tone only.
 */
export function applySandhi(words: readonly PinyinWord[]): string[][] {
  const spoken = words.map(({ pinyin }) => [...pinyin]);
  const flat = words.flatMap(({ text, pinyin }, word) =>
    pinyin.map((syllable, i) => ({ character: [...text][i] ?? '', syllable, word, i })),
  );
  flat.forEach(({ character, syllable, word, i }, at) => {
    const next = flat[at + 1];
    if (!next) return;
    const { tone } = splitTone(next.syllable);
    const put = (changed: string) =>
      (spoken[word]![i] = hasCapital(syllable) ? withCapital(changed) : changed);
    const isRead = (as: string) => syllable.toLowerCase() === as;
    if (character === '不' && tone === 4 && isRead('bù')) put('bú');
    else if (character === '一' && isRead('yī') && !isNumeral(flat[at - 1]?.character, next.character)) {
      if (next.character === '个' || tone === 4) put('yí');
      else if (tone !== 5) put('yì');
    }
  });
  return spoken;
}

function isNumeral(before: string | undefined, after: string): boolean {
  if (before !== undefined && (before === '第' || DIGITS.includes(before))) return true;
  return '零〇一二三四五六七八九十月号日'.includes(after);
}

/** Letters that an open syllable begins with: a, o or e, whatever their tone. */
const OPEN = 'aāáǎàeēéěèoōóǒòAĀÁǍÀEĒÉĚÈOŌÓǑÒ';

/**
 * A word's syllables written together as GB/T 16159 has it: an apostrophe before a syllable that begins with a, o or
 * e (Xī'ān), er as r after another syllable (huār).
 */
export function joinSyllables(pinyin: readonly string[]): string {
  let joined = pinyin[0] ?? '';
  // For every word that is drawn: a regular expression took a tenth of the script's time over a first viewport.
  for (let i = 1; i < pinyin.length; i++) {
    const syllable = pinyin[i] ?? '';
    joined += joined && isOpen(syllable) ? `'${syllable}` : syllable;
  }
  return joined;
}

function isOpen(syllable: string): boolean {
  return syllable !== '' && OPEN.includes(syllable.charAt(0)) && syllable.charAt(1) !== '\u0302';
}

/** The words of a name are no longer: Gònghéguó. What is, is more than a name: Zhōngguó tèsè shèhuì zhǔyì. */
const LONGEST_IN_NAME = 3;

/**
 * Of a headword: a word of two syllables joined; what is longer by syllables, as slogans are no words, but for names,
 * of which each word has a capital.
 */
export function headwordPinyin(syllables: readonly string[]): string {
  if (syllables.length <= 2) return joinSyllables(syllables);
  const words: string[][] = [];
  for (const syllable of syllables)
    if (words.length === 0 || hasCapital(syllable)) words.push([syllable]);
    else words.at(-1)!.push(syllable);
  const isName = hasCapital(syllables[0]!) && words.every(({ length }) => length <= LONGEST_IN_NAME);
  return isName ? words.map(joinSyllables).join(' ') : syllables.join(' ');
}
