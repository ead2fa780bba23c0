import { isIn } from '../../character-set';
import { isHanUnit } from '../../han';
import { withCapital } from '../../pinyin';
import { joinSyllables } from '../../pinyin-display';
import type { Mention, Sense, Term, TermKind } from '../../types';
import { byPlace, contains, crosses, firstFrom, isSame, overlapping } from '../stretches';
import type { GivenReading } from '../user-index';
import { ENDINGS, STOPS, type Ending } from './endings';
import type { NameText } from './person-shape';
import { findPersons } from './persons';
import { findPlaces } from './places';
import { personParts, surnameLength } from './name-parts';
import { HONORIFIC_AT_END } from './person-cues';
import { SURNAME_READINGS } from './surnames';
import { tibetanSpelling } from './tibetan';
import { tornByNames } from './torn';

export { withWholeNames } from './torn';

const PREFIX = 'name:';

/**
 * Names that no list holds, recognised by their shape: persons, villages, townships, monasteries, offices.
 * `terms`: what the glossary found in the text; names that it holds already, or that cut through one, are left out.
 */
export function recogniseNames(name: NameText, terms: readonly Mention[]): Mention[] {
  const persons: Mention[] = findPersons(name, terms).map(({ start, end }) =>
    toMention(name.text, start, end, 'person'),
  );
  const places = findPlaces(name, terms).map(({ start, end, kind }) =>
    toMention(name.text, start, end, kind),
  );
  const personsAt = overlapping(persons);
  const sound = places.filter((place) => !personsAt(place).some((person) => crosses(person, place)));
  const torn = tornByNames(terms, sound);
  // 灵雀寺、高尔寺: what ends like a place and stands in a list like a person is the place.
  const placesAt = overlapping(sound);
  const sole = persons.filter((person) => !placesAt(person).some((place) => isSame(place, person)));
  return withoutTouching(
    [...sole, ...sound],
    terms,
    (name, term) => torn.has(term) || takesEnd(name, term, terms),
  );
}

/**
 * The glossary's mentions without places that only look so, as they stand inside the name of a person or of a smaller
 * place: 玛曲 in 白玛曲珍, 罗马 in 罗马村. A larger place at the beginning, by its full name, stands: 义乌市|后宅街道.
 */
export function withoutInside(terms: readonly Mention[], names: readonly Mention[]): readonly Mention[] {
  const inside = new Set(tornByNames(terms, names));
  for (const name of names) {
    if (name.kind !== 'person' && name.kind !== 'place') continue;
    for (let at = firstFrom(terms, name.start); at < terms.length && terms[at]!.start < name.end; at++) {
      const term = terms[at]!;
      if (takesEnd(name, term, terms)) inside.add(term);
      const stands = name.kind === 'place' && term.start === name.start && FULL_NAME.test(term.id);
      if (term.kind === 'place' && contains(name, term) && !stands) inside.add(term);
    }
  }
  return inside.size === 0 ? terms : terms.filter((term) => !inside.has(term));
}

const FULL_NAME = /[省市县区州盟旗乡镇]$/u;

/** 和县 is a county, but in 县委和县人大 two words. `terms`: the glossary's. */
export function withoutConjunctions(text: string, terms: readonly Mention[]): readonly Mention[] {
  if (!text.includes(JOINED_COUNTY)) return terms;
  const isJoined = ({ start, end }: Mention) =>
    text.startsWith(JOINED_COUNTY, start) &&
    end - start === JOINED_COUNTY.length &&
    isHanUnit(text.charCodeAt(start - 1)) &&
    !isIn(STOPS, text.charCodeAt(start - 1)) &&
    !terms.some(({ kind, end: last }) => kind === 'place' && last === start);
  return terms.filter((term) => !isJoined(term));
}

const JOINED_COUNTY = '和县';

