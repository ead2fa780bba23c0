import path from 'node:path';
import { isFromDictionary, SHORTEST_JOINED, TRUST, type Trust } from '../reading/lexicon';
import { hasCapital, toMarks } from '../reading/pinyin';
import { LONGEST_GIVEN, surnameLength } from '../reading/terms/names/name-parts';
import { SURNAME_READINGS } from '../reading/terms/names/surnames';
import { PARTS } from '../reading/terms/names/tibetan-parts';
import { foldingTable } from './compile-fold';
import { readGlossary } from './glossary-read';
import { listedPlaceNames, withoutKind } from './glossary-listed-places';
import { autonomousShort } from './glossary-places';
import { readList, readTable } from './lists';
import { ROOT } from './paths';
import { isCapital, isPlain, prominence, readCedict, type CedictEntry } from './sources/cedict';
import { characterReadings, wordReading } from './sources/hanzi';
import { readJieba } from './sources/jieba';

/** A spelling with its readings, the likeliest first. */
export interface LexiconWord {
  key: string;
  frequency: number;
  readings: string[][];
  trust: Trust;
  /** Over which of its characters, by number, its pinyin has a capital. */
  capitals: readonly number[];
}

const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Below this, jieba's words are mostly noise. */
const RARE = 5;
/** Names of people (of novels, mostly) and counted things are left out unless they are frequent. */
const NOISY_TAGS = new Set(['nr', 'nrt', 'nrfg', 'm', 'mq', 'zg', 'x']);
const FREQUENT = 100;
/** Enough for a word whose reading is not that of its characters: somebody listed it. */
const SEEN = 2;
/** Frequency, at least, of a word of the project's own lists. */
const GIVEN = 30;
/** Frequency of a word that only CC-CEDICT knows. */
const UNSEEN = 3;

function lower(syllables: readonly string[]): string[] {
  return syllables.map((s) => toMarks(s.toLowerCase()).normalize('NFC'));
}

function byKey(entries: readonly CedictEntry[], fold: (text: string) => string): Map<string, CedictEntry[]> {
  const groups = new Map<string, CedictEntry[]>();
  const put = (key: string, entry: CedictEntry) => {
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  };
  for (const entry of entries) {
    if (!isPlain(entry)) continue;
    put(entry.simplified, entry);
    const traditional = fold(entry.traditional);
    if (traditional !== entry.simplified && traditional.length === entry.simplified.length)
      put(traditional, entry);
  }
  return groups;
}

/**
 * Whether a word is a name that is not made of words (罗马尼亚, but 中华民族): CC-CEDICT has a capital at its beginning
 * alone, and it does not end in a common word.
 */
function isSimpleName(key: string, entries: ReadonlyMap<string, readonly CedictEntry[]>): boolean {
  if (key.length < SHORTEST_JOINED) return false;
  const isOneName = entries
    .get(key)
    ?.every(({ pinyin: [first, ...more] }) => isCapital(first) && !more.some(isCapital));
  if (!isOneName) return false;
  for (let at = 2; at <= key.length - 2; at++)
    if (entries.get(key.slice(at))?.some(({ pinyin: [first] }) => !isCapital(first))) return false;
  return true;
}

const notNames = new Set(readList('not-names.txt'));
/** Months and days of the week, which English has as names and GB/T 16159 has not. */
const TIME = /^(?:周|星期|礼拜)[一二三四五六日天]$|^[一二三四五六七八九十]+月份?$/;
/** What is short for a name of several words is written as one: 政协, 中宣部. */
const SHORT_FORM = /\babbr\b/;

/**
 * The capitals of a word that is always a name, as CC-CEDICT writes it; none where it has an entry without (时代, which
 * is a magazine too).
 */
function capitalsOf(key: string, group: readonly CedictEntry[]): number[] {
  if (key.length < 2 || notNames.has(key) || TIME.test(key)) return [];
  const places = [...key].map((_, i) => i).filter((i) => group.every(({ pinyin }) => isCapital(pinyin[i])));
  const isOne =
    key.length < SHORTEST_JOINED && group.some(({ senses }) => senses.some((s) => SHORT_FORM.test(s)));
  return isOne ? places.filter((i) => i === 0) : places;
}

/**
 * The project's own lists of readings, names with their capitals; `isWord`: listed so that it is taken for a word. Throws
 * where a word is listed twice.
 */
function givenReadings(): Map<string, { reading: string[]; isWord: boolean }> {
  const given = new Map<string, { reading: string[]; isWord: boolean }>();
  for (const list of ['neutral-tones.tsv', 'words.tsv'])
    for (const [word = '', reading = ''] of readTable(list)) {
      if (given.has(word)) throw new Error(`${list}: ${word} has a reading already`);
      given.set(word, { reading: reading.normalize('NFC').split(' '), isWord: list === 'words.tsv' });
    }
  return given;
}

