import { isHanUnit } from '../../han';
import { changeSyllable, firstEndingAfter } from '../../packed-words';
import { withCapital } from '../../pinyin';
import { atOrAfter } from '../../sorted';
import type { Mention, PackedWords } from '../../types';
import { KINDS } from './endings';
import { LONGEST_GIVEN, personParts, surnameLength } from './name-parts';
import { tibetanSpelling } from './tibetan';

/** A name found by its shape that has more parts before its ending is more than a name: 通讯|受|影响|村. */
const MOST_PARTS = 2;

/**
 * Gives the pinyin of names its capitals, as GB/T 16159 writes them: Dīng Xuēxiáng, Dànzēng Gāwǎ, Qióngkāng Cūn. Those of
 * words of the lexicon are there already. `words`: cut by `writeNames`; `text`: folded; `names`: proper names in it.
 */
export function writeCapitals(words: PackedWords, text: string, names: readonly Mention[]): void {
  for (const name of names) {
    const parts = partsOf(words, name);
    const capitals = name.kind === 'person' ? ofPerson(text, name, parts) : ofPlace(text, name, parts);
    for (let at = name.start; at < name.end; at++) {
      if (!isHanUnit(text.charCodeAt(at))) continue;
      // What a given name means elsewhere may have a capital: 王 沪宁.
      const isSmall = !capitals.includes(at) && name.kind === 'person' && capitals.length > 1;
      const change = capitals.includes(at) ? withCapital : isSmall ? inSmall : undefined;
      if (change) changeSyllable(words, firstEndingAfter(words, at), text, at, change);
    }
  }
}

const inSmall = (syllable: string) => syllable.toLowerCase();

/** Where the words begin of which a name is made. */
function partsOf(words: PackedWords, { start, end }: Mention): number[] {
  const parts: number[] = [];
  for (let w = firstEndingAfter(words, start); w < words.pinyin.length && words.at[2 * w]! < end; w++)
    if (words.at[2 * w]! >= start) parts.push(words.at[2 * w]!);
  const { joints } = words;
  for (let j = atOrAfter(joints, joints.length, start + 1); j < joints.length && joints[j]! < end; j++)
    parts.push(joints[j]!);
  return parts.sort((a, b) => a - b);
}

function ofPerson(text: string, { start, end, origin }: Mention, parts: readonly number[]): number[] {
  const name = text.slice(start, end);
  const surname = surnameLength(name);
  // 总书记: a post that stands for its holder.
  if (origin === 'glossary' && surname === 0 && !tibetanSpelling(name) && !name.includes('·')) return [];
  const wanted = personParts(name);
  const isTitle = (at: number, next = end) => surname > 0 && at > start && next - at > LONGEST_GIVEN;
  return parts.filter((at, i) => wanted.includes(at - start) && !isTitle(at, parts[i + 1]));
}

function ofPlace(text: string, { end, origin }: Mention, parts: readonly number[]): readonly number[] {
  if (origin === 'glossary') return parts;
  const kind = text.slice(parts.at(-1), end);
  return KINDS.has(kind) && parts.length <= MOST_PARTS + 1 ? parts : [];
}
