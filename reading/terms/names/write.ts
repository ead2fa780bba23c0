import { characterSet, isIn } from '../../character-set';
import { isHanUnit } from '../../han';
import { firstEndingAfter } from '../../packed-words';
import { atOrAfter } from '../../sorted';
import type { Mention, PackedWords, Span } from '../../types';
import { KINDS } from './endings';
import { isTranscribed, LONGEST_GIVEN, surnameLength } from './name-parts';
import { isHan } from './person-shape';
import { isPart, PART } from './tibetan';

/** What kind of place a name is of: written apart from it… */
const KINDS_OF_PLACES = characterSet('省州盟市县旗区乡镇村屯组街路桥寺山江河湖岛');
/** …where the name is a word of the lexicon, by these alone: 康马 县, but 景德镇, 黑龙江. */
const KINDS_OF_KNOWN = characterSet('省州市县乡');
/** …or by these, where only its shape has told it: 野江 村. */
const KINDS_BY_SHAPE = characterSet('乡镇村寺');
/** Words of a kind that a name goes before: 振兴 小镇. */
const KINDS_OF_TWO = new Set(['小镇', '古镇', '古寺', ...KINDS]);
/** Characters of a place's name, which may have such a character in it. */
const SHORTEST_NAME = 2;
/** With what kind of place it is. */
const SHORTEST_KNOWN = 3;

/** A surname and a name, for most; a title is longer: 文成公主. */
const LONGEST_NAME = 3;

/** Two parts of a Tibetan name: 旦增 and 嘎瓦. */
const TWO_PARTS = 2 * PART;

/**
 * Cuts the names of persons and places into words as GB/T 16159 writes them: 丁 薛祥, 旦增 嘎瓦, 穷康 村. `text`: folded;
 * `mentions`: what is known of it.
 */
export function writeNames(words: PackedWords, text: string, mentions: readonly Mention[]): void {
  const names = mentions.filter(({ kind }) => kind === 'person' || kind === 'place');
  if (names.length === 0) return;
  // First what is cut, as it changes the words' numbers.
  for (const mention of names) {
    // Of a name in transcription the first character may look like a surname: 安瓦尔.
    if (mention.kind === 'person' && mention.origin === 'glossary') setSurnameApart(words, text, mention);
    if (mention.kind === 'person') keepGivenName(words, text, mention);
    if (mention.kind === 'person') cutAtSurname(words, text, mention);
    if (mention.kind === 'place' && mention.origin === 'name') cutAtKind(words, text, mention);
    if (mention.kind === 'place') setKindApart(words, text, mention);
  }
  /** Words that go on the one before them. */
  const goingOn = new Set<number>();
  for (const mention of names) {
    if (mention.kind === 'place') for (const word of inOneWord(words, text, mention)) goingOn.add(word);
    if (mention.kind === 'person')
      for (const word of inTranscription(words, text, mention)) goingOn.add(word);
    for (const run of looseIn(words, text, mention)) {
      const beginnings = beginningsIn(words, text, mention, run);
      const from = words.at[2 * run.start]!;
      for (let word = run.start; word < run.end; word++)
        if (!beginnings.has(words.at[2 * word]! - from)) goingOn.add(word);
    }
  }
  if (goingOn.size > 0) join(words, goingOn);
}

/** Of a person whose name is a word of the lexicon: 习 近平. */
function setSurnameApart({ at, pinyin, joints }: PackedWords, text: string, { start }: Span): void {
  const word = firstEndingAfter({ at, pinyin }, start);
  const end = at[2 * word + 1]!;
  if (at[2 * word] !== start || end - start > LONGEST_NAME) return;
  const surname = surnameLength(text.slice(start, end));
  if (surname > 0 && surname < end - start) addJoint(joints, start + surname);
}

/** A given name that is two names to the lexicon, which writes them apart: 王 沪宁. */
function keepGivenName({ joints }: PackedWords, text: string, { start, end }: Span): void {
  const given = start + surnameLength(text.slice(start, end));
  if (given > start && end === given + 2) removeJoints(joints, given + 1, end);
}

/** Where a word of the lexicon runs over the end of the surname: 罗 文婕, not 罗文 婕. */
function cutAtSurname(words: PackedWords, text: string, { start, end }: Span): void {
  const { at, pinyin, joints } = words;
  const given = start + surnameLength(text.slice(start, end));
  if (given === start || end - given > LONGEST_GIVEN || !isHan(text, start, end)) return;
  const first = firstEndingAfter(words, start);
  const last = firstEndingAfter(words, end - 1);
  const crossing = firstEndingAfter(words, given);
  const isWhole = at[2 * first] === start && at[2 * last + 1] === end;
  if (!isWhole || first === last || at[2 * crossing] === given) return;
  const syllables = pinyin
    .slice(first, last + 1)
    .join(' ')
    .split(' ');
  at.splice(2 * first, 2 * (last + 1 - first), start, given, given, end);
  pinyin.splice(
    first,
    last + 1 - first,
    syllables.slice(0, given - start).join(' '),
    syllables.slice(given - start).join(' '),
  );
  removeJoints(joints, start + 1, end);
}

/** Where a word of the lexicon begins inside a name and ends it: 禾市 镇, not 禾 市镇. */
function cutAtKind({ at, pinyin, joints }: PackedWords, text: string, { start, end }: Span): void {
  const kind = end - 1;
  const word = firstEndingAfter({ at, pinyin }, kind);
  const from = at[2 * word]!;
  if (!isIn(KINDS_BY_SHAPE, text.charCodeAt(kind)) || from <= start || from >= kind) return;
  const syllables = pinyin[word]!.split(' ');
  if (at[2 * word + 1] !== end || syllables.length !== end - from) return;
  if (KINDS_OF_TWO.has(text.slice(from, end))) return;
  at.splice(2 * word, 2, from, kind, kind, end);
  pinyin.splice(word, 1, syllables.slice(0, -1).join(' '), syllables.at(-1)!);
  removeJoints(joints, kind, end);
}

