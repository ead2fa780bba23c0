import type { Save } from '../requests';
import type { Sense, Span } from '../reading/types';
import { sentenceAround } from './sentence';

/** What a card says that is worth keeping. */
export interface Kept {
  /** `term:<id>` or `word:<simplified>`. */
  key: string;
  headword: string;
  kind: string;
  /** One syllable a Han character. */
  pinyin: readonly string[];
  english: string;
  meaning: string;
}

/** The text that a term was met in, and where it stands there. */
export interface Met extends Span {
  text: string;
}

/** What is sent when the reader saves a card; where it was met nowhere in a block, the headword is its own sentence. */
export function saveOf(
  { key, headword, kind, pinyin, english, meaning }: Kept,
  met: Met | undefined,
  page: { title: string; url: string },
): Save {
  return {
    key,
    headword,
    kind,
    pinyin: pinyin.join(' '),
    english: english.slice(0, 4000),
    meaning: meaning.slice(0, 8000),
    ...(met ? sentenceOf(met) : { sentence: headword, start: 0, end: headword.length }),
    title: page.title.slice(0, 1000),
    url: page.url.slice(0, 4000),
  };
}

function sentenceOf({ text, start, end }: Met): Pick<Save, 'sentence' | 'start' | 'end'> {
  const sentence = sentenceAround(text, { start, end });
  return {
    sentence: text.slice(sentence.start, sentence.end).slice(0, 4000),
    start: start - sentence.start,
    end: end - sentence.start,
  };
}

/** Members and explanation, one a line; `here` are the article's own members, kept where the glossary has none. */
export function meaningOf(sense: Sense | undefined, here: readonly string[] = []): string {
  const members = sense?.members.map(({ zh, en }) => (en ? `${zh} – ${en}` : zh)) ?? [];
  return [...(members.length > 0 ? members : here), sense?.meaning ?? '']
    .filter((line) => line !== '')
    .join('\n');
}
