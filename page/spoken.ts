import { applySandhi } from '../reading/pinyin-display';
import type { WordAt } from './ruby-pieces';

const HAN = /\p{Script=Han}/gu;

/** The words with 一 and 不 in the tones they are spoken in; words that touch each other are spoken together. */
export function asSpoken(text: string, words: readonly WordAt[]): WordAt[] {
  const spoken: WordAt[] = [];
  let together: WordAt[] = [];
  const say = () => {
    const heard = applySandhi(
      together.map(({ start, end, syllables }) => ({
        text: (text.slice(start, end).match(HAN) ?? []).join(''),
        pinyin: syllables,
      })),
    );
    together.forEach((word, i) => spoken.push({ ...word, syllables: heard[i] ?? word.syllables }));
    together = [];
  };
  for (const word of words) {
    if (together.at(-1)?.end !== word.start) say();
    together.push(word);
  }
  say();
  return spoken;
}
