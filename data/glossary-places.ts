import { toMarks } from '../reading/pinyin';
import type { GlossaryEntry } from './glossary-schema';
import { SCOPES, toEntry } from './glossary-schema';
import { readList } from './lists';
import { isCapital, type CedictEntry } from './sources/cedict';
import type { JiebaWord } from './sources/jieba';

const PEOPLES =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
/** The end of a Chinese administrative name, with the peoples that an autonomous one is named after. */
const SUFFIX = new RegExp(
  `(?:(?:(?:${PEOPLES})族?)*自治[区州县旗]|(?:特别)?行政区|地区|新区|林区|矿区|[省市县区州盟旗])$`,
  'u',
);
const ADMINISTRATIVE =
  /\b(?:county|counties|prefectures?|prefecture-level|city|district|provinces?|provincial|municipality|autonomous|banner|league)\b/i;
/** What else a well-known place may be. */
const PLACE =
  /\b(?:city|cities|county|town|capital|state|country|republic|kingdom|island|islands|archipelago|river|lake|mountains?|range|peak|plateau|basin|desert|sea|ocean|strait|gulf|bay|peninsula|continent|valley|gorges?|region|area|pass|grassland|province|prefecture|district|banner|port|canal|delta)\b/i;
/** Provinces whose English is not their pinyin. */
const ENGLISH: Readonly<Record<string, string>> = {
  neimenggu: 'Inner Mongolia',
  xizang: 'Tibet',
  hongkong: 'Hong Kong',
  macao: 'Macau',
};
const CHINA =
  /\b(?:Beijing|Tianjin|Hebei|Shanxi|Mongolia|Liaoning|Jilin|Heilongjiang|Shanghai|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Chongqing|Sichuan|Guizhou|Yunnan|Tibet|Shaanxi|Gansu|Qinghai|Ningxia|Xinjiang|Hong Kong|Macau|China)\b/;