const commonestReadings = new Map<string, string | undefined>();

function commonest(character: string): string | undefined {
  if (!commonestReadings.has(character)) commonestReadings.set(character, characterReadings(character)[0]);
  return commonestReadings.get(character);
}

/** All words the segmenter knows, in order of their UTF-16 units. */
export function lexiconWords(): LexiconWord[] {
  const words = wordsBySource();
  countInPress(words);
  return [...words.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** All words, as frequent as their sources have them: what the press has is counted over these (`npm run count`). */
export function wordsBySource(): Map<string, LexiconWord> {
  const table = foldingTable();
  const fold = (text: string) =>
    [...text]
      .map((c) => (c.length === 1 ? String.fromCharCode(table.get(c.charCodeAt(0)) ?? c.charCodeAt(0)) : c))
      .join('');
  const jieba = readJieba();
  const frequencies = new Map(jieba.map(({ word, frequency }) => [word, frequency]));
  const words = new Map<string, LexiconWord>();
  const entries = byKey(readCedict(), fold);
  for (const [key, group] of entries) {
    const ordered = [...group].sort((a, b) => prominence(b) - prominence(a));
    const readings: string[][] = [];
    for (const entry of ordered) {
      const reading = lower(entry.pinyin);
      if (!readings.some((r) => r.join() === reading.join())) readings.push(reading);
    }
    const frequency = frequencies.get(key) ?? frequencies.get(group[0]?.simplified ?? '') ?? UNSEEN;
    const trust = isSimpleName(key, entries) ? TRUST.name : TRUST.dictionary;
    const capitals = capitalsOf(key, group);
    words.set(key, { key, frequency: Math.max(frequency, UNSEEN), readings, trust, capitals });
  }
  const total = jieba.reduce((sum, { frequency }) => sum + frequency, 0);
  for (const [key, { reading, isWord }] of givenReadings()) {
    const least = isWord ? asOftenAsApart(key, frequencies, total) : 0;
    const frequency = Math.max(frequencies.get(key) ?? 0, GIVEN, least);
    const given = [...reading.keys()].filter((i) => hasCapital(reading[i]!));
    const capitals = given.length > 0 ? given : (words.get(key)?.capitals ?? []);
    const readings = [reading.map((syllable) => syllable.toLowerCase())];
    const isOneName = key.length >= SHORTEST_JOINED && given.join() === '0';
    const trust = isOneName ? TRUST.name : TRUST.dictionary;
    words.set(key, { key, frequency, readings, trust, capitals });
  }
  for (const { word, frequency, tag } of jieba) {
    if (words.has(word) || !HAN_ONLY.test(word) || word.length < 2 || word.length > 8) continue;
    const noisy = NOISY_TAGS.has(tag);
    const halves = halvesOf(word, words);
    const joined = halves?.flatMap(({ readings }) => readings[0] ?? []);
    const reading = joined ?? wordReading(word);
    if (!reading) continue;
    // What its two words say already is no reason to keep it.
    const listed = !noisy && !joined && [...word].some((c, i) => reading[i] !== commonest(c));
    if (frequency < (noisy ? FREQUENT : listed ? SEEN : RARE)) continue;
    words.set(word, {
      key: word,
      frequency,
      readings: [reading],
      trust: listed ? TRUST.listed : TRUST.composed,
      capitals: notNames.has(word) ? [] : (capitalsOfTagged(word, tag, words) ?? capitalsOfHalves(halves)),
    });
  }
  addNames(words);
  for (const key of readList('not-words.txt')) words.delete(key);
  return words;
}

/** How frequent a word of two characters has to be so that it is not cut into them, as common as they are: 对等, 中德. */
function asOftenAsApart(word: string, frequencies: ReadonlyMap<string, number>, total: number): number {
  if (word.length !== 2) return 0;
  const [first = 0, second = 0] = [...word].map((character) => frequencies.get(character) ?? 0);
  return Math.ceil((MARGIN * first * second) / total);
}
const MARGIN = 2;

/** How far a word's frequency goes from what jieba's corpus has towards what the press has; chosen on cuts that were wrong. */
const PRESS_SHARE = 0.7;

/**
 * Makes words of the dictionary that the press has oftener more frequent: 开创|新|局面, though 创新 is frequent everywhere.
 * Those that it has more seldom stay as they are, and so do what jieba alone has (副书记) and single characters.
 */
function countInPress(words: ReadonlyMap<string, LexiconWord>): void {
  const counts = readTable('press-counts.tsv').map(
    ([word = '', count = '']) => [word, Number(count)] as const,
  );
  const total = [...words.values()].reduce((sum, { frequency }) => sum + frequency, 0);
  const scale = total / counts.reduce((sum, [, count]) => sum + count, 0);
  for (const [key, count] of counts) {
    const word = words.get(key);
    if (!word || key.length < 2 || !isFromDictionary(word.trust)) continue;
    const inPress = count * scale;
    word.frequency = Math.max(word.frequency, word.frequency ** (1 - PRESS_SHARE) * inPress ** PRESS_SHARE);
  }
}

/** Shorter names would be found in other words. */
const SHORTEST_KNOWN = 3;

/**
 * Names are words, unless there is another that is written so: units of Tibetan ones (白玛|曲珍, not 白|玛曲|珍), listed
 * places, autonomous counties by their short names and the glossary's persons (王君正|在, not 王|君|正在).
 */
function addNames(words: Map<string, LexiconWord>): void {
  const add = (key: string, reading: readonly string[], capitals: readonly number[]) => {
    if (reading.length !== key.length || words.has(key)) return;
    const readings = [reading.map((syllable) => syllable.normalize('NFC'))];
    words.set(key, { key, frequency: GIVEN, readings, trust: TRUST.dictionary, capitals });
  };
  for (const [unit = '', reading = ''] of readTable('tibetan-names.tsv'))
    if (unit in PARTS) add(unit, reading.split(' '), [0]);
  for (const { name, reading } of listedPlaceNames()) add(name, reading, [0, withoutKind(name).length]);
  for (const { key, readings } of words.values()) {
    const own = (autonomousShort(key)?.length ?? 0) - 1;
    const [reading = []] = readings;
    if (own > 0) add(autonomousShort(key)!, [...reading.slice(0, own), reading.at(-1)!], [0, own]);
  }
  for (const { term, kind, pinyin } of readGlossary(path.join(ROOT, 'glossary')).entries) {
    if (kind !== 'person' || term.length < SHORTEST_KNOWN || !HAN_ONLY.test(term)) continue;
    const surname = surnameLength(term);
    const read = pinyin ?? wordReading(term);
    if (surname > 0 && term.length - surname <= LONGEST_GIVEN && read)
      add(term, [SURNAME_READINGS[term[0]!] ?? read[0]!, ...read.slice(1)], [0, surname]);
  }
}

/** The two words of which a word is made that the dictionary reads in one way each: pinyin-pro reads 工商行政 with háng. */
function halvesOf(word: string, words: ReadonlyMap<string, LexiconWord>): LexiconWord[] | undefined {
  for (let at = 2; at <= word.length - 2; at++) {
    const halves = [words.get(word.slice(0, at)), words.get(word.slice(at))].filter(
      (half) => half !== undefined,
    );
    if (
      halves.length === 2 &&
      halves.every(({ trust, readings }) => isFromDictionary(trust) && readings.length === 1)
    )
      return halves;
  }
  return undefined;
}

/** What the places of jieba's that are names end in. */
const PLACE_KIND = /..[省州县市盟镇河江湖岛峡寺]$/;
/** What is tagged as a person and is a place or a thing. */
const BUILT = /[区镇湾湖村岭庙殿阁祠塔原路线刀牌湖鹿河的]$|家.$/;
/** What is before the name proper of a body. */
const BODY = /^(?:中央|国家|全国|国务院)./;
/** Shorter ones are common nouns (中国队, 国家机关) or in our own list. */
const SHORTEST_BODY = 5;

/**
 * The capitals of a word of jieba's that is tagged as a name and made as names are: 拉萨河, 叶剑英, 中央人民政府. Many of
 * its names are none (智能化, 高新区): a person's has no other word in it.
 */
function capitalsOfTagged(
  word: string,
  tag: string,
  words: ReadonlyMap<string, LexiconWord>,
): number[] | undefined {
  if (tag === 'ns' && PLACE_KIND.test(word)) return [0, word.length - 1];
  const isKnown = (part: string) => isFromDictionary(words.get(part)?.trust ?? TRUST.composed);
  const isPerson =
    tag.startsWith('nr') && word.length === 3 && surnameLength(word) === 1 && !BUILT.test(word);
  if (isPerson && !isKnown(word.slice(0, 2)) && !isKnown(word.slice(1))) return [0, 1];
  if (tag !== 'nt' || word.length < SHORTEST_BODY) return undefined;
  const isOfName = [2, 3].some((at) => words.get(word.slice(0, at))?.capitals.includes(0));
  return isOfName || BODY.test(word) ? [...word].map((_, i) => i) : undefined;
}

function capitalsOfHalves(halves: readonly LexiconWord[] = []): number[] {
  return halves.flatMap(({ capitals }, i) =>
    capitals.map((at) => at + (i === 0 ? 0 : halves[0]!.key.length)),
  );
}
