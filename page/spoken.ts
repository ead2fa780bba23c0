import { applySandhi } from '../reading/pinyin-display';
import type { Word } from '../reading/packed-words';

const HAN = /\p{Script=Han}/gu;

/** The words with 一 and 不 in the tones they are spoken in; words that touch each other are spoken together. */
export function asSpoken(text: string, words: readonly Word[]): Word[] {
  const spoken: Word[] = [];
  let together: Word[] = [];
  const say = () => {
    const heard = applySandhi(
      together.map(({ start, end, pinyin }) => ({
        text: (text.slice(start, end).match(HAN) ?? []).join(''),
        pinyin,
      })),
    );
    together.forEach((word, i) => spoken.push({ ...word, pinyin: heard[i] ?? word.pinyin }));
    together = [];
  };
  for (const word of words) {
    if (together.at(-1)?.end !== word.start) say();
    together.push(word);
  }
  say();
  return spoken;
}