/** By the English of a province in CC-CEDICT, our scope; a longer name before one that it holds. */
const PROVINCES: readonly (readonly [RegExp, (typeof SCOPES)[number]])[] = SCOPES.filter(
  (scope) => scope !== 'national' && scope !== 'local',
).map((scope) => [
  new RegExp(`\\b${ENGLISH[scope] ?? scope.charAt(0).toUpperCase() + scope.slice(1)}\\b`),
  scope,
]);
const TAIWAN = /\bTaiwan\b/;
/** Not a place's own entry: a variant, an old name, a person of that place. */
const NO_PLACE =
  /\b(?:variant of|old name|(?<!\()former(?:ly)? |surname|dynasty|\d{3}–|\(\d{3,4}[-–]|born|poet|novelist|company|brand|university|battle|war of|novel)\b/i;

const notPlaces = new Set(readList('not-places.txt'));

interface Place {
  name: string;
  pinyin: string[];
  senses: string[];
  administrative: boolean;
}

/**
 * The gazetteer: China's provinces, prefectures, counties and cities, and well-known places, from the
 * definitions of CC-CEDICT. The short form of an administrative name (通化 for 通化市) is a variant where it is
 * no ordinary word. `taken`: forms that belong to other entries.
 */
export function placeEntries(
  cedict: readonly CedictEntry[],
  jieba: readonly JiebaWord[],
  taken: (name: string) => boolean,
): GlossaryEntry[] {
  const places = findPlaces(cedict);
  const ordinary = new Set(cedict.filter(({ pinyin }) => !isCapital(pinyin[0])).map((e) => e.simplified));
  const tags = new Map(jieba.map(({ word, tag }) => [word, tag]));
  const kept = [...places.values()].filter(
    (place) => !notPlaces.has(place.name) && (place.administrative || isWellKnown(place, ordinary, tags)),
  );
  const shorts = shortForms(kept, ordinary, tags);
  return kept
    .filter((place) => !taken(place.name))
    .map((place) => {
      const english = toEnglish(place.senses);
      const tibetan = tibetanName(place.senses);
      const short = autonomousShort(place.name);
      const variants = [
        ...(shorts.get(place.name) ?? []),
        ...(short && !places.has(short) ? [short] : []),
      ].filter((form) => !taken(form));
      return toEntry(
        {
          term: place.name,
          kind: 'place',
          ...(place.administrative ? provinceOf(place.senses) : {}),
          pinyin: place.pinyin.join(' '),
          english,
          ...(tibetan ? { also: [tibetan] } : {}),
          ...(variants.length > 0 ? { variants } : {}),
          source: 'CC-CEDICT',
          confidence: 'sure',
        },
        'CC-CEDICT',
        0,
      );
    })
    .filter((entry) => entry.senses[0]!.english !== '');
}

function findPlaces(cedict: readonly CedictEntry[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { simplified, pinyin, senses } of cedict) {
    if (!/^\p{Script=Han}{2,}$/u.test(simplified) || !isCapital(pinyin[0])) continue;
    if (pinyin.length !== simplified.length || places.has(simplified)) continue;
    const fitting = senses.filter(
      (sense) => PLACE.test(sense) && !NO_PLACE.test(sense) && /^(?:the )?[A-ZÜÊÉ]/.test(sense),
    );
    if (fitting.length === 0 || fitting[0] !== senses[0]) continue;
    const administrative =
      SUFFIX.test(simplified) &&
      fitting.some((s) => ADMINISTRATIVE.test(s) && CHINA.test(s) && !TAIWAN.test(s));
    if (!administrative && fitting.some((sense) => TAIWAN.test(sense))) continue;
    places.set(simplified, {
      name: simplified,
      pinyin: pinyin.map(toMarks),
      senses: fitting.slice(0, 3),
      administrative,
    });
  }
  return places;
}

/** Known without its suffix or by nature a name: jieba knows it as a place and it is no ordinary word. */
function isWellKnown(
  place: Place,
  ordinary: ReadonlySet<string>,
  tags: ReadonlyMap<string, string>,
): boolean {
  return !ordinary.has(place.name) && tags.get(place.name) === 'ns';
}

/** 玉龙纳西族自治县 → 玉龙县, as the press has it; undefined for what is no autonomous county, or named after its peoples alone. */
export function autonomousShort(name: string): string | undefined {
  const [, unit] = /自治([县旗])$/.exec(name) ?? [];
  const own = name.replace(SUFFIX, '');
  return unit && own.length >= 2 ? own + unit : undefined;
}

/** By full name, the short forms that may stand for it; one short form leads to one place, the higher in rank. */
function shortForms(
  places: readonly Place[],
  ordinary: ReadonlySet<string>,
  tags: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const names = new Set(places.map(({ name }) => name));
  const owners = new Map<string, Place[]>();
  for (const place of places) {
    if (!place.administrative) continue;
    const short = place.name.replace(SUFFIX, '');
    if (short.length < 2 || short === place.name || ordinary.has(short)) continue;
    // Districts have names like 城关, 和平, 南郊; of counties only those that jieba knows as places.
    if (rank(place) === 0 || (rank(place) === 1 && tags.get(short) !== 'ns')) continue;
    if (notPlaces.has(short)) continue;
    owners.set(short, [...(owners.get(short) ?? []), place]);
  }
  const result = new Map<string, string[]>();
  for (const [short, candidates] of owners) {
    const [best, second] = [...candidates].sort((a, b) => rank(b) - rank(a));
    if (!best || (second && rank(second) === rank(best)) || names.has(short)) continue;
    result.set(best.name, [short]);
  }
  return result;
}

/** Province 3, prefecture 2, county 1, district 0. */
function rank({ name, senses: [definition = ''] }: Place): number {
  if (/(?:省|自治区|特别行政区)$/.test(name) || /municipality/.test(definition)) return 3;
  if (/prefecture/.test(definition.split(/\bin\b|,\s*in\b/)[0]!) || /(?:地区|盟|自治州)$/.test(name))
    return 2;
  return name.endsWith('区') ? 0 : 1;
}

function provinceOf(senses: readonly string[]): { scope?: (typeof SCOPES)[number] } {
  const english = senses[0] ?? '';
  const scope = PROVINCES.find(([name]) => name.test(english))?.[1];
  return scope ? { scope } : {};
}

/** `Sanyuan County in Xianyang 咸陽|咸阳[Xian2 yang2], Shaanxi` → without the Chinese. */
function toEnglish(senses: readonly string[]): string {
  return [...new Set(senses.map(cleanDefinition))].join('; ').slice(0, 240);
}

function cleanDefinition(definition: string): string {
  return definition
    .replace(/\s*\((?:abbr|Tibetan|formerly|also|cf)[^)]*\)/gi, '')
    .replace(/,?\s*Tibetan: [^,]*?(?=,|\s+in\s|$)/, '')
    .replace(/\s*(?:[\p{Script=Han}·]+\|)?[\p{Script=Han}·]+(?:\[[^\]]*\])?/gu, '')
    .replace(
      /\b(county|prefecture|district|city|town|township|province|autonomous|municipality)\b/g,
      (word, _w, at: number, all: string) =>
        /(?:\b(?:a|an|the|and|in|of|level|inner|or|is|main|new|ancient|former|suburban)|-level|,)\s$/.test(
          all.slice(0, at),
        )
          ? word
          : word[0]!.toUpperCase() + word.slice(1),
    )
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/(?:, full name|[,;\s])+$/, '')
    .trim();
}

/** The Tibetan name in Wylie's spelling, where CC-CEDICT gives it. */
function tibetanName(senses: readonly string[]): string | undefined {
  const name = /Tibetan: ([A-Za-z' ]+?)(?=,|\)| in |$)/.exec(senses[0] ?? '')?.[1]?.trim();
  return name ? `Tibetan ${name}` : undefined;
}
