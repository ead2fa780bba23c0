/** The pinyin and English of a saved term in the reader's own words. */
import { toMarks } from '../reading/pinyin';
import { OWN_TEXTS, type OwnText, type SavedTerm } from './rows';

export type Texts = Pick<SavedTerm, OwnText>;
/** What is written of a term; `own` tells which of it is the reader's. */
export type TextEdit = Pick<SavedTerm, OwnText | 'own'>;
export type TextProblem = 'pinyinCount' | 'tooLong';

/** As much as is saved of a card, and restored from a backup. */
const LONGEST = 4000;

/**
 * What the reader has typed, checked; or what is wrong with it. A text that is left empty is again what `card` says
 * today, and so is one that says the same.
 */
export function typedTexts(term: SavedTerm, typed: Texts, card: Texts | null): TextEdit | TextProblem {
  const given: Texts = {
    pinyin: syllablesOf(typed.pinyin) || (card?.pinyin ?? ''),
    english: typed.english.trim() || (card?.english ?? ''),
  };
  if (OWN_TEXTS.some((text) => given[text].length > LONGEST)) return 'tooLong';
  if (given.pinyin !== term.pinyin && given.pinyin !== card?.pinyin && !isWhole(given.pinyin, term))
    return 'pinyinCount';
  const own = OWN_TEXTS.filter(
    (text) =>
      given[text] !== '' &&
      given[text] !== card?.[text] &&
      (given[text] !== term[text] || term.own?.includes(text)),
  );
  return { ...given, own: own.length > 0 ? own : undefined };
}

/** One blank between syllables; a tone may be typed as a digit. */
function syllablesOf(typed: string): string {
  return typed.trim().split(/\s+/).map(toMarks).join(' ');
}

/** One syllable a character; or as many as before, as letters in a word may count too (T恤). */
function isWhole(pinyin: string, { headword, pinyin: before }: SavedTerm): boolean {
  const count = (text: string) => text.split(' ').filter(Boolean).length;
  const characters = headword.match(/\p{Script=Han}/gu)?.length ?? 0;
  return count(pinyin) === characters || (before !== '' && count(pinyin) === count(before));
}