/** Whether a township takes its last character from a post, of which the rest is a post as well: 尼玛镇|党委书记. */
function takesEnd(name: Mention, term: Mention, terms: readonly Mention[]): boolean {
  if (name.kind !== 'place' || name.start >= term.start || name.end !== term.start + 1) return false;
  const at = firstFrom(terms, name.end);
  return terms[at]?.start === name.end && terms[at].end === term.end;
}

/** Leaves out names inside a term, and names that cut through one, unless it `yields`. `terms` by start. */
function withoutTouching(
  names: readonly Mention[],
  terms: readonly Mention[],
  yields: (name: Mention, term: Mention) => boolean,
): Mention[] {
  const termsAt = overlapping(terms);
  return names.filter(
    (name) =>
      !termsAt(name).some((term) => contains(term, name) || (crosses(term, name) && !yields(name, term))),
  );
}

/**
 * Adds where else a recognised person or place stands in the article: names of three characters and more, and Tibetan
 * ones; persons of two only where `edgesOf` (not 0 where a word of a text starts or ends) leaves them whole: 王平, but
 * not in 国王|平等. A place that lies inside goes: 洛阳 in 刘洛阳.
 */
export function spreadNames(
  text: string,
  mentions: readonly Mention[],
  edgesOf: (text: string) => Uint8Array,
): Mention[] {
  const named = new Map<string, Mention>();
  for (const mention of mentions) {
    const { origin, kind } = mention;
    const name = nameOf(mention.id);
    if (origin === 'name' && (kind === 'person' || (kind === 'place' && name.length > 2)))
      named.set(name, mention);
  }
  const taken = new Uint8Array(text.length + 1);
  const placesAt = overlapping(mentions.filter(({ kind }) => kind === 'place'));
  for (const { start, end, kind } of mentions) if (kind !== 'place') taken.fill(1, start, end);
  const added: Mention[] = [];
  for (const [name, mention] of [...named].sort(([a], [b]) => b.length - a.length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const here = { start: at, end };
      const isCut = placesAt(here).some((place) => !contains(here, place) || isSame(here, place));
      // 大墅|镇长, 高山|村民.
      const isOffice = mention.kind === 'place' && /^(?:[村乡镇]长|村民)/u.test(text.slice(end - 1, end + 1));
      if (isOffice || isCut || taken.subarray(at, end).includes(1)) continue;
      if (name.length === 2 && !tibetanSpelling(name) && !standsWhole(text, at, end, edgesOf)) continue;
      taken.fill(1, at, end);
      added.push({ ...mention, start: at, end });
    }
  }
  return added.length === 0 ? [...mentions] : [...withoutInside(mentions, added), ...added].sort(byPlace);
}

/** How many characters on each side tell where words end. */
const AROUND = 8;

/** Whether no word holds a part of the name and something else. */
function standsWhole(
  text: string,
  start: number,
  end: number,
  edgesOf: (text: string) => Uint8Array,
): boolean {
  const from = Math.max(0, start - AROUND);
  const edges = edgesOf(text.slice(from, end + AROUND));
  return edges[start - from] !== 0 && edges[end - from] !== 0;
}

const nameOf = (id: string) => id.slice(id.indexOf(':', PREFIX.length) + 1);

/** Whether `told`, what a whole article says, holds names that `alone` has not. */
export function tellsNames(alone: readonly Mention[], told: readonly Mention[]): boolean {
  const count = (mentions: readonly Mention[]) => mentions.filter(({ origin }) => origin === 'name').length;
  return count(told) > count(alone);
}

/** The readings of surnames that are not read as the character mostly is. */
export function surnameReadings(text: string, mentions: readonly Mention[]): GivenReading[] {
  return mentions.flatMap(({ start, kind, origin }) => {
    const reading = origin === 'name' && kind === 'person' ? SURNAME_READINGS[text[start]!] : undefined;
    return reading ? [{ start, end: start + 1, pinyin: [reading] }] : [];
  });
}

