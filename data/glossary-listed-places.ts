import { splitTone } from '../reading/pinyin';
import { autonomousShort } from './glossary-places';
import type { GlossaryEntry, GlossarySense } from './glossary-schema';
import { toEntry } from './glossary-schema';
import { readTable } from './lists';

/** What a place's name ends with; the longer first where one ends like another. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/门巴民族乡$/, 'Monpa Ethnic Township'],
  [/珞巴民族乡$/, 'Lhoba Ethnic Township'],
  [/民族乡$/, 'Ethnic Township'],
  [/街道$/, 'Subdistrict'],
  [/镇$/, 'Town'],
  [/乡$/, 'Township'],
  [/回族土族自治县$/, 'Hui and Tu Autonomous County'],
  [/土族自治县$/, 'Tu Autonomous County'],
  [/回族自治县$/, 'Hui Autonomous County'],
  [/撒拉族自治县$/, 'Salar Autonomous County'],
  [/县$/, 'County'],
  [/市$/, 'City'],
  [/行政委员会$/, 'Administrative Committee'],
  [/林区$/, 'Forestry District'],
  [/特区$/, 'Special District'],
  [/矿区$/, 'Mining District'],
  [/区$/, 'District'],
];

/** Rows of a name, its reading, the place or places that it belongs to, and its name in another language if one is known. */
const LISTS = ['divisions.tsv', 'townships.tsv'];

/** What is known of the place that a listed one belongs to. */
type Parent = Pick<GlossarySense, 'english' | 'scope'>;

/** Name and syllables of each listed place. */
export function listedPlaceNames(): { name: string; reading: string[] }[] {
  return LISTS.flatMap(readTable).map(([name = '', reading = '']) => ({ name, reading: reading.split(' ') }));
}

/**
 * Places that CC-CEDICT has not (`data/lists/divisions.tsv`, `townships.tsv`) as entries, with the Tibetan name where the
 * list has it, else the pinyin. `parent`: what a place is by its Chinese name; `taken`: names that belong to other entries.
 */
export function listedPlaces(
  parent: (name: string) => Parent | undefined,
  taken: (name: string) => boolean,
): GlossaryEntry[] {
  return LISTS.flatMap((list) =>
    readTable(list)
      .filter(([name = '']) => !taken(name))
      .map(([name = '', pinyin = '', belongsTo = '', also]) => {
        const [, kind] = KINDS.find(([pattern]) => pattern.test(name)) ?? [/$/, ''];
        const spelt = spell(pinyin.split(' ').slice(0, withoutKind(name).length));
        const parents = belongsTo.split(' ').map((each): Parent => parent(each) ?? { english: each });
        const scope = parents.find((each) => each.scope !== 'national')?.scope;
        const short = autonomousShort(name);
        return toEntry(
          {
            term: name,
            kind: 'place',
            ...(scope && { scope }),
            pinyin,
            ...(short && !taken(short) && { variants: [short] }),
            english: `${also ? `${also} (${spelt})` : spelt} ${kind}, ${parents.map(({ english }) => english).join('; or in ')}`,
            confidence: 'likely',
          },
          list,
          0,
        );
      }),
  );
}

/** 扎西岗乡 → 扎西岗. */
export function withoutKind(name: string): string {
  return name.replace(KINDS.find(([pattern]) => pattern.test(name))?.[0] ?? /$/, '');
}

/** `zhā xī gǎng` → Zhaxigang. */
function spell(syllables: readonly string[]): string {
  const plain = syllables.map((syllable) => splitTone(syllable).base);
  const joined = plain.map((base, i) => (i > 0 && /^[aeo]/.test(base) ? `’${base}` : base)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