/** Of a place whose name is a word of the lexicon, or ends with one: 康马 县. */
function setKindApart({ at, pinyin, joints }: PackedWords, text: string, { end, origin }: Mention): void {
  const word = firstEndingAfter({ at, pinyin }, end - 1);
  const size = at[2 * word + 1]! - at[2 * word]!;
  const kinds = origin === 'name' ? KINDS_BY_SHAPE : KINDS_OF_KNOWN;
  if (at[2 * word + 1] === end && size >= SHORTEST_KNOWN && isIn(kinds, text.charCodeAt(end - 1)))
    addJoint(joints, end - 1);
}

/** The words that go on the first where a short name of a place has a word in it by chance: 强巴林 寺. */
function inOneWord({ at, pinyin }: PackedWords, text: string, { start, end }: Span): number[] {
  const kind = end - 1;
  if (
    !isIn(KINDS_OF_PLACES, text.charCodeAt(kind)) ||
    kind - start !== LONGEST_IN_ONE ||
    !isHan(text, start, end)
  )
    return [];
  const first = firstEndingAfter({ at, pinyin }, start);
  const isPair = at[2 * first] === start && at[2 * first + 3] === kind && isAlone(at, first, first + 1);
  return isPair ? [first + 1] : [];
}
const LONGEST_IN_ONE = 3;

/**
 * The words that go on the first in each part of a name in transcription, whatever they mean elsewhere: 阿卜杜拉|希扬,
 * 巴沙尔·阿|拉萨|内.
 */
function inTranscription(
  { at, pinyin }: PackedWords,
  text: string,
  { start, end, origin }: Mention,
): number[] {
  const name = text.slice(start, end);
  // 总书记: a post of the glossary that stands for its holder
  if (!isTranscribed(name) || (origin === 'glossary' && !name.includes('·'))) return [];
  const first = firstEndingAfter({ at, pinyin }, start);
  if (at[2 * first] !== start) return [];
  const found: number[] = [];
  for (let w = first + 1; w < pinyin.length && at[2 * w + 1]! <= end; w++) {
    const from = at[2 * w]!;
    const touches = from === at[2 * w - 1];
    if (touches && isHanUnit(text.charCodeAt(from)) && isHanUnit(text.charCodeAt(from - 1))) found.push(w);
  }
  return found;
}

/** Whether one of two words is a single character. */
const isAlone = (at: readonly number[], one: number, other: number) =>
  at[2 * one + 1]! - at[2 * one]! === 1 || at[2 * other + 1]! - at[2 * other]! === 1;

/** Once, where mentions lie in each other. */
function addJoint(joints: number[], at: number): void {
  const place = atOrAfter(joints, joints.length, at);
  if (joints[place] !== at) joints.splice(place, 0, at);
}

/** Those from `from` to before `to`. */
function removeJoints(joints: number[], from: number, to: number): void {
  const first = atOrAfter(joints, joints.length, from);
  const after = atOrAfter(joints, joints.length, to);
  if (first < after) joints.splice(first, after - first);
}

/**
 * Runs of words of one character and of units of Tibetan names that touch each other, as numbers of words: 扎西 and 岗.
 */
function looseIn({ at, pinyin }: PackedWords, text: string, { start, end }: Span): Span[] {
  const runs: Span[] = [];
  let open: Span | undefined;
  for (let w = firstEndingAfter({ at, pinyin }, start); w < pinyin.length && at[2 * w]! < end; w++) {
    const from = at[2 * w]!;
    const size = at[2 * w + 1]! - from;
    const isSingle = size === 1 && pinyin[w] !== '' && isHanUnit(text.charCodeAt(from));
    const isUnit = size === PART && isPart(text, from);
    if (!isSingle && !isUnit) open = undefined;
    else if (open && at[2 * open.end - 1] === from) open.end = w + 1;
    else runs.push((open = { start: w, end: w + 1 }));
  }
  return runs;
}

/** With which characters of a run a part of the name begins. */
function beginningsIn({ at }: PackedWords, text: string, mention: Mention, run: Span): Set<number> {
  const from = at[2 * run.start]!;
  const size = at[2 * run.end - 1]! - from;
  const found = new Set([0]);
  if (mention.kind === 'person' && from === mention.start)
    found.add(surnameLength(text.slice(mention.start, mention.end)));
  if (mention.kind === 'place')
    for (let i = 0; i < size; i++) {
      const mayBeKind = i >= SHORTEST_NAME || from + i === mention.end - 1;
      if (mayBeKind && isIn(KINDS_OF_PLACES, text.charCodeAt(from + i))) found.add(i).add(i + 1);
    }
  const edges = [...found, size].toSorted((a, b) => a - b);
  edges.forEach((edge, i) => {
    if (edge - (edges[i - 1] ?? edge) === TWO_PARTS) found.add(edge - PART);
  });
  return found;
}

function join(words: PackedWords, goingOn: ReadonlySet<number>): void {
  const { at, pinyin } = words;
  let last = -1;
  for (let w = 0; w < pinyin.length; w++) {
    if (goingOn.has(w)) {
      // What it means elsewhere may have a capital: 强|巴林.
      pinyin[last] += ` ${pinyin[w]!.toLowerCase()}`;
    } else {
      last++;
      pinyin[last] = pinyin[w]!;
      at[2 * last] = at[2 * w]!;
    }
    at[2 * last + 1] = at[2 * w + 1]!;
  }
  pinyin.length = last + 1;
  at.length = 2 * (last + 1);
}