/** Whether `id` is that of a recognised name. */
export const isNameId = (id: string) => id.startsWith(PREFIX);

/** The card of a recognised name, made from its id; `read` gives pinyin, one syllable a Han character. */
export function nameCard(id: string, read: (text: string) => string[]): Term | undefined {
  const [kind, term] = id.slice(PREFIX.length).split(':', 2) as [TermKind, string | undefined];
  if (!term) return undefined;
  const pinyin = read(term).map((syllable) => syllable.toLowerCase());
  const surname = SURNAME_READINGS[term[0]!];
  if (kind === 'person' && surname) pinyin[0] = surname;
  const sense: Sense = { english: '', also: [], members: [], confidence: 'likely' };
  if (kind === 'person') describePerson(term, pinyin, sense);
  else describePlace(term, pinyin, sense);
  return { id, term, kind, pinyin: written(term, kind, pinyin), senses: [sense], see: [] };
}

/** With the capitals of a name's parts: Dàn zēng Gā wǎ, Qióng kāng Cūn. */
function written(term: string, kind: TermKind, pinyin: readonly string[]): string[] {
  const kindOfPlace = endingOf(term)?.zh.length ?? term.length;
  const capitals =
    kind === 'person' ? personParts(term) : [0, ...(kind === 'place' ? [term.length - kindOfPlace] : [])];
  const places = [...term].flatMap((character, at) => (character === '·' ? [] : [at]));
  return pinyin.map((syllable, i) => (capitals.includes(places[i]!) ? withCapital(syllable) : syllable));
}

function honorificOf(term: string): string | undefined {
  return HONORIFIC_AT_END.exec(term)?.[0];
}

function endingOf(term: string): Ending | undefined {
  return ENDINGS.find(({ zh }) => term.endsWith(zh) && term.length > zh.length);
}

function describePerson(term: string, pinyin: readonly string[], sense: Sense): void {
  const tibetan = tibetanSpelling(term);
  if (tibetan) {
    sense.english = tibetan;
    sense.also.push(capitalised(pinyin));
    sense.meaning =
      'A personal name, recognised by its syllables; the Tibetan-based spelling is likely, not looked up.';
    return;
  }
  const honorific = honorificOf(term);
  if (honorific) {
    sense.english = `${TITLES[honorific] ?? ''}${capitalised(pinyin.slice(0, -honorific.length))}`;
    sense.meaning = 'A person named by surname only.';
    return;
  }
  const surname = surnameLength(term);
  sense.english =
    surname > 0
      ? `${capitalised(pinyin.slice(0, surname))} ${capitalised(pinyin.slice(surname))}`
      : capitalised(pinyin);
  sense.meaning = term.includes('·')
    ? 'A foreign or minority name in Chinese transcription, recognised by its shape.'
    : 'A personal name, recognised by where it stands.';
}

const TITLES: Readonly<Record<string, string>> = {
  同志: 'Comrade ',
  先生: 'Mr ',
  女士: 'Ms ',
  老师: 'Teacher ',
  师傅: 'Master ',
};

function describePlace(term: string, pinyin: readonly string[], sense: Sense): void {
  const ending = endingOf(term);
  const own = ending ? pinyin.slice(0, pinyin.length - ending.zh.length) : pinyin;
  sense.english = `${capitalised(own)}${ending ? ` ${ending.en}` : ''}`;
  sense.meaning = 'A local name, recognised by its ending; only its pinyin is known.';
}

/** `['cì', 'dàn']` → `Cidan`: without tone marks, as names are written in English. */
function capitalised(pinyin: readonly string[]): string {
  const joined = joinSyllables(pinyin)
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
  return withCapital(joined);
}

function toMention(text: string, start: number, end: number, kind: TermKind): Mention {
  const written = text.slice(start, end).replace(/\s+/g, '');
  return { start, end, id: `${PREFIX}${kind}:${written}`, origin: 'name', kind, sense: 0 };
}
