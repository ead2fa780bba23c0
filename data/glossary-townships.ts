import { splitTone } from '../reading/pinyin';
import type { GlossaryEntry } from './glossary-schema';
import { toEntry } from './glossary-schema';
import { readTable } from './lists';

/** What a township's name ends with; the longer first where one ends like another. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/门巴民族乡$/, 'Monpa Ethnic Township'],
  [/珞巴民族乡$/, 'Lhoba Ethnic Township'],
  [/民族乡$/, 'Ethnic Township'],
  [/街道$/, 'Subdistrict'],
  [/镇$/, 'Town'],
  [/乡$/, 'Township'],
];

/**
 * Tibet's townships (`data/lists/townships.tsv`) as entries, with the Tibetan name where the list has it, else the
 * pinyin. `english`: a county's English by its Chinese name; `taken`: names that belong to other entries.
 */
export function townshipEntries(
  english: (county: string) => string | undefined,
  taken: (name: string) => boolean,
): GlossaryEntry[] {
  return readTable('townships.tsv')
    .filter(([name = '']) => !taken(name))
    .map(([name = '', pinyin = '', counties = '', tibetan]) => {
      const [, kind] = KINDS.find(([pattern]) => pattern.test(name)) ?? [/$/, ''];
      const spelt = spell(pinyin.split(' ').slice(0, withoutKind(name).length));
      const places = counties.split(' ').map((county) => english(county) ?? county);
      return toEntry(
        {
          term: name,
          kind: 'place',
          scope: 'xizang',
          pinyin,
          english: `${tibetan ? `${tibetan} (${spelt})` : spelt} ${kind}, ${places.join('; or in ')}`,
          confidence: 'likely',
        },
        'townships.tsv',
        0,
      );
    });
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
